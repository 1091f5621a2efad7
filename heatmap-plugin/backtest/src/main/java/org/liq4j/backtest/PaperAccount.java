/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.util.List;
import java.util.Optional;

import org.liq4j.api.strategy.TwoSidedStrategy;

/**
 * A backtest's account of one strategy on bars that come one by one: the same fills, funding, liquidations and results, to the
 * last bit, as {@link Backtest#run} has over the same bars.
 *
 * <pre>
 * PaperAccount account = PaperAccount.open(backtest, market, strategy, listener);
 * series.addBar(bar);
 * account.barClosed();
 * account.result().trades();
 * </pre>
 *
 * <p>
 * The series may drop its oldest bars, if it keeps those that the strategy looks back to, those since the entry of an open position
 * among them. One thread.
 */
public final class PaperAccount {

    private final AccountRun run;

    private PaperAccount(AccountRun run) {
        this.run = run;
    }

    /**
     * Opens an account, and goes through the bars that the series has after {@link PerpetualMarket#tradesFrom}, if there are any.
     *
     * @param backtest
     *            starting equity and terms
     * @param market
     *            on a series that grows; its funding and the prices that trigger must know a bar when {@link #barClosed} is called
     *            for it
     * @param strategy
     *            over the series; asked once at each close
     * @param listener
     *            is told of each bar, signal and trade
     * @throws RefusedPositionException
     *             if a position that the terms or brackets do not allow is asked for in those bars
     */
    public static PaperAccount open(Backtest backtest, PerpetualMarket market, TwoSidedStrategy strategy,
            BacktestListener listener) {
        PaperAccount account = new PaperAccount(new AccountRun(backtest.startingEquity(),
                List.of(new PortfolioBacktest.Entry(market, strategy, backtest.terms(), listener))));
        account.barClosed();
        return account;
    }

    /**
     * Goes on through the bars that were added to the series since.
     *
     * @throws RefusedPositionException
     *             if a position that the terms or brackets do not allow is asked for; nothing was opened, and the bar is not yet
     *             over: called again, the account goes on without that position
     */
    public void barClosed() {
        run.advance();
    }

    /** Cash, and the profit of an open position at the last close. */
    public double equity() {
        return run.equity();
    }

    /** The open position; empty if there is none. */
    public Optional<HeldPosition> position() {
        return run.position();
    }

    /** What it left behind so far; a position still open is valued at the last close. */
    public BacktestResult result() {
        return BacktestResult.of(run.result());
    }

    /** How it did so far; empty before the first bar that is traded has closed. */
    public Optional<Metrics> metrics() {
        return run.metrics();
    }
}
