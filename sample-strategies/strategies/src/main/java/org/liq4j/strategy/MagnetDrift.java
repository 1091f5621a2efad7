/* SPDX-License-Identifier: MIT */
package org.liq4j.strategy;

import java.util.List;

import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.Rule;
import org.ta4j.core.Strategy;
import org.ta4j.core.indicators.averages.EMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.helpers.PreviousValueIndicator;
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
import org.liq4j.rule.FixedPriceStopRule;
import org.liq4j.rule.FixedPriceTargetRule;
import org.liq4j.rule.OneSideOrderRule;
import org.liq4j.rule.SqueezeEdgeBreakoutRule;
import org.liq4j.rule.SweepRejectedRule;

/**
 * Drifts with price towards a dense cluster and leaves before its edge.
 *
 * <p>
 * Long entry: the strongest cluster of shorts lies {@code nearest} to {@code furthest} above the close, and price drifts to it:
 * it is above its EMA and above its close of {@code drift} bars ago. The target rests {@code margin} before the cluster's near
 * edge as it was at the entry, so that the position is gone when price reaches the cluster. Then price itself decides: a close
 * past the edge (breakout) enters a long as well, for the next {@code target}; a wick through it that closes back (rejection)
 * enters a short. The stop is a fixed distance away; a close under the EMA ends it too. The short side is the mirror.
 *
 * <p>
 * Assumes that dense clusters attract price, which the magnet study measures and does not promise. Warm-up: EMA and drift. The
 * control enters with the drift alone and has its target at a fixed distance.
 */
final class MagnetDrift implements StrategyFactory {

    private static final NumberRange BARS = NumberRange.closed(1, 100_000);
    private static final NumberRange FRACTION = NumberRange.open(0, 1);
    private static final Parameter<Double> NEAREST = Parameter.number("nearest", 0.004, FRACTION, "of the close",
            "How far the cluster is away at least.");
    private static final Parameter<Double> FURTHEST = Parameter.number("furthest", 0.03, FRACTION, "of the close",
            "How far the cluster is away at most.");
    private static final Parameter<Double> MARGIN = Parameter.number("margin", 0.001, FRACTION, "of the close",
            "How far before the cluster's edge the target rests.");
    private static final Parameter<Integer> EMA = Parameter.wholeNumber("ema", 50, BARS, "bars", "Of the trend.");
    private static final Parameter<Integer> DRIFT = Parameter.wholeNumber("drift", 20, BARS, "bars",
            "Over which price has moved.");
    private static final Parameter<Double> STOP = Parameter.number("stop", 0.008, FRACTION, "of the entry price",
            "How far the stop is away.");
    private static final Parameter<Double> TARGET = Parameter.number("target", 0.03, FRACTION, "of the entry price",
            "Where the profit is taken at last.");

    private final HeatmapTerm term;

    MagnetDrift(HeatmapTerm term) {
        this.term = term;
    }

    @Override
    public String description() {
        return term.isUsed()
                ? "Drifts with price to a dense cluster, out before its edge; then its breakout or rejection."
                : "Control of magnet-drift: goes with any drift, to a fixed target.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(NEAREST, FURTHEST, MARGIN, EMA, DRIFT, STOP, TARGET);
    }

    @Override
    public TwoSidedStrategy create(LiquidationHeatmap heatmap, Arguments given) {
        BarSeries series = heatmap.series();
        TwoSidedStrategy strategy = new TwoSidedStrategy(side(Side.LONG, heatmap, given),
                side(Side.SHORT, heatmap, given)).withOrders(new FixedPriceStopRule(series, given.get(STOP)),
                        new FixedPriceTargetRule(series, given.get(TARGET)));
        return term.isUsed()
                ? strategy.withOrders(beforeEdge(Side.LONG, heatmap, given), beforeEdge(Side.SHORT, heatmap, given))
                : strategy;
    }

    private Strategy side(Side position, LiquidationHeatmap heatmap, Arguments given) {
        ClosePriceIndicator close = new ClosePriceIndicator(heatmap.series());
        EMAIndicator trend = new EMAIndicator(close, given.get(EMA));
        Rule entry = SideRules.over(position, close, trend)
                .and(SideRules.over(position, close, new PreviousValueIndicator(close, given.get(DRIFT))));
        if (term.isUsed()) {
            Rule attracted = new OverIndicatorRule(target(position, heatmap, given), 0);
            Rule breakout = new SqueezeEdgeBreakoutRule(heatmap, position.opposite());
            Rule rejection = new SweepRejectedRule(heatmap, ClusterChoice.strongest(position));
            entry = entry.and(attracted.or(breakout)).or(rejection);
        }
        Rule exit = SideRules.over(position, trend, close);
        return SideRules.side("magnet-drift", position, entry, exit,
                Math.max(ExponentialMemory.ofAverage(given.get(EMA)), given.get(DRIFT)));
    }

    private static RestingOrderRule beforeEdge(Side position, LiquidationHeatmap heatmap, Arguments given) {
        return new OneSideOrderRule(position, new FixedPriceTargetRule(target(position, heatmap, given)));
    }

    private static Indicator<Num> target(Side position, LiquidationHeatmap heatmap, Arguments given) {
        return new MagnetTarget(heatmap, position.opposite(), given.get(NEAREST), given.get(FURTHEST),
                given.get(MARGIN));
    }
}
