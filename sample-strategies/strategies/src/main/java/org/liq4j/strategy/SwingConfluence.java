/* SPDX-License-Identifier: MIT */
package org.liq4j.strategy;

import java.time.Duration;
import java.util.List;

import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.Rule;
import org.ta4j.core.Strategy;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.helpers.HighPriceIndicator;
import org.ta4j.core.indicators.helpers.LowPriceIndicator;
import org.ta4j.core.indicators.helpers.OpenPriceIndicator;
import org.ta4j.core.indicators.numeric.BinaryOperationIndicator;
import org.ta4j.core.num.Num;
import org.ta4j.core.rules.OverIndicatorRule;

import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.NumberRange;
import org.liq4j.api.extension.Parameter;
import org.liq4j.api.extension.StrategyFactory;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.strategy.RestingOrderRule;
import org.liq4j.api.strategy.TwoSidedStrategy;
import org.liq4j.indicator.ClusterChoice;
import org.liq4j.indicator.ClusterPriceIndicator;
import org.liq4j.indicator.price.ConfluenceIndicator;
import org.liq4j.indicator.price.HigherTimeframeExtremeIndicator;
import org.liq4j.indicator.price.RoundNumberIndicator;
import org.liq4j.indicator.price.SwingPoint;
import org.liq4j.rule.ColdSideStopRule;
import org.liq4j.rule.FixedPriceStopRule;
import org.liq4j.rule.FixedPriceTargetRule;
import org.liq4j.rule.NearClusterRule;
import org.liq4j.rule.TighterStopRule;

/**
 * Trades the turn at a cluster where several kinds of traders look for one.
 *
 * <p>
 * Long entry: the nearest cluster of longs is close below, at least {@code confluence} levels overlap it, and the bar closes
 * above its open. The levels: the lows of the last closed 4-hour and daily spans, the nearest round number, and the Fibonacci
 * retracements of 50 and 61.8 % of the last closed day's range. The stop lies on the cold side behind the cluster, at most
 * {@code stop} away; out at the target, or when the close is under the 4-hour low by the stop's distance. The short side is the
 * mirror, with highs and the retracement from below.
 *
 * <p>
 * One series serves all timeframes: of the longer spans, counted from 00:00 UTC, only those that have closed are read, so none
 * looks ahead. Assumes that such levels are watched. Warm-up: until a whole one of the longest spans has closed. The control compares the levels with the
 * bar's extreme instead of a cluster and has the stop at its fixed distance.
 */
final class SwingConfluence implements StrategyFactory {

    private static final NumberRange FRACTION = NumberRange.open(0, 1);
    private static final Parameter<Duration> SWING = Parameter.duration("swing", Duration.ofHours(4),
            Duration.ofMinutes(1), "Length of the shorter spans.");
    private static final Parameter<Duration> DAY = Parameter.duration("day", Duration.ofDays(1),
            Duration.ofMinutes(1), "Length of the longer spans.");
    private static final Parameter<Double> DISTANCE = Parameter.number("distance", 0.01, FRACTION, "of the close",
            "How far the cluster is away at most.");
    private static final Parameter<Double> TOLERANCE = Parameter.number("tolerance", 0.002, FRACTION, "of the level",
            "How near a level is to one that it overlaps.");
    private static final Parameter<Integer> CONFLUENCE = Parameter.wholeNumber("confluence", 2,
            NumberRange.closed(1, 5),
            "levels", "How many overlap at least.");
    private static final Parameter<Double> STOP = Parameter.number("stop", 0.01, FRACTION, "of the entry price",
            "How far the stop is away at most.");
    private static final Parameter<Double> TARGET = Parameter.number("target", 0.015, FRACTION, "of the entry price",
            "Where the profit is taken.");

    private final HeatmapTerm term;

    SwingConfluence(HeatmapTerm term) {
        this.term = term;
    }

    @Override
    public String description() {
        return term.isUsed()
                ? "Trades the turn at a cluster that overlaps swings of 4 hours and days, round numbers and Fibonacci levels."
                : "Control of swing-confluence: the turn at such levels, wherever the clusters are.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(SWING, DAY, DISTANCE, TOLERANCE, CONFLUENCE, STOP, TARGET);
    }

    @Override
    public TwoSidedStrategy create(LiquidationHeatmap heatmap, Arguments given) {
        RestingOrderRule furthest = new FixedPriceStopRule(heatmap.series(), given.get(STOP));
        RestingOrderRule stop = term.isUsed()
                ? new TighterStopRule(new ColdSideStopRule(heatmap), furthest)
                : furthest;
        return new TwoSidedStrategy(side(Side.LONG, heatmap, given), side(Side.SHORT, heatmap, given))
                .withOrders(stop, new FixedPriceTargetRule(heatmap.series(), given.get(TARGET)));
    }

    private Strategy side(Side position, LiquidationHeatmap heatmap, Arguments given) {
        BarSeries series = heatmap.series();
        SwingPoint turn = position == Side.LONG ? SwingPoint.LOW : SwingPoint.HIGH;
        SwingPoint other = position == Side.LONG ? SwingPoint.HIGH : SwingPoint.LOW;
        Indicator<Num> swing = new HigherTimeframeExtremeIndicator(series, turn, given.get(SWING));
        Indicator<Num> day = new HigherTimeframeExtremeIndicator(series, turn, given.get(DAY));
        Indicator<Num> far = new HigherTimeframeExtremeIndicator(series, other, given.get(DAY));
        Indicator<Num> extreme = position == Side.LONG ? new LowPriceIndicator(series) : new HighPriceIndicator(series);
        Indicator<Num> anchor = term.isUsed()
                ? new ClusterPriceIndicator(heatmap, ClusterChoice.nearest(position))
                : extreme;
        ConfluenceIndicator levels = new ConfluenceIndicator(anchor, given.get(TOLERANCE), List.of(swing, day,
                new RoundNumberIndicator(anchor), retraced(far, day, 0.5), retraced(far, day, 0.618)));
        ClosePriceIndicator close = new ClosePriceIndicator(series);

        Rule entry = new OverIndicatorRule(levels, given.get(CONFLUENCE) - 0.5)
                .and(SideRules.over(position, close, new OpenPriceIndicator(series)));
        if (term.isUsed()) {
            entry = entry.and(new NearClusterRule(heatmap, ClusterChoice.nearest(position), given.get(DISTANCE)));
        }
        Indicator<Num> lost = BinaryOperationIndicator.product(swing, 1 - position.sign() * given.get(STOP));
        return SideRules.side("swing-confluence", position, entry, SideRules.over(position, lost, close),
                day.getCountOfUnstableBars());
    }

    /** A share of the way back from one extreme towards the other. */
    private static Indicator<Num> retraced(Indicator<Num> from, Indicator<Num> to, double share) {
        return BinaryOperationIndicator.sum(BinaryOperationIndicator.product(from, 1 - share),
                BinaryOperationIndicator.product(to, share));
    }
}
