/* SPDX-License-Identifier: MIT */
package org.liq4j.strategy;

import java.util.List;

import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.Rule;
import org.ta4j.core.Strategy;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.helpers.HighPriceIndicator;
import org.ta4j.core.indicators.helpers.LowPriceIndicator;
import org.ta4j.core.indicators.helpers.PreviousValueIndicator;
import org.ta4j.core.num.Num;
import org.ta4j.core.rules.OpenedPositionMinimumBarCountRule;

import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.NumberRange;
import org.liq4j.api.extension.Parameter;
import org.liq4j.api.extension.StrategyFactory;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.strategy.TwoSidedStrategy;
import org.liq4j.indicator.ClusterChoice;
import org.liq4j.rule.ClusterSweptRule;
import org.liq4j.rule.FixedPriceStopRule;
import org.liq4j.rule.FixedPriceTargetRule;

/**
 * Takes the rebound after a cluster has been swept.
 *
 * <p>
 * Long entry: one of the last {@code window} bars swept the nearest cluster of longs with its wick, price is lower than
 * {@code fall} bars ago, and this bar closes above the high of the bar before: the rebound has begun. Stop and target are fixed
 * and near; after {@code hold} bars the position is closed whatever it is worth. The short side is the mirror.
 *
 * <p>
 * Assumes that forced sales overshoot. Every trade is short, so that fees and slippage decide: compare with the control after
 * costs. Warm-up: the bars of the fall and the window. The control asks for fall and rebound only.
 */
final class ClusterScalp implements StrategyFactory {

    private static final NumberRange COUNT = NumberRange.closed(1, 100_000);
    private static final NumberRange FRACTION = NumberRange.open(0, 1);
    private static final Parameter<Integer> WINDOW = Parameter.wholeNumber("window", 3, COUNT, "bars",
            "Since the sweep at most, its own included.");
    private static final Parameter<Integer> FALL = Parameter.wholeNumber("fall", 10, COUNT, "bars",
            "Over which price has fallen.");
    private static final Parameter<Integer> HOLD = Parameter.wholeNumber("hold", 15, COUNT, "bars",
            "How long a position is held at most.");
    private static final Parameter<Double> STOP = Parameter.number("stop", 0.003, FRACTION, "of the entry price",
            "How far the stop is away.");
    private static final Parameter<Double> TARGET = Parameter.number("target", 0.004, FRACTION, "of the entry price",
            "Where the profit is taken.");

    private final HeatmapTerm term;

    ClusterScalp(HeatmapTerm term) {
        this.term = term;
    }

    @Override
    public String description() {
        return term.isUsed()
                ? "Takes the rebound after a cluster has been swept, with a near stop and target."
                : "Control of cluster-scalp: takes any rebound after a fall.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(NearClusters.REACH, WINDOW, FALL, HOLD, STOP, TARGET);
    }

    @Override
    public TwoSidedStrategy create(LiquidationHeatmap heatmap, Arguments given) {
        BarSeries series = heatmap.series();
        return new TwoSidedStrategy(side(Side.LONG, heatmap, given), side(Side.SHORT, heatmap, given)).withOrders(
                new FixedPriceStopRule(series, given.get(STOP)), new FixedPriceTargetRule(series, given.get(TARGET)));
    }

    private Strategy side(Side position, LiquidationHeatmap heatmap, Arguments given) {
        BarSeries series = heatmap.series();
        ClosePriceIndicator close = new ClosePriceIndicator(series);
        Indicator<Num> wick = position == Side.LONG ? new HighPriceIndicator(series) : new LowPriceIndicator(series);

        Rule fallen = SideRules.over(position, new PreviousValueIndicator(close, given.get(FALL)), close);
        Rule rebound = SideRules.over(position, close, new PreviousValueIndicator(wick));
        Rule entry = fallen.and(rebound);
        if (term.isUsed()) {
            entry = entry.and(new ClusterSweptRule(heatmap, ClusterChoice.nearest(position), given.get(WINDOW),
                    NearClusters.settings(given)));
        }
        Rule exit = new OpenedPositionMinimumBarCountRule(given.get(HOLD));
        return SideRules.side("cluster-scalp", position, entry, exit, Math.max(given.get(FALL), given.get(WINDOW)));
    }
}
