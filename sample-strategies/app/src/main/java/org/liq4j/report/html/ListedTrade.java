/* SPDX-License-Identifier: MIT */
package org.liq4j.report.html;

import java.time.Instant;
import java.util.Optional;

import org.liq4j.api.heatmap.Side;

/**
 * One round trip. Amounts are in the page's currency.
 *
 * @param side
 *            long or short
 * @param entryTime
 *            when it was filled
 * @param entryPrice
 *            price of the fill
 * @param exitTime
 *            when it was closed
 * @param exitPrice
 *            price of the fill
 * @param coins
 *            size, {@code > 0}
 * @param profit
 *            after all costs
 * @param fees
 *            of entry and exit
 * @param funding
 *            paid; negative if received
 * @param slippage
 *            of entry and exit
 * @param entryReason
 *            for a reader; may be empty
 * @param exitReason
 *            for a reader; may be empty
 * @param heat
 *            what the heatmap said at the bar that gave the signal; empty if it said nothing
 */
public record ListedTrade(Side side, Instant entryTime, double entryPrice, Instant exitTime, double exitPrice,
        double coins, double profit, double fees, double funding, double slippage, String entryReason,
        String exitReason, Optional<HeatAtTrade> heat) {
}
