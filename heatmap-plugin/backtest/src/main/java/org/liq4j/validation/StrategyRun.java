/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

import org.ta4j.core.BarSeries;

import org.liq4j.api.strategy.TwoSidedStrategy;
import org.liq4j.backtest.BacktestListener;

/** Runs a strategy over bars: all of a backtest that the checks rest on. */
public interface StrategyRun {

    /**
     * Runs over the whole series.
     *
     * @param strategy
     *            made over that series
     */
    StrategyOutcome run(BarSeries series, TwoSidedStrategy strategy);

    /**
     * Runs over the whole series, going on without a position that the terms or brackets do not allow; such a signal says so.
     *
     * @param strategy
     *            made over that series, or over one that gives as much of it as the listener was told of
     * @param listener
     *            is told of each bar
     */
    StrategyOutcome runOn(BarSeries series, TwoSidedStrategy strategy, BacktestListener listener);
}
