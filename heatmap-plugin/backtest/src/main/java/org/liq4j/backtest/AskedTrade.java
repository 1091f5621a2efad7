/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import org.liq4j.api.heatmap.Side;
import org.liq4j.api.signal.Signal;

/**
 * What a strategy's rules ask for at the close of a bar.
 *
 * @param action
 *            what is asked for
 * @param price
 *            close of the bar
 * @param stop
 *            of an entry, the price of the nearest stop if the position were opened at the close; NaN if none would rest
 * @param target
 *            of an entry, the price of the nearest target; NaN if none would rest
 * @param coins
 *            of an entry what the account would open at the close, NaN if nothing; of an exit what it will close, NaN if that is
 *            less than the venue's step
 */
public record AskedTrade(Signal.Action action, double price, double stop, double target, double coins) {

    static AskedTrade entry(Side side, double price, double stop, double target, double coins) {
        return new AskedTrade(Signal.Action.entry(side), price, stop, target, coins);
    }

    static AskedTrade exit(Side side, double price, double coins) {
        return new AskedTrade(Signal.Action.exit(side), price, Double.NaN, Double.NaN, coins > 0 ? coins : Double.NaN);
    }
}
