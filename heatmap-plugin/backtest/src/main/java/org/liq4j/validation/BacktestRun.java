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
import org.liq4j.backtest.RefusedPositionException;

/**
 * Runs strategies by a backtest.
 *
 * @param backtest
 *            with its account and fees
 * @param market
 *            what is traded over a series: its margin brackets and funding
 */
public record BacktestRun(Backtest backtest, Function<BarSeries, PerpetualMarket> market) implements StrategyRun {

    private static final BacktestListener NOBODY = index -> {
    };

    /** Without funding. */
    public BacktestRun(Backtest backtest) {
        this(backtest, PerpetualMarket::of);
    }

    @Override
    public StrategyOutcome run(BarSeries series, TwoSidedStrategy strategy) {
        Signals signals = new Signals(series, NOBODY);
        return outcome(backtest.run(market.apply(series), strategy, signals), signals);
    }

    @Override
    public StrategyOutcome runOn(BarSeries series, TwoSidedStrategy strategy, BacktestListener listener) {
        Signals signals = new Signals(series, listener);
        return outcome(backtest.runOn(market.apply(series), strategy, signals, signals::refused), signals);
    }

    private StrategyOutcome outcome(BacktestResult result, Signals signals) {
        double[] equity = new double[signals.words.size()];
        for (int i = 0; i < equity.length; i++) {
            equity[i] = result.equity().valueAt(i);
        }
        return new StrategyOutcome(backtest.startingEquity(), equity, signals.words, result.trades());
    }

    /** What was asked for at each bar. */
    private static final class Signals implements BacktestListener {

        private final BarSeries series;
        private final BacktestListener further;
        private final List<String> words;
        private int last;

        Signals(BarSeries series, BacktestListener further) {
            this.series = series;
            this.further = further;
            this.words = new ArrayList<>(Collections.nCopies(series.getBarCount(), StrategyOutcome.NO_SIGNAL));
        }

        /** A position that was asked for at the close of the bar before the one of that time. */
        void refused(RefusedPositionException refusal) {
            words.set(last, words.get(last) + ", refused: " + refusal.getMessage());
        }

        @Override
        public void barBegins(int index) {
            further.barBegins(index);
        }

        @Override
        public void barEnds(int index) {
            further.barEnds(index);
        }

        @Override
        public void signal(int index, AskedTrade asked) {
            words.set(index - series.getBeginIndex(), asked.action().name());
        }

        @Override
        public void barDone(int index) {
            last = index - series.getBeginIndex();
        }
    }
}
