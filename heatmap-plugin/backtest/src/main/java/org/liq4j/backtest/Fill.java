/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import org.liq4j.api.market.Payoff;

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

    /** What the slippage cost in the currency of settlement, {@code >= 0}. */
    double slippage(Payoff payoff, double coins) {
        return payoff.isInverse()
                ? Math.abs(payoff.profit(1, coins, quoted, price))
                : Math.abs(price - quoted) * coins;
    }
}
