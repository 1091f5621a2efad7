/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseTradingRecord;
import org.ta4j.core.Indicator;
import org.ta4j.core.Rule;
import org.ta4j.core.Trade.TradeType;
import org.ta4j.core.TradingRecord;

import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.strategy.TwoSidedStrategy;

/** Something that has a value at each bar, and can be made over any bars. */
public interface Subject {

    /** One word for its kind. */
    String kind();

    /** As a user would write it. */
    String name();

    /** Makes it over the heatmap's series. */
    Values over(LiquidationHeatmap heatmap);

    /** The values over one series. */
    interface Values {

        /** The value at a bar by its index in the series; compared by {@link ReadValue}. */
        Object at(int index);

        /** Bars from the series' start whose values are stated to be unstable. */
        int unstableBars();
    }

    /** What makes something over a heatmap's series. */
    @FunctionalInterface
    interface Maker<T> {

        T over(LiquidationHeatmap heatmap);
    }

    /** An indicator. */
    static Subject indicator(String name, Maker<? extends Indicator<?>> maker) {
        return new Made("indicator", name, heatmap -> {
            Indicator<?> indicator = maker.over(heatmap);
            return new Read(indicator::getValue, indicator.getCountOfUnstableBars());
        });
    }

    /** A rule, read without a position. */
    static Subject rule(String name, Maker<? extends Rule> maker) {
        return new Made("rule", name, heatmap -> new Read(maker.over(heatmap)::isSatisfied, 0));
    }

    /**
     * The signals of a strategy, without waiting for stable bars: the entry of both sides without a position, the exit of one
     * that was opened three bars before at the close.
     */
    static Subject signals(String name, Maker<TwoSidedStrategy> maker) {
        return new Made("signals of", name, heatmap -> {
            TwoSidedStrategy strategy = maker.over(heatmap);
            BarSeries series = heatmap.series();
            List<IntPredicate> signals = Stream.of(strategy.longSignals(), strategy.shortSignals()).flatMap(side -> {
                Rule entry = side.getEntryRule();
                Rule exit = side.getExitRule();
                TradeType type = side.getStartingType();
                return Stream.<IntPredicate>of(index -> entry.isSatisfied(index, new BaseTradingRecord(type)),
                        index -> exit.isSatisfied(index, open(series, type, index)));
            }).toList();
            return new Read(index -> signals.stream().map(signal -> signal.test(index)).toList(),
                    Math.max(strategy.longSignals().getUnstableBars(), strategy.shortSignals().getUnstableBars()));
        });
    }

    private static TradingRecord open(BarSeries series, TradeType type, int index) {
        int entry = Math.max(series.getBeginIndex(), index - 3);
        TradingRecord record = new BaseTradingRecord(type);
        record.enter(entry, series.getBar(entry).getClosePrice(), series.numFactory().one());
        return record;
    }

    /** What a run of a strategy asked for at each bar, its account, and the trades that were over before the bar. */
    static Subject trades(String name, Maker<TwoSidedStrategy> maker, StrategyRun run) {
        return new Made("trades of", name, heatmap -> {
            TwoSidedStrategy strategy = maker.over(heatmap);
            BarSeries series = heatmap.series();
            return new TradeValues(series, () -> run.run(series, strategy), strategy.longSignals().getUnstableBars());
        });
    }

    /** Made by a function. */
    record Made(String kind, String name, Maker<Values> maker) implements Subject {

        @Override
        public Values over(LiquidationHeatmap heatmap) {
            return maker.over(heatmap);
        }
    }

    /** Read by a function. */
    record Read(IntFunction<?> values, int unstableBars) implements Values {

        @Override
        public Object at(int index) {
            return values.apply(index);
        }
    }
}
