/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;

import org.liq4j.analysis.ReadableNumbers;
import org.liq4j.api.extension.Durations;
import org.liq4j.score.ByRegressors;
import org.liq4j.score.Decile;
import org.liq4j.score.HorizonScore;
import org.liq4j.score.Interval;
import org.liq4j.score.OverCount;

/** Prints a score for a terminal, at most 100 columns wide. */
public final class ScoreText {

    private ScoreText() {
    }

    /** The report as lines of text, each ended by a line feed. */
    public static String of(ScoreReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("Modelled against realised flow, out of sample, on "
                + report.instrument().orElse("bars of an instrument not stated")
                + (report.simulated() ? " (simulated market)" : ""));
        lines.add(count(report.bars()) + " bars of " + Durations.format(report.barDuration()) + ", " + report.from()
                + " to " + report.to());
        lines.add("fitted on " + count(report.trainingBars()) + " bars until " + report.trainUntil() + ", measured on "
                + count(report.testBars()) + " after it");
        model(lines, report.model(), report.overCount(), report.horizons());
        model(lines, report.beside().model(), report.beside().overCount(), report.beside().horizons());
        calibration(lines, report.model() + ", heat alone", report.horizons(), HorizonScore::heatCalibration);
        calibration(lines, report.model() + ", all together", report.horizons(), HorizonScore::allCalibration);
        lines.add("");
        WrappedText.add(lines, "Data", String.join("; ", report.data()));
        for (String note : report.notes()) {
            WrappedText.add(lines, "Note", note);
        }
        WrappedText.add(lines, "Time", String.format(Locale.ROOT, "%.2f s", report.elapsedMillis() / 1000.0));
        return String.join("\n", lines) + "\n";
    }

    private static void model(List<String> lines, String model, OverCount overCount, List<HorizonScore> horizons) {
        lines.add("");
        lines.add(row(model + ", R^2", horizons, horizon -> horizon.minutes() + " min"));
        lines.add(row("activity", horizons, h -> cell(h.activity(), h.intervals().activity())));
        lines.add(row("control (range)", horizons, h -> cell(h.range(), h.intervals().range())));
        lines.add(row("heat alone", horizons, h -> cell(h.heat(), h.intervals().heat())));
        lines.add(row("all together", horizons, h -> cell(h.all(), h.intervals().all())));
        lines.add(row("heat - control", horizons, h -> cell(h.heat() - h.range(), h.heatOverRange())));
        lines.add(row("all - control", horizons, h -> cell(h.all() - h.range(), h.allOverRange())));
        lines.add(row("heat 1 day before", horizons, h -> cell(h.shifted(), h.intervals().shifted())));
        lines.add("control; heat alone");
        lines.add(row("  R^2, longs", horizons, h -> pair(h.longs())));
        lines.add(row("  R^2, shorts", horizons, h -> pair(h.shorts())));
        lines.add(row("  rank correlation", horizons, h -> pair(h.rankCorrelations())));
        overCount.all().ifPresent(all -> lines.add("modelled over realised flow " + ReadableNumbers.significant(all)
                + ", longs " + factor(overCount.longs()) + ", shorts " + factor(overCount.shorts())));
        for (HorizonScore horizon : horizons) {
            if (!horizon.leftOut().isEmpty()) {
                WrappedText.add(lines, "Note",
                        "at " + horizon.minutes() + " min, constant in the training part and therefore left out: "
                                + String.join(", ", horizon.leftOut()));
            }
        }
    }

    private static void calibration(List<String> lines, String title, List<HorizonScore> horizons,
            Function<HorizonScore, List<Decile>> deciles) {
        lines.add("");
        lines.add(title + ": mean y predicted / realised, by tenths of the predictions, lowest first");
        lines.add(row("", horizons, horizon -> horizon.minutes() + " min"));
        for (int d = 0; d < 10; d++) {
            int decile = d;
            lines.add(row(String.valueOf(d + 1), horizons, horizon -> {
                Decile tenth = deciles.apply(horizon).get(decile);
                return String.format(Locale.ROOT, "%.3f / %.3f", tenth.predicted(), tenth.realised());
            }));
        }
    }

    private static String row(String label, List<HorizonScore> horizons, Function<HorizonScore, String> cell) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-20s", label));
        for (HorizonScore horizon : horizons) {
            line.append(String.format(Locale.ROOT, "%20s", cell.apply(horizon)));
        }
        return line.toString().stripTrailing();
    }

    private static String cell(double figure, Interval interval) {
        return share(figure) + " [" + share(interval.low()) + "," + share(interval.high()) + "]";
    }

    private static String pair(ByRegressors<OptionalDouble> figures) {
        return share(figures.range()) + "; " + share(figures.heat());
    }

    private static String share(OptionalDouble figure) {
        return figure.isPresent() ? share(figure.getAsDouble()) : "-";
    }

    /** Three decimals and no leading zero, where it is a share; what is far from one has fewer, and far below 0 is far below 0. */
    private static String share(double figure) {
        if (figure < -9.5) {
            return "<-9";
        }
        if (Math.abs(figure) >= 0.9995) {
            return String.format(Locale.ROOT, "%.1f", figure);
        }
        return String.format(Locale.ROOT, "%.3f", figure).replaceFirst("0\\.", ".").replaceFirst("^-(\\.000)$", "$1");
    }

    private static String factor(OptionalDouble factor) {
        return factor.isPresent() ? ReadableNumbers.significant(factor.getAsDouble()) : "-";
    }

    private static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
