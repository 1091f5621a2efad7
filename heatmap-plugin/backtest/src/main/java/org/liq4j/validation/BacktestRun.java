/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

import org.ta4j.core.BarSeries;

import org.liq4j.api.strategy.TwoSidedStrategy;
import org.liq4j.backtest.AskedTrade;
import org.liq4j.backtest.Backtest;
import org.liq4j.backtest.BacktestListener;
import org.liq4j.backtest.BacktestResult;
import org.liq4j.backtest.PerpetualMarket;

/**
 * Runs strategies by a backtest.
 *
 * @param backtest
 *            with its account and fees
 * @param market
 *            what is traded over a series: its margin brackets and funding
 */
public record BacktestRun(Backtest backtest, Function<BarSeries, PerpetualMarket> market) implements StrategyRun {

    /** Without funding. */
    public BacktestRun(Backtest backtest) {
        this(backtest, PerpetualMarket::of);
    }

    @Override
    public StrategyOutcome run(BarSeries series, TwoSidedStrategy strategy) {
        List<String> signals = new ArrayList<>(Collections.nCopies(series.getBarCount(), "none"));
        BacktestResult result = backtest.run(market.apply(series), strategy, new BacktestListener() {

            @Override
            public void signal(int index, AskedTrade asked) {
                signals.set(index - series.getBeginIndex(), asked.action().name());
            }

            @Override
            public void barDone(int index) {
                // Nothing is shown while it runs.
            }
        });
        double[] equity = new double[series.getBarCount()];
        for (int i = 0; i < equity.length; i++) {
            equity[i] = result.equity().valueAt(i);
        }
        return new StrategyOutcome(backtest.startingEquity(), equity, signals, result.trades());
    }
}
