/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseTradingRecord;
import org.ta4j.core.Indicator;
import org.ta4j.core.Rule;
import org.ta4j.core.Trade.TradeType;
import org.ta4j.core.TradingRecord;
import org.ta4j.core.num.Num;

import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.strategy.RestingOrderRule;
import org.liq4j.api.strategy.TwoSidedStrategy;
import org.liq4j.backtest.BacktestListener;

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

        /** Bars at which it did something: a signal, an entry, a fill. By their place in the series, 0 the first. */
        default BitSet places() {
            return new BitSet();
        }
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

    /**
     * What a strategy would send to the market after each bar: for both sides the prices of its resting orders during the next
     * bar, of a position opened there at the last close and of one opened three bars before, and the size of a position.
     */
    static Subject orders(String name, Maker<TwoSidedStrategy> maker) {
        return new Made("orders of", name, heatmap -> {
            TwoSidedStrategy strategy = maker.over(heatmap);
            BarSeries series = heatmap.series();
            return new Read(index -> ordersAfter(strategy, series, index), strategy.longSignals().getUnstableBars());
        });
    }

    private static String ordersAfter(TwoSidedStrategy strategy, BarSeries series, int index) {
        StringBuilder text = new StringBuilder();
        for (Side side : Side.values()) {
            TradeType type = side == Side.LONG ? TradeType.BUY : TradeType.SELL;
            text.append(text.isEmpty() ? "" : "; ").append(side == Side.LONG ? "long" : "short").append(" size ")
                    .append(strategy.sizing().share(index, side));
            if (!strategy.orders().isEmpty()) {
                TradingRecord entered = new BaseTradingRecord(type);
                entered.enter(index + 1, series.getBar(index).getClosePrice(), series.numFactory().one());
                TradingRecord held = open(series, type, index);
                for (RestingOrderRule order : strategy.orders()) {
                    text.append(order.kind() == RestingOrderRule.Kind.STOP ? ", stop " : ", target ")
                            .append(price(order, index + 1, entered)).append(" and ")
                            .append(price(order, index + 1, held));
                }
            }
        }
        return text.toString();
    }

    private static String price(RestingOrderRule order, int index, TradingRecord record) {
        Optional<Num> price = order.priceDuring(index, record);
        return price.isPresent() ? Double.toString(price.get().doubleValue()) : "none";
    }

    /**
     * What a run of a strategy asked for at each bar, its account, and the trades that were over before the bar. A position that
     * the terms do not allow is left out of the run, and said.
     */
    static Subject trades(String name, Maker<TwoSidedStrategy> maker, StrategyRun run) {
        return new Made("trades of", name, heatmap -> {
            TwoSidedStrategy strategy = maker.over(heatmap);
            int unstableBars = strategy.longSignals().getUnstableBars();
            if (heatmap.series() instanceof UnfoldingSeries unfolding) {
                return new TradeValues(unfolding.whole(), () -> run.runOn(unfolding.whole(), strategy,
                        new Unfolding(unfolding)), unstableBars);
            }
            BarSeries series = heatmap.series();
            return new TradeValues(series, () -> run.runOn(series, strategy, index -> {
            }), unstableBars);
        });
    }

    /** Makes bars known as a run reaches them. */
    record Unfolding(UnfoldingSeries series) implements BacktestListener {

        @Override
        public void barBegins(int index) {
            series.begun(index);
        }

        @Override
        public void barEnds(int index) {
            series.closed(index);
        }

        @Override
        public void barDone(int index) {
            // The next event is the next bar's.
        }
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
