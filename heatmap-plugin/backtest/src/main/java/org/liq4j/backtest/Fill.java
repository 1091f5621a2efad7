/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

/**
 * At what price an order was filled.
 *
 * @param quoted
 *            without slippage
 * @param price
 *            with it
 * @param feeRate
 *            fraction of the notional
 */
record Fill(double quoted, double price, double feeRate) {

    /** What the slippage cost, {@code >= 0}. */
    double slippage(double coins) {
        return Math.abs(price - quoted) * coins;
    }
}
