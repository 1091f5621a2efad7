/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.liq4j.analysis.ReadableNumbers;
import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.placement.AreaScore;
import org.liq4j.placement.ExcludedLiquidations;
import org.liq4j.placement.PlacementResult;

/** Prints where liquidations fell for a terminal, at most 100 columns wide. */
public final class PlacementText {

    private static final String ROW = "  %-12s %8s %8s %8s %11s %17s %13s %14s";

    private PlacementText() {
    }

    /** The report as lines of text, each ended by a line feed. */
    public static String of(PlacementReport report) {
        List<String> lines = new ArrayList<>(report.basis().heading("Do liquidations fall into dense levels"));
        report.results().forEach(result -> section(lines, result));
        lines.add("");
        explain(lines, report);
        report.basis().print(lines);
        return String.join("\n", lines) + "\n";
    }

    private static void section(List<String> lines, PlacementResult result) {
        lines.add("");
        lines.add(String.format(Locale.ROOT,
                "Within %s of spot: %,d liquidations of %s placed, in %,d bars",
                Figures.percent(result.settings().band(), 1), result.events(),
                ReadableNumbers.notional(result.notional(), NotionalUnit.USD), result.barsWithEvents()));
        if (!result.areas().isEmpty()) {
            lines.add(String.format(Locale.ROOT, ROW, "", "model", "control", "nearest", "difference", "95 % interval",
                    "model, count", "control, count"));
        }
        result.areas().forEach(area -> lines.add(row(area)));
        for (ExcludedLiquidations left : result.leftOut()) {
            lines.add(String.format(Locale.ROOT, "  left out: %,d of %s: %s", left.events(),
                    ReadableNumbers.notional(left.notional(), NotionalUnit.USD), left.reason().phrase()));
        }
    }

    private static String row(AreaScore score) {
        return String.format(Locale.ROOT, ROW, "densest " + Figures.percent(score.area(), 0),
                Figures.percent(score.modelled(), 1), Figures.percent(score.control(), 1),
                Figures.percent(score.nearest(), 1),
                String.format(Locale.ROOT, "%+.1f pt", 100 * score.difference()),
                String.format(Locale.ROOT, "%+.1f to %+.1f", 100 * score.low(), 100 * score.high()),
                Figures.percent(score.modelledByCount(), 1), Figures.percent(score.controlByCount(), 1));
    }

    private static void explain(List<String> lines, PlacementReport report) {
        WrappedText.add(lines, "Densest", "share of the liquidated notional in the densest buckets of "
                + Figures.percent(report.results().getFirst().settings().bucketWidth(), 2)
                + " within the band, both sides in one ranking by modelled density; the area is the share of buckets, and the "
                + "score of a book that knows nothing. Count: each liquidation counted once.");
        WrappedText.add(lines, "Profile", "of the close before the bar in which the liquidation happened.");
        WrappedText.add(lines, "Control",
                "the mean of all profiles before that one: distances from spot and no prices. The "
                        + "interval of the difference, model less control, resamples whole bars. Nearest: the buckets nearest to spot, "
                        + "which needs no model.");
        WrappedText.add(lines, "Left out", String.format(Locale.ROOT, "%,d of %,d rows: other venues or coins",
                report.otherInstruments(), report.rows()));
    }
}
