/* SPDX-License-Identifier: MIT */
package org.liq4j.strategy;

import java.util.List;

import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.Rule;
import org.ta4j.core.Strategy;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.helpers.CloseLocationValueIndicator;
import org.ta4j.core.indicators.helpers.PreviousValueIndicator;
import org.ta4j.core.indicators.numeric.BinaryOperationIndicator;
import org.ta4j.core.indicators.numeric.UnaryOperationIndicator;
import org.ta4j.core.num.Num;
import org.ta4j.core.rules.OpenedPositionMinimumBarCountRule;

import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.NumberRange;
import org.liq4j.api.extension.Parameter;
import org.liq4j.api.extension.StrategyFactory;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.strategy.RestingOrderRule;
import org.liq4j.api.strategy.TwoSidedStrategy;
import org.liq4j.indicator.flow.VolumeDeltaIndicator;
import org.liq4j.rule.ColdSideStopRule;
import org.liq4j.rule.CvdTrapRule;
import org.liq4j.rule.FixedPriceStopRule;
import org.liq4j.rule.FixedPriceTargetRule;
import org.liq4j.rule.TighterStopRule;

/**
 * Sells to buyers who ran into a zone of shorts and got nowhere.
 *
 * <p>
 * Short entry: the bar's high reaches the nearest cluster of shorts, takers bought far more than sold (a spike against the mean
 * of the bars before), and yet the bar closes in the lower part of its range. The stop lies on the cold side behind the cluster
 * above, at most {@code stop} away; out at the target, or after {@code hold} bars. The long side is the mirror: sellers who ran
 * into a zone of longs.
 *
 * <p>
 * Assumes that what was bought into a stall is bought too dear and will be sold again. Needs bars with taker volumes: without
 * them there is no entry. Warm-up: the bars of the mean. The control has spike and stall, wherever the clusters are, and the
 * stop at its fixed distance.
 */
final class CvdTrap implements StrategyFactory {

    private static final NumberRange COUNT = NumberRange.closed(1, 100_000);
    private static final NumberRange FRACTION = NumberRange.open(0, 1);
    private static final Parameter<Double> SPIKE = Parameter.number("spike", 3, NumberRange.above(0), "times the mean",
            "Size of a spike of the volume delta.");
    private static final Parameter<Integer> BARS = Parameter.wholeNumber("bars", 20, COUNT, "bars",
            "Before the spike, of the mean.");
    private static final Parameter<Double> STALL = Parameter.number("stall", 0.5, FRACTION, "of the bar's range",
            "How far a stalled bar closes from where it came at most.");
    private static final Parameter<Integer> HOLD = Parameter.wholeNumber("hold", 60, COUNT, "bars",
            "How long a position is held at most.");
    private static final Parameter<Double> STOP = Parameter.number("stop", 0.008, FRACTION, "of the entry price",
            "How far the stop is away at most.");
    private static final Parameter<Double> TARGET = Parameter.number("target", 0.01, FRACTION, "of the entry price",
            "Where the profit is taken.");

    private final HeatmapTerm term;

    CvdTrap(HeatmapTerm term) {
        this.term = term;
    }

    @Override
    public String description() {
        return term.isUsed()
                ? "Trades against takers whose spike of volume stalls in a cluster."
                : "Control of cvd-trap: trades against any spike of takers' volume that stalls.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(NearClusters.REACH, SPIKE, BARS, STALL, HOLD, STOP, TARGET);
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
        VolumeDeltaIndicator delta = new VolumeDeltaIndicator(series);
        Indicator<Num> usual = new PreviousValueIndicator(
                new SMAIndicator(UnaryOperationIndicator.abs(delta), given.get(BARS)));
        Indicator<Num> spike = BinaryOperationIndicator.product(usual, -position.sign() * given.get(SPIKE));
        // From -1, a close at the low, to +1, a close at the high.
        Indicator<Num> closed = new CloseLocationValueIndicator(series);
        double stalled = 1 - 2 * given.get(STALL);

        Rule entry = SideRules.over(position, spike, delta)
                .and(SideRules.over(position, closed, stalled - 1e-9, 1e-9 - stalled));
        if (term.isUsed()) {
            entry = entry.and(new CvdTrapRule(heatmap, position, given.get(SPIKE), given.get(BARS),
                    given.get(STALL), NearClusters.settings(given)));
        }
        Rule exit = new OpenedPositionMinimumBarCountRule(given.get(HOLD));
        return SideRules.side("cvd-trap", position, entry, exit, given.get(BARS));
    }
}
