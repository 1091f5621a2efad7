/* SPDX-License-Identifier: MIT */
package org.liq4j.strategy;

import java.util.List;
import java.util.stream.IntStream;

import org.ta4j.core.Rule;
import org.ta4j.core.Strategy;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.averages.EMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.rules.NotRule;

import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.NumberRange;
import org.liq4j.api.extension.Parameter;
import org.liq4j.api.extension.StrategyFactory;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Regime;
import org.liq4j.api.heatmap.RegimeThresholds;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.strategy.TwoSidedStrategy;
import org.liq4j.indicator.FundingRateIndicator;
import org.liq4j.indicator.OpenInterestChangeIndicator;
import org.liq4j.indicator.RegimeIndicator;
import org.liq4j.indicator.flow.CumulativeVolumeDeltaIndicator;
import org.liq4j.rule.RegimeRule;

/**
 * Goes with the side that has more to liquidate.
 *
 * <p>
 * Long while shorts above dominate (ratio over 2), price is above its EMA(200), RSI(14) is not overbought (under 70) and
 * takers have bought more than sold over the last 20 bars. Funding and open interest are read across: no long while longs pay
 * more than {@code funding}, since then they are the crowd, or after open interest has fallen by more than
 * {@code interest-fall}, since then positions are being closed, not squeezed. Out when the regime ends, or when RSI is extreme
 * (over 80). No stop. The short side is the mirror.
 *
 * <p>
 * Funding or open interest that is not known counts as 0: it hinders nothing. Warm-up: until EMA and RSI have
 * forgotten their first bar, 1122 bars for an EMA(200), or the longest of the other bar counts. The control leaves out the regime and ends when price crosses its EMA.
 */
public final class ClusterRatioRegime implements StrategyFactory {

    private static final NumberRange BARS = NumberRange.closed(1, 100_000);
    private static final Parameter<Double> FRACTION = Parameter.number("fraction", 0.05, NumberRange.open(0, 1),
            "of the close", "How far from the close levels count.");
    private static final Parameter<Double> RATIO = Parameter.number("ratio", 2, NumberRange.above(1), "",
            "From which on a side dominates; for longs its inverse.");
    private static final Parameter<Integer> EMA = Parameter.wholeNumber("ema", 200, BARS, "bars", "Of the trend.");
    private static final Parameter<Integer> RSI = Parameter.wholeNumber("rsi", 14, BARS, "bars", "Of the RSI.");
    private static final Parameter<Integer> DELTA = Parameter.wholeNumber("delta", 20, BARS, "bars",
            "Over which takers' buys and sales are compared.");
    private static final Parameter<Double> FUNDING = Parameter.number("funding", 0.0005, NumberRange.atLeast(0),
            "of the notional per interval", "Funding that the own side pays at most.");
    private static final Parameter<Integer> INTEREST = Parameter.wholeNumber("interest", 60, BARS, "bars",
            "Over which open interest changes.");
    private static final Parameter<Double> INTEREST_FALL = Parameter.number("interest-fall", 0.02,
            NumberRange.closed(0, 1), "of open interest", "How much it has fallen at most.");

    private final HeatmapTerm term;

    public ClusterRatioRegime() {
        this(HeatmapTerm.USED);
    }

    ClusterRatioRegime(HeatmapTerm term) {
        this.term = term;
    }

    @Override
    public String description() {
        return term.isUsed()
                ? "Follows the regime of the cluster ratio, confirmed by EMA, RSI, volume delta, funding and interest."
                : "Control of cluster-ratio-regime: EMA, RSI, volume delta, funding and open interest alone.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(FRACTION, RATIO, EMA, RSI, DELTA, FUNDING, INTEREST, INTEREST_FALL);
    }

    @Override
    public TwoSidedStrategy create(LiquidationHeatmap heatmap, Arguments given) {
        return new TwoSidedStrategy(side(Side.LONG, heatmap, given), side(Side.SHORT, heatmap, given));
    }

    private Strategy side(Side position, LiquidationHeatmap heatmap, Arguments given) {
        ClosePriceIndicator close = new ClosePriceIndicator(heatmap.series());
        EMAIndicator trend = new EMAIndicator(close, given.get(EMA));
        RSIIndicator rsi = new RSIIndicator(close, given.get(RSI));
        CumulativeVolumeDeltaIndicator delta = new CumulativeVolumeDeltaIndicator(heatmap.series(), given.get(DELTA));
        FundingRateIndicator funding = new FundingRateIndicator(heatmap);
        OpenInterestChangeIndicator interest = new OpenInterestChangeIndicator(heatmap, given.get(INTEREST));

        Rule trending = SideRules.over(position, close, trend);
        Rule notStretched = SideRules.over(position.opposite(), rsi, 30, 70);
        Rule takers = SideRules.over(position, delta, 0, 0);
        Rule crowded = SideRules.over(position, funding, given.get(FUNDING), -given.get(FUNDING));
        Rule closing = SideRules.over(Side.SHORT, interest, 0, -given.get(INTEREST_FALL));
        Rule stretched = SideRules.over(position, rsi, 80, 20);

        Rule regime = term.isUsed() ? regime(position, heatmap, given) : trending;
        Rule entry = regime.and(trending).and(notStretched).and(takers).and(new NotRule(crowded.or(closing)));
        Rule exit = new NotRule(regime).or(stretched);
        int unstableBars = IntStream.of(ExponentialMemory.ofAverage(given.get(EMA)),
                ExponentialMemory.ofRelativeStrength(given.get(RSI)), given.get(DELTA) - 1, given.get(INTEREST)).max()
                .orElseThrow();
        return SideRules.side("cluster-ratio-regime", position, entry, exit, unstableBars);
    }

    private static Rule regime(Side position, LiquidationHeatmap heatmap, Arguments given) {
        RegimeIndicator regime = new RegimeIndicator(heatmap, given.get(FRACTION),
                new RegimeThresholds(1 / given.get(RATIO), given.get(RATIO)));
        return new RegimeRule(regime, position == Side.LONG ? Regime.SHORT_SQUEEZE : Regime.LONG_LIQUIDATION);
    }
}
