/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.time.Instant;

import org.liq4j.api.heatmap.Side;

/**
 * A position that is open at the close of a bar. Prices are in quote currency, amounts in the currency of settlement.
 *
 * @param entryTime
 *            when it was opened
 * @param entryPrice
 *            slippage included
 * @param coins
 *            still held; contracts of an inverse future
 * @param margin
 *            isolated wallet balance: initial margin and funding
 * @param profit
 *            at the close, without fees and funding
 * @param liquidationPrice
 *            NaN if no price liquidates it
 * @param stop
 *            price of the nearest resting stop during the next bar; NaN if there is none
 * @param target
 *            price of the nearest resting target during the next bar; NaN if there is none
 */
public record HeldPosition(Side side, Instant entryTime, double entryPrice, double coins, double margin, double profit,
        double liquidationPrice, double stop, double target) {
}
