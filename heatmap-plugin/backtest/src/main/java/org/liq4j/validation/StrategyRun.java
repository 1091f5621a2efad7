/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

import org.ta4j.core.BarSeries;

import org.liq4j.api.strategy.TwoSidedStrategy;

/** Runs a strategy over bars: all of a backtest that the checks rest on. */
public interface StrategyRun {

    /**
     * Runs over the whole series.
     *
     * @param strategy
     *            made over that series
     */
    StrategyOutcome run(BarSeries series, TwoSidedStrategy strategy);
}
