/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.time.Instant;

import org.liq4j.api.heatmap.Side;

/**
 * One round trip.
 *
 * @param side
 *            of the position
 * @param entryTime
 *            when it was opened
 * @param entryPrice
 *            in quote currency per coin
 * @param exitTime
 *            when it was closed, or the end of the last bar
 * @param exitPrice
 *            the price it was closed at, or the last close
 * @param coins
 *            its size, {@code > 0}
 * @param fees
 *            paid at entry and exit, in quote currency
 * @param profit
 *            after fees, in quote currency
 * @param open
 *            whether it was still open at the end: exit time and price are then only a valuation
 */
public record RoundTrip(Side side, Instant entryTime, double entryPrice, Instant exitTime, double exitPrice,
        double coins, double fees, double profit, boolean open) {
}
