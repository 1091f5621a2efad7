/* SPDX-License-Identifier: MIT */
package org.liq4j.strategy;

import java.util.List;

import org.ta4j.core.Rule;
import org.ta4j.core.Strategy;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.helpers.PreviousValueIndicator;

import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.NumberRange;
import org.liq4j.api.extension.Parameter;
import org.liq4j.api.extension.StrategyFactory;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.strategy.RestingOrderRule;
import org.liq4j.api.strategy.TwoSidedStrategy;
import org.liq4j.indicator.flow.CumulativeVolumeDeltaIndicator;
import org.liq4j.rule.ColdSideStopRule;
import org.liq4j.rule.CvdAbsorptionRule;
import org.liq4j.rule.FixedPriceStopRule;
import org.liq4j.rule.FixedPriceTargetRule;
import org.liq4j.rule.TighterStopRule;

/**
 * Buys a fall towards a cluster that takers already buy.
 *
 * <p>
 * Long entry: price has fallen over the last bars and has a cluster of longs close below, while takers have bought more than
 * they sold over the same bars: somebody absorbs the fall before the cluster goes. The stop lies on the cold side behind the
 * cluster, at most {@code stop} away; out at the target, or when takers turn to sell more. The short side is the mirror.
 *
 * <p>
 * Assumes that takers who buy into a fall are the better informed; where they are merely early, the cluster is swept and the stop
 * pays. Needs bars with taker volumes: without them there is no entry. Warm-up: the bars of the delta. The control does not ask
 * for a cluster and has the stop at its fixed distance.
 */
final class CvdAbsorption implements StrategyFactory {

    private static final NumberRange FRACTION = NumberRange.open(0, 1);
    private static final Parameter<Integer> BARS = Parameter.wholeNumber("bars", 20, NumberRange.closed(1, 100_000),
            "bars", "Over which price falls and takers buy.");
    private static final Parameter<Double> DISTANCE = Parameter.number("distance", 0.01, FRACTION, "of the close",
            "How far the cluster is away at most.");
    private static final Parameter<Double> STOP = Parameter.number("stop", 0.01, FRACTION, "of the entry price",
            "How far the stop is away at most.");
    private static final Parameter<Double> TARGET = Parameter.number("target", 0.01, FRACTION, "of the entry price",
            "Where the profit is taken.");

    private final HeatmapTerm term;

    CvdAbsorption(HeatmapTerm term) {
        this.term = term;
    }

    @Override
    public String description() {
        return term.isUsed()
                ? "Buys a fall towards a cluster of longs while takers buy, and the mirror."
                : "Control of cvd-absorption: trades against a move that takers are against, wherever clusters are.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(BARS, DISTANCE, STOP, TARGET);
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
        ClosePriceIndicator close = new ClosePriceIndicator(heatmap.series());
        PreviousValueIndicator before = new PreviousValueIndicator(close, given.get(BARS));
        CumulativeVolumeDeltaIndicator delta = new CumulativeVolumeDeltaIndicator(heatmap.series(), given.get(BARS));

        Rule fallen = SideRules.over(position, before, close);
        Rule absorbed = term.isUsed()
                ? new CvdAbsorptionRule(delta, heatmap, position, given.get(DISTANCE))
                : SideRules.over(position, delta, 0, 0);
        Rule turned = SideRules.over(position.opposite(), delta, 0, 0);
        return SideRules.side("cvd-absorption", position, fallen.and(absorbed), turned, given.get(BARS));
    }
}
