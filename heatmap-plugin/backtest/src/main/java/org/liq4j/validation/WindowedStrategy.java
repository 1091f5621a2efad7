/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseStrategy;
import org.ta4j.core.Rule;
import org.ta4j.core.Strategy;
import org.ta4j.core.rules.BooleanRule;

import org.liq4j.api.strategy.TwoSidedStrategy;

/** A strategy that trades within some bars only: flat before the first and, at the latest, from the last one's open on. */
final class WindowedStrategy {

    private WindowedStrategy() {
    }

    /**
     * The strategy within bars. What it reads may lie before them, as it would live.
     *
     * @param range
     *            of the series, its first bar 0
     */
    static TwoSidedStrategy of(TwoSidedStrategy strategy, BarSeries series, BarRange range) {
        return new TwoSidedStrategy(within(strategy.longSignals(), series, range),
                within(strategy.shortSignals(), series, range), strategy.orders(), strategy.sizing());
    }

    /** Orders are executed at the next open: the last entry is one bar before the last exit. */
    private static Strategy within(Strategy side, BarSeries series, BarRange range) {
        int start = series.getBeginIndex() + range.start();
        int lastExit = series.getBeginIndex() + range.end() - 2;
        Rule inside = bars(start, lastExit - 1);
        Rule over = bars(lastExit, Integer.MAX_VALUE);
        return new BaseStrategy(side.getName(), inside.and(side.getEntryRule()), over.or(side.getExitRule()),
                side.getUnstableBars(), side.getStartingType());
    }

    private static Rule bars(int first, int last) {
        return new BooleanRule(true) {

            @Override
            public boolean isSatisfied(int index,
                    org.ta4j.core.@org.jspecify.annotations.Nullable TradingRecord record) {
                return index >= first && index <= last;
            }
        };
    }
}
