/* SPDX-License-Identifier: MIT */
package org.liq4j.strategy;

import java.util.List;

import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.Rule;
import org.ta4j.core.Strategy;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.helpers.HighPriceIndicator;
import org.ta4j.core.indicators.helpers.HighestValueIndicator;
import org.ta4j.core.indicators.helpers.LowPriceIndicator;
import org.ta4j.core.indicators.helpers.LowestValueIndicator;
import org.ta4j.core.indicators.helpers.PreviousValueIndicator;
import org.ta4j.core.indicators.volume.VWAPIndicator;
import org.ta4j.core.num.Num;

import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.NumberRange;
import org.liq4j.api.extension.Parameter;
import org.liq4j.api.extension.StrategyFactory;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.strategy.RestingOrderRule;
import org.liq4j.api.strategy.TwoSidedStrategy;
import org.liq4j.indicator.ClusterChoice;
import org.liq4j.rule.ColdSideStopRule;
import org.liq4j.rule.FixedPriceStopRule;
import org.liq4j.rule.FixedPriceTargetRule;
import org.liq4j.rule.PartialRestingExitRule;
import org.liq4j.rule.SweepRejectedRule;
import org.liq4j.rule.TighterStopRule;

/**
 * Fades a wick that has run out a cluster beyond the range.
 *
 * <p>
 * Long entry: the bar's low is under the lowest low of the bars before it, it sweeps the nearest cluster of longs and closes
 * back above that cluster, while RSI stays above its own lowest of those bars (a divergence); and the close is under the
 * volume-weighted average price, which is the first target: half is sold there, the rest further on. The stop lies on the cold
 * side of the next cluster below, at most {@code stop} away. RSI overbought ends it too. The short side is the mirror.
 *
 * <p>
 * Assumes that a sweep which price rejects has used up its sellers; a trend that goes on proves it wrong, and the stop pays.
 * Warm-up: the range and the RSI, or the average price. The control asks for a close back inside the range instead of a cluster
 * and has the stop at its fixed distance.
 */
final class LiquiditySweepReversal implements StrategyFactory {

    private static final NumberRange BARS = NumberRange.closed(1, 100_000);
    private static final NumberRange FRACTION = NumberRange.open(0, 1);
    private static final Parameter<Integer> RANGE = Parameter.wholeNumber("range", 60, BARS, "bars",
            "Whose extremes of price and RSI count.");
    private static final Parameter<Integer> RSI = Parameter.wholeNumber("rsi", 14, BARS, "bars", "Of the RSI.");
    private static final Parameter<Integer> VWAP = Parameter.wholeNumber("vwap", 240, BARS, "bars",
            "Of the volume-weighted average price.");
    private static final Parameter<Double> STOP = Parameter.number("stop", 0.01, FRACTION, "of the entry price",
            "How far the stop is away at most.");
    private static final Parameter<Double> TARGET = Parameter.number("target", 0.02, FRACTION, "of the entry price",
            "Where the rest of the position is closed.");
    private static final Parameter<Double> OVERBOUGHT = Parameter.number("overbought", 75, NumberRange.open(50, 100),
            "",
            "RSI at which a long ends; a short as far below 50.");

    private final HeatmapTerm term;

    LiquiditySweepReversal(HeatmapTerm term) {
        this.term = term;
    }

    @Override
    public String description() {
        return term.isUsed()
                ? "Fades a wick that sweeps a cluster beyond the range while RSI diverges; first target VWAP."
                : "Control of liquidity-sweep-reversal: fades wicks beyond the range without asking for a cluster.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(NearClusters.REACH, RANGE, RSI, VWAP, STOP, TARGET, OVERBOUGHT);
    }

    @Override
    public TwoSidedStrategy create(LiquidationHeatmap heatmap, Arguments given) {
        BarSeries series = heatmap.series();
        RestingOrderRule atAverage = new PartialRestingExitRule(
                new FixedPriceTargetRule(new VWAPIndicator(series, given.get(VWAP))), 0.5);
        RestingOrderRule furthest = new FixedPriceStopRule(series, given.get(STOP));
        RestingOrderRule stop = term.isUsed()
                ? new TighterStopRule(new ColdSideStopRule(heatmap), furthest)
                : furthest;
        return new TwoSidedStrategy(side(Side.LONG, heatmap, given), side(Side.SHORT, heatmap, given))
                .withOrders(stop, atAverage, new FixedPriceTargetRule(series, given.get(TARGET)));
    }

    private Strategy side(Side position, LiquidationHeatmap heatmap, Arguments given) {
        BarSeries series = heatmap.series();
        ClosePriceIndicator close = new ClosePriceIndicator(series);
        RSIIndicator rsi = new RSIIndicator(close, given.get(RSI));
        VWAPIndicator average = new VWAPIndicator(series, given.get(VWAP));
        Indicator<Num> wick = position == Side.LONG ? new LowPriceIndicator(series) : new HighPriceIndicator(series);
        Indicator<Num> edge = extremeBefore(position, wick, given.get(RANGE));

        Rule beyondRange = SideRules.over(position, edge, wick);
        Rule divergence = SideRules.over(position, rsi, extremeBefore(position, rsi, given.get(RANGE)));
        Rule roomToTarget = SideRules.over(position, average, close);
        Rule rejected = term.isUsed()
                ? new SweepRejectedRule(heatmap, ClusterChoice.nearest(position), NearClusters.settings(given))
                : SideRules.over(position, close, edge);
        Rule entry = beyondRange.and(divergence).and(roomToTarget).and(rejected);
        Rule exit = SideRules.over(position, rsi, given.get(OVERBOUGHT), 100 - given.get(OVERBOUGHT));
        int unstableBars = Math.max(given.get(RSI) + given.get(RANGE), given.get(VWAP));
        return SideRules.side("liquidity-sweep-reversal", position, entry, exit, unstableBars);
    }

    /** The lowest of the bars before for a long, the highest for a short. */
    private static Indicator<Num> extremeBefore(Side position, Indicator<Num> of, int bars) {
        return new PreviousValueIndicator(
                position == Side.LONG ? new LowestValueIndicator(of, bars) : new HighestValueIndicator(of, bars));
    }
}
