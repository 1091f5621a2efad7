/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.util.List;

import org.ta4j.core.TradingRecord;

/**
 * What a run left behind.
 *
 * @param trades
 *            in the order of their exits; only the last one may be open
 * @param equity
 *            account value at the close of each bar
 * @param barsInPosition
 *            bars at whose close a position was open
 * @param ruined
 *            whether the account was used up and trading stopped
 * @param longRecord
 *            the long trades for ta4j's own criteria: each part of a position is a position there, and the cost of its exit
 *            contains its funding
 * @param shortRecord
 *            the short trades for ta4j's own criteria
 * @param ledger
 *            every movement of the account
 */
public record BacktestResult(List<RoundTrip> trades, EquityCurve equity, int barsInPosition, boolean ruined,
        TradingRecord longRecord, TradingRecord shortRecord, Ledger ledger) {

    public BacktestResult {
        trades = List.copyOf(trades);
    }

    /** Of an account with one market. */
    static BacktestResult of(PortfolioResult result) {
        MarketResult of = result.markets().getFirst();
        return new BacktestResult(of.trades(), result.equity(), of.barsInPosition(), result.ruined(), of.longRecord(),
                of.shortRecord(), result.ledger());
    }
}
