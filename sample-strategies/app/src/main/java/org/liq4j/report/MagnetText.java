/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

import org.liq4j.api.heatmap.Side;
import org.liq4j.magnet.Comparison;
import org.liq4j.magnet.DistanceResult;
import org.liq4j.magnet.MagnetResult;
import org.liq4j.magnet.MagnetSettings;
import org.liq4j.magnet.MatchedComparisons;
import org.liq4j.magnet.ReactionResult;

/** Prints a study of what dense prices attract for a terminal, at most 100 columns wide. */
public final class MagnetText {

    private static final String ROW = "  %-28s %11s %8s %8s %11s %19s %7s";

    private MagnetText() {
    }

    /** The report as lines of text, each ended by a line feed. */
    public static String of(MagnetReport report) {
        MagnetResult result = report.result();
        List<String> lines = new ArrayList<>(report.basis().heading("Is price drawn to dense levels"));
        lines.add(String.format(Locale.ROOT, "%,d instants, %d bars apart; %,d dense and %,d sparse prices",
                result.instants(), result.settings().horizon(), result.densePrices(), result.sparsePrices()));
        section(lines, result, "Matched on side, distance and volatility", MatchedComparisons::onVolatility);
        section(lines, result, "Matched on the bars since the price was last visited too",
                MatchedComparisons::onVisitToo);
        lines.add("");
        explain(lines, result);
        report.basis().print(lines);
        return String.join("\n", lines) + "\n";
    }

    private static void section(List<String> lines, MagnetResult result, String title,
            Function<MatchedComparisons, Optional<Comparison>> matching) {
        lines.add("");
        lines.add(title);
        lines.add(String.format(Locale.ROOT, ROW, "", "prices", "dense", "sparse", "difference", "95 % interval", "p"));
        lines.add(shares("reached within " + result.settings().horizon() + " bars", matching.apply(result.reached())));
        lines.add(bars(matching.apply(result.bars())));
        for (DistanceResult distance : result.distances()) {
            lines.add(shares("  " + Figures.percent(distance.distance(), 2)
                    + (distance.side() == Side.LONG ? " below" : " above"), matching.apply(distance.reached())));
        }
        for (ReactionResult reaction : result.reactions()) {
            lines.add(shares("continued after " + reaction.bars() + " bars", matching.apply(reaction.continued())));
            lines.add(shares("reversed after " + reaction.bars() + " bars", matching.apply(reaction.reversed())));
        }
    }

    private static String shares(String label, Optional<Comparison> comparison) {
        return comparison.map(found -> row(label, found, Figures.percent(found.denseMean(), 1),
                Figures.percent(found.sparseMean(), 1), 100, " pt")).orElseGet(() -> none(label));
    }

    private static String bars(Optional<Comparison> comparison) {
        String label = "bars until reached";
        return comparison.map(found -> row(label, found, String.format(Locale.ROOT, "%.1f", found.denseMean()),
                String.format(Locale.ROOT, "%.1f", found.sparseMean()), 1, "")).orElseGet(() -> none(label));
    }

    private static String row(String label, Comparison found, String dense, String sparse, double scale, String unit) {
        return String.format(Locale.ROOT, ROW, label, found.dense() + "/" + found.sparse(), dense, sparse,
                String.format(Locale.ROOT, "%+.1f%s", scale * found.difference(), unit),
                String.format(Locale.ROOT, "%+.1f to %+.1f", scale * found.low(), scale * found.high()),
                String.format(Locale.ROOT, found.pValue() < 0.001 ? "%.4f" : "%.3f", found.pValue()));
    }

    private static String none(String label) {
        return String.format(Locale.ROOT, ROW, label, "-", "-", "-", "-", "-", "-");
    }

    private static void explain(List<String> lines, MagnetResult result) {
        MagnetSettings settings = result.settings();
        WrappedText.add(lines, "Dense",
                "the notional around a price, relative to that of all near levels of its side, is in the upper "
                        + Figures.percent(settings.quantile(), 0)
                        + " of what was seen before at that side and distance; sparse: in "
                        + "the lower. Told from the levels known at the close alone.");
        WrappedText.add(lines, "Bars",
                "bars until reached count as the horizon where a price was not reached. Of those "
                        + "reached, the median was " + median(result.medianDense()) + " bars for dense and "
                        + median(result.medianSparse()) + " for sparse prices.");
        WrappedText.add(lines, "Reaction",
                "continued: so many bars after the first touch the close lies beyond the price by "
                        + "half the volatility of as many bars at least; reversed: it lies back by as much.");
        WrappedText.add(lines, "p", "two-sided, from " + String.format(Locale.ROOT, "%,d", settings.permutations())
                + " permutations of what followed, in blocks of instants of equal volatility, seed " + settings.seed()
                + "; not corrected for the number of rows.");
        WrappedText.add(lines, "Confound",
                "a path consumes what it touches, so sparse prices are by construction those "
                        + "recently visited. The second table compares only prices with the last visit about as long ago. "
                        + "Neither is free of what matching leaves.");
        WrappedText.add(lines, "Bias",
                "on simulated markets, whose price ignores positions, the second table finds dense prices reached 1 to 2 "
                        + "points more often, and p below .05 far too often at short horizons (10 bars: 10 of 16 markets; 30: 4 of "
                        + "12; 60: 1 of 16); the first leans a little the other way. A difference of that size is none.");
        if (result.acrossGaps() > 0) {
            WrappedText.add(lines, "Left out", result.acrossGaps() + " instants with a gap in the bars that follow");
        }
        if (result.withoutLevels() > 0) {
            WrappedText.add(lines, "Left out", result.withoutLevels() + " prices around which the model has no levels");
        }
        WrappedText.add(lines, "Note", "an association in these bars, of modelled levels; it promises nothing.");
    }

    private static String median(OptionalDouble bars) {
        return bars.isPresent() ? String.format(Locale.ROOT, "%.1f", bars.getAsDouble()) : "-";
    }
}
