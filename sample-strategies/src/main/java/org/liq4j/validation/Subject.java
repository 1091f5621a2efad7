/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

import java.util.List;

import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.Rule;

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

        /** Bars from the series' begin whose values are stated to be unstable. */
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

    /** The signals of a strategy: entry and exit of both sides, read without a position and without waiting for stable bars. */
    static Subject signals(String name, Maker<TwoSidedStrategy> maker) {
        return new Made("signals of", name, heatmap -> {
            TwoSidedStrategy strategy = maker.over(heatmap);
            List<Rule> rules = List.of(strategy.longSide().getEntryRule(), strategy.longSide().getExitRule(),
                    strategy.shortSide().getEntryRule(), strategy.shortSide().getExitRule());
            return new Read(index -> rules.stream().map(rule -> rule.isSatisfied(index)).toList(),
                    Math.max(strategy.longSide().getUnstableBars(), strategy.shortSide().getUnstableBars()));
        });
    }

    /** What a run of a strategy asked for at each bar, its account, and the trades that were over before the bar. */
    static Subject trades(String name, Maker<TwoSidedStrategy> maker, StrategyRun run) {
        return new Made("trades of", name, heatmap -> {
            TwoSidedStrategy strategy = maker.over(heatmap);
            BarSeries series = heatmap.series();
            return new TradeValues(series, () -> run.run(series, strategy), strategy.longSide().getUnstableBars());
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
    record Read(java.util.function.IntFunction<?> values, int unstableBars) implements Values {

        @Override
        public Object at(int index) {
            return values.apply(index);
        }
    }
}
