/* SPDX-License-Identifier: MIT */
package org.liq4j.strategy;

import java.util.List;

import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseStrategy;
import org.ta4j.core.Rule;
import org.ta4j.core.Strategy;
import org.ta4j.core.Trade.TradeType;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.averages.EMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.rules.NotRule;
import org.ta4j.core.rules.OverIndicatorRule;
import org.ta4j.core.rules.UnderIndicatorRule;

import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.NumberRange;
import org.liq4j.api.extension.Parameter;
import org.liq4j.api.extension.StrategyFactory;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Regime;
import org.liq4j.api.heatmap.RegimeThresholds;
import org.liq4j.api.strategy.TwoSidedStrategy;
import org.liq4j.indicator.RegimeIndicator;
import org.liq4j.indicator.flow.CumulativeVolumeDeltaIndicator;
import org.liq4j.rule.RegimeRule;

/**
 * Goes with the side that has more to liquidate.
 *
 * <p>
 * Long while shorts above dominate (ratio over 2), price is above its EMA(200), RSI(14) is not overbought (under 70) and
 * takers have bought more than sold over the last 20 bars. Out when the regime ends, or when RSI is extreme (over 80). The
 * short side is the mirror.
 */
public final class ClusterRatioRegime implements StrategyFactory {

    private static final NumberRange BARS = NumberRange.atLeast(1);
    private static final Parameter<Double> FRACTION = Parameter.number("fraction", 0.05, NumberRange.open(0, 1),
            "of the close", "How far from the close levels count.");
    private static final Parameter<Double> RATIO = Parameter.number("ratio", 2, NumberRange.above(1), "",
            "From which on a side dominates; for longs its inverse.");
    private static final Parameter<Integer> EMA = Parameter.wholeNumber("ema", 200, BARS, "bars", "Of the trend.");
    private static final Parameter<Integer> RSI = Parameter.wholeNumber("rsi", 14, BARS, "bars", "Of the RSI.");
    private static final Parameter<Integer> DELTA = Parameter.wholeNumber("delta", 20, BARS, "bars",
            "Over which takers' buys and sales are compared.");

    @Override
    public String description() {
        return "Follows the regime of the cluster ratio, confirmed by EMA, RSI and cumulative volume delta.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(FRACTION, RATIO, EMA, RSI, DELTA);
    }

    @Override
    public TwoSidedStrategy create(LiquidationHeatmap heatmap, Arguments given) {
        BarSeries series = heatmap.series();
        ClosePriceIndicator close = new ClosePriceIndicator(series);
        EMAIndicator trend = new EMAIndicator(close, given.get(EMA));
        RSIIndicator rsi = new RSIIndicator(close, given.get(RSI));
        CumulativeVolumeDeltaIndicator delta = new CumulativeVolumeDeltaIndicator(series, given.get(DELTA));
        RegimeIndicator regime = new RegimeIndicator(heatmap, given.get(FRACTION),
                new RegimeThresholds(1 / given.get(RATIO), given.get(RATIO)));
        Rule squeeze = new RegimeRule(regime, Regime.SHORT_SQUEEZE);
        Rule flush = new RegimeRule(regime, Regime.LONG_LIQUIDATION);

        Rule enterLong = squeeze.and(new OverIndicatorRule(close, trend)).and(new UnderIndicatorRule(rsi, 70))
                .and(new OverIndicatorRule(delta, 0));
        Rule exitLong = new NotRule(squeeze).or(new OverIndicatorRule(rsi, 80));
        Rule enterShort = flush.and(new UnderIndicatorRule(close, trend)).and(new OverIndicatorRule(rsi, 30))
                .and(new UnderIndicatorRule(delta, 0));
        Rule exitShort = new NotRule(flush).or(new UnderIndicatorRule(rsi, 20));
        int unstableBars = Math.max(given.get(EMA), Math.max(given.get(RSI), given.get(DELTA) - 1));
        return new TwoSidedStrategy(strategy("long", enterLong, exitLong, unstableBars, TradeType.BUY),
                strategy("short", enterShort, exitShort, unstableBars, TradeType.SELL));
    }

    private static Strategy strategy(String side, Rule entry, Rule exit, int unstableBars, TradeType type) {
        return new BaseStrategy("cluster-ratio-regime " + side, entry, exit, unstableBars, type);
    }
}
