/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.util.List;

import org.ta4j.core.TradingRecord;

/**
 * What a run left behind in one market.
 *
 * @param market
 *            name of the series
 * @param trades
 *            in the order of their exits; only the last one may be open
 * @param barsInPosition
 *            bars at whose close a position was open
 * @param longRecord
 *            the long trades for ta4j's own criteria: each part of a position is a position there
 * @param shortRecord
 *            the short trades
 */
public record MarketResult(String market, List<RoundTrip> trades, int barsInPosition, TradingRecord longRecord,
        TradingRecord shortRecord) {

    public MarketResult {
        trades = List.copyOf(trades);
    }
}
