/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.liq4j.api.extension.Durations;
import org.liq4j.validation.ConfidenceInterval;
import org.liq4j.validation.Criterion;
import org.liq4j.validation.DeflatedSharpe;
import org.liq4j.validation.OverfittingProbability;

/** A walk forward as text. */
public final class WalkForwardText {

    private WalkForwardText() {
    }

    /** Lines, each ended by a line feed. */
    public static String of(WalkForwardReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(report.strategy() + " walked forward on "
                + report.instrument().orElse("bars of an instrument not stated")
                + (report.simulated() ? " (simulated market)" : ""));
        lines.add(String.format(Locale.ROOT, "%,d bars of %s, %s to %s", report.bars(),
                Durations.format(report.barDuration()), report.from(), report.to()));
        lines.add(String.format(Locale.ROOT, "%s windows, purge %,d, embargo %,d bars, best by %s",
                report.anchored() ? "anchored" : "rolling", report.purge(), report.embargo(),
                name(report.criterion())));
        lines.add("");
        lines.add(String.format(Locale.ROOT, "%-34s  %-34s%14s%14s", "Training", "Test", "in-sample", "out"));
        for (WalkForwardReport.Window window : report.windows()) {
            lines.add(String.format(Locale.ROOT, "%s %s  %s %s%14s%14s", minute(window.trainFrom()),
                    minute(window.trainTo()), minute(window.testFrom()), minute(window.testTo()),
                    figure(report.criterion(), window.inSample()), figure(report.criterion(), window.outOfSample())));
            lines.add("  " + window.chosen());
        }
        lines.add("");
        outOfSample(lines, report.outOfSample());
        WalkForwardReport.Best best = report.best();
        WrappedText.add(lines, "Best", String.format(Locale.ROOT,
                "chosen after the fact over all bars: %s, Sharpe %.2f; %s", best.chosen(), best.sharpe(),
                deflated(best.deflated())));
        report.overfitting().ifPresentOrElse(found -> WrappedText.add(lines, "Overfit", overfitting(found)),
                () -> WrappedText.add(lines, "Overfit", "a single set of parameters: nothing was chosen"));
        WrappedText.add(lines, "Data", String.join("; ", report.data()));
        WrappedText.add(lines, "Model", report.model() + ", run over the bars " + report.engineRuns()
                + (report.engineRuns() == 1 ? " time" : " times"));
        for (String note : report.notes()) {
            WrappedText.add(lines, "Note", note);
        }
        WrappedText.add(lines, "Time", String.format(Locale.ROOT, "%.2f s", report.elapsedMillis() / 1000.0));
        return String.join("\n", lines) + "\n";
    }

    private static void outOfSample(List<String> lines, WalkForwardReport.OutOfSample outside) {
        WrappedText.add(lines, "Outside", String.format(Locale.ROOT,
                "return %s over %,d bars of tests; mean per bar %.4f bp (95 %%: %s), Sharpe %.2f (95 %%: %s)",
                Figures.percent(outside.totalReturn(), 2), outside.bars(), 1e4 * outside.meanReturn(),
                interval("%.4f", outside.meanInterval(), 1e4), outside.sharpe(),
                interval("%.2f", outside.sharpeInterval(), 1)));
        WrappedText.add(lines, "", deflated(outside.deflated()));
        WrappedText.add(lines, "", String.format(Locale.ROOT,
                "intervals of a stationary bootstrap, %,d samples, mean block %.0f bars", outside.samples(),
                outside.meanBlock()));
    }

    private static String deflated(DeflatedSharpe deflated) {
        return String.format(Locale.ROOT, "deflated Sharpe %.4f with %,d %s", deflated.probability(),
                deflated.trials(), deflated.trials() == 1 ? "trial" : "trials counted");
    }

    private static String overfitting(OverfittingProbability found) {
        return String.format(Locale.ROOT,
                "probability of backtest overfitting %.3f (%,d splits of %d blocks, %,d sets of parameters);"
                        + " loss out of sample in %.3f of the splits",
                found.probability(), found.splits(), found.blocks(), found.trials(), found.lossProbability());
    }

    private static String interval(String format, ConfidenceInterval interval, double scale) {
        return String.format(Locale.ROOT, format + " to " + format, scale * interval.low(), scale * interval.high());
    }

    private static String name(Criterion criterion) {
        return criterion.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String figure(Criterion criterion, double value) {
        return switch (criterion) {
            case TOTAL_RETURN -> Figures.percent(value, 2);
            case SHARPE -> String.format(Locale.ROOT, "%.2f", value);
        };
    }

    /** Windows are told apart by the minute. */
    private static String minute(java.time.Instant time) {
        return time.toString().substring(0, 16) + "Z";
    }
}
