/* SPDX-License-Identifier: MIT */
package org.liq4j.strategy;

import java.util.List;

import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.Rule;
import org.ta4j.core.Strategy;
import org.ta4j.core.indicators.averages.EMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.helpers.HighPriceIndicator;
import org.ta4j.core.indicators.helpers.HighestValueIndicator;
import org.ta4j.core.indicators.helpers.LowPriceIndicator;
import org.ta4j.core.indicators.helpers.LowestValueIndicator;
import org.ta4j.core.indicators.helpers.PreviousValueIndicator;
import org.ta4j.core.num.Num;

import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.NumberRange;
import org.liq4j.api.extension.Parameter;
import org.liq4j.api.extension.StrategyFactory;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.strategy.RestingOrderRule;
import org.liq4j.api.strategy.TwoSidedStrategy;
import org.liq4j.rule.BreakEvenRule;
import org.liq4j.rule.FixedPriceStopRule;
import org.liq4j.rule.FixedPriceTargetRule;
import org.liq4j.rule.SqueezeEdgeBreakoutRule;
import org.liq4j.rule.TighterStopRule;

/**
 * Goes with the breakout into the cluster whose liquidations would push price on.
 *
 * <p>
 * Long entry: price is above its EMA(200) and above the highest high of the bars before (the resistance), and this bar is the
 * first to close past the near edge of the strongest cluster of shorts, which holds a good share of all that is near. The stop
 * is a fixed distance away and goes to the entry price once half of the cluster is consumed. Out at the target, or when price
 * closes under the EMA again. The short side, a flush of longs under a support, is the mirror.
 *
 * <p>
 * Assumes that forced buying carries price through the cluster; it may as well be sold into. Dominant clusters are those of low
 * leverage, several percent away: meant for bars of a quarter of an hour and longer, over weeks; within a few days of minutes
 * price may never get there. Warm-up: until the EMA has forgotten its first bar, or the resistance. The control enters at a
 * breakout of the resistance alone and never moves its stop.
 */
final class SqueezeAccelerator implements StrategyFactory {

    private static final NumberRange BARS = NumberRange.closed(1, 100_000);
    private static final NumberRange FRACTION = NumberRange.open(0, 1);
    private static final Parameter<Integer> EMA = Parameter.wholeNumber("ema", 200, BARS, "bars", "Of the trend.");
    private static final Parameter<Integer> RANGE = Parameter.wholeNumber("range", 30, BARS, "bars",
            "Whose highest high is the resistance.");
    private static final Parameter<Double> SHARE = Parameter.number("share", 0.2, NumberRange.closed(0, 1),
            "of the side within 10 %", "How much the cluster holds at least.");
    private static final Parameter<Double> STOP = Parameter.number("stop", 0.006, FRACTION, "of the entry price",
            "How far the stop is away.");
    private static final Parameter<Double> TARGET = Parameter.number("target", 0.015, FRACTION, "of the entry price",
            "Where the profit is taken.");
    private static final Parameter<Double> CONSUMED = Parameter.number("consumed", 0.5, FRACTION, "of the cluster",
            "From which on the stop is at the entry price.");

    private final HeatmapTerm term;

    SqueezeAccelerator(HeatmapTerm term) {
        this.term = term;
    }

    @Override
    public String description() {
        return term.isUsed()
                ? "With the trend into a dominant cluster, break-even once half is consumed; for bars of 15m and longer."
                : "Control of squeeze-accelerator: enters with the trend at a breakout of the range.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(EMA, RANGE, SHARE, STOP, TARGET, CONSUMED);
    }

    @Override
    public TwoSidedStrategy create(LiquidationHeatmap heatmap, Arguments given) {
        BarSeries series = heatmap.series();
        RestingOrderRule fixed = new FixedPriceStopRule(series, given.get(STOP));
        RestingOrderRule stop = term.isUsed()
                ? new TighterStopRule(fixed, new BreakEvenRule(heatmap, given.get(CONSUMED), 0))
                : fixed;
        return new TwoSidedStrategy(side(Side.LONG, heatmap, given), side(Side.SHORT, heatmap, given))
                .withOrders(stop, new FixedPriceTargetRule(series, given.get(TARGET)));
    }

    private Strategy side(Side position, LiquidationHeatmap heatmap, Arguments given) {
        BarSeries series = heatmap.series();
        ClosePriceIndicator close = new ClosePriceIndicator(series);
        EMAIndicator trend = new EMAIndicator(close, given.get(EMA));
        Indicator<Num> resistance = new PreviousValueIndicator(position == Side.LONG
                ? new HighestValueIndicator(new HighPriceIndicator(series), given.get(RANGE))
                : new LowestValueIndicator(new LowPriceIndicator(series), given.get(RANGE)));

        Rule entry = SideRules.over(position, close, trend).and(SideRules.over(position, close, resistance));
        if (term.isUsed()) {
            entry = entry.and(new SqueezeEdgeBreakoutRule(heatmap, position.opposite(), given.get(SHARE)));
        }
        Rule exit = SideRules.over(position, trend, close);
        return SideRules.side("squeeze-accelerator", position, entry, exit,
                Math.max(ExponentialMemory.ofAverage(given.get(EMA)), given.get(RANGE)));
    }
}
