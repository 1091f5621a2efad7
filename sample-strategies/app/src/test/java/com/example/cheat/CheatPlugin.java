/* SPDX-License-Identifier: MIT */
package com.example.cheat;

import java.util.List;
import java.util.function.IntUnaryOperator;

import com.google.inject.Module;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseStrategy;
import org.ta4j.core.Indicator;
import org.ta4j.core.Rule;
import org.ta4j.core.Trade.TradeType;
import org.ta4j.core.indicators.AbstractIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.num.Num;
import org.ta4j.core.rules.BooleanRule;
import org.ta4j.core.rules.NotRule;
import org.ta4j.core.rules.OverIndicatorRule;

import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.IndicatorFactory;
import org.liq4j.api.extension.Parameter;
import org.liq4j.api.extension.RuleFactory;
import org.liq4j.api.extension.SignalSinkFactory;
import org.liq4j.api.extension.StrategyFactory;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.plugin.ApiVersion;
import org.liq4j.api.plugin.ExtensionBinder;
import org.liq4j.api.plugin.Plugin;
import org.liq4j.api.plugin.PluginInfo;
import org.liq4j.api.signal.Signal;
import org.liq4j.api.signal.SignalSink;
import org.liq4j.api.strategy.TwoSidedStrategy;

/** Brings indicators, a rule and a strategy that cheat, each in another way, one that does not, and a sink that fails. */
@PluginInfo(name = "cheat", description = "Knows tomorrow.", api = ApiVersion.CURRENT)
public final class CheatPlugin implements Plugin {

    @Override
    public Module module() {
        return binder -> {
            ExtensionBinder extensions = ExtensionBinder.extensionBinder(binder);
            extensions.bindIndicator("next-close").toInstance(indicator(NextClose::new));
            extensions.bindIndicator("repainted-high").toInstance(indicator(RepaintedHigh::new));
            extensions.bindIndicator("understated-average").toInstance(indicator(series -> new Average(series, 5)));
            extensions.bindIndicator("stated-average").toInstance(indicator(series -> new Average(series, 19)));
            extensions.bindRule("rises-next").to(RisesNextFactory.class);
            extensions.bindStrategy("hindsight").to(HindsightFactory.class);
            extensions.bindSignalSink("forgetful").toInstance(
                    SignalSinkFactory.of("Takes three signals.", List.of(), given -> new ForgetfulSink()));
        };
    }

    private static IndicatorFactory indicator(java.util.function.Function<BarSeries, Indicator<?>> maker) {
        return IndicatorFactory.of("For a test.", List.of(), (heatmap, given) -> maker.apply(heatmap.series()));
    }

    static Rule risesNext(BarSeries series) {
        return new OverIndicatorRule(new NextClose(series), new ClosePriceIndicator(series));
    }

    /** Bars that are read where one is asked for. */
    private abstract static class Reading extends AbstractIndicator<Num> {

        private final int unstableBars;

        Reading(BarSeries series, int unstableBars) {
            super(series);
            this.unstableBars = unstableBars;
        }

        Num close(IntUnaryOperator place, int index) {
            BarSeries series = getBarSeries();
            return series.getBar(Math.clamp(place.applyAsInt(index), series.getBeginIndex(), series.getEndIndex()))
                    .getClosePrice();
        }

        @Override
        public int getCountOfUnstableBars() {
            return unstableBars;
        }
    }

    /** The close of the bar after; its own for the last. */
    private static final class NextClose extends Reading {

        NextClose(BarSeries series) {
            super(series, 0);
        }

        @Override
        public Num getValue(int index) {
            return close(i -> i + 1, index);
        }
    }

    /** The highest close of all bars read so far, whichever is asked for. */
    private static final class RepaintedHigh extends Reading {

        private Num highest = getBarSeries().numFactory().zero();

        RepaintedHigh(BarSeries series) {
            super(series, 0);
        }

        @Override
        public Num getValue(int index) {
            highest = highest.max(close(i -> i, index));
            return highest;
        }
    }

    /** Of 20 closes, those before the series taken as its first. */
    private static final class Average extends Reading {

        Average(BarSeries series, int unstableBars) {
            super(series, unstableBars);
        }

        @Override
        public Num getValue(int index) {
            Num sum = getBarSeries().numFactory().zero();
            for (int k = 0; k < 20; k++) {
                int back = k;
                sum = sum.plus(close(i -> i - back, index));
            }
            return sum.dividedBy(getBarSeries().numFactory().numOf(20));
        }
    }

    /** Breaks at the fourth signal, and when it is closed. */
    private static final class ForgetfulSink implements SignalSink {

        private int taken;

        @Override
        public void accept(Signal signal) {
            if (taken == 3) {
                throw new IllegalStateException("three are enough");
            }
            taken++;
        }

        @Override
        public void close() {
            throw new IllegalStateException("cannot be closed either");
        }
    }

    /** Makes the rule. */
    private static final class RisesNextFactory implements RuleFactory {

        @Override
        public String description() {
            return "Whether the next close is higher.";
        }

        @Override
        public List<Parameter<?>> parameters() {
            return List.of();
        }

        @Override
        public Rule create(LiquidationHeatmap heatmap, Arguments given) {
            return risesNext(heatmap.series());
        }
    }

    /** Makes the strategy. */
    private static final class HindsightFactory implements StrategyFactory {

        @Override
        public String description() {
            return "Long before it rises.";
        }

        @Override
        public List<Parameter<?>> parameters() {
            return List.of();
        }

        @Override
        public TwoSidedStrategy create(LiquidationHeatmap heatmap, Arguments given) {
            Rule rises = risesNext(heatmap.series());
            return new TwoSidedStrategy(
                    new BaseStrategy("hindsight long", rises, new NotRule(rises), 0, TradeType.BUY),
                    new BaseStrategy("hindsight short", BooleanRule.FALSE, BooleanRule.TRUE, 0, TradeType.SELL));
        }
    }
}
