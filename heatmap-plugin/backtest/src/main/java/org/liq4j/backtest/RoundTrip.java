/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.time.Instant;

import org.liq4j.api.heatmap.Side;

/**
 * A position, or the part of it that was closed at once.
 *
 * @param market
 *            name of the series
 * @param side
 *            of the position
 * @param entryTime
 *            when it was opened
 * @param entryPrice
 *            in quote currency per coin, slippage included
 * @param exitTime
 *            when it was closed, the end of the bar for what happened within it, or the end of the last bar
 * @param exitPrice
 *            the price it was closed at, slippage included, or the last close
 * @param coins
 *            its size, {@code > 0}; contracts of an inverse future
 * @param fees
 *            paid at entry and exit, in the currency of settlement; of a part its share of the entry's
 * @param funding
 *            received less paid, in the currency of settlement; of a part its share
 * @param slippage
 *            what the fills cost against the quoted prices, in the currency of settlement; contained in the prices
 * @param profit
 *            after fees and funding, in the currency of settlement; of a liquidated position the loss of the initial margin and the entry fee
 * @param reason
 *            why it was closed
 * @param partial
 *            whether it is a part of a position
 * @param open
 *            whether it was still open at the end: exit time and price are then only a valuation, the fees those that closing
 *            it would leave
 */
public record RoundTrip(String market, Side side, Instant entryTime, double entryPrice, Instant exitTime,
        double exitPrice, double coins, double fees, double funding, double slippage, double profit, ExitReason reason,
        boolean partial, boolean open) {
}
