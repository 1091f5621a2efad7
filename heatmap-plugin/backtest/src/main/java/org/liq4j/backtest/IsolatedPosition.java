/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.time.Instant;

import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Payoff;

/** An isolated position while it is open; its coins are contracts where the payoff is inverse, its amounts the currency of settlement. */
final class IsolatedPosition {

    final Payoff payoff;
    final Side side;
    final int entryIndex;
    final Instant entryTime;
    final double entryPrice;
    final double enteredCoins;
    final double entryFee;
    final double entrySlippage;
    double coins;
    /** Isolated wallet balance: initial margin and funding; below 0 where funding was paid out of unrealised profit. */
    double margin;
    /** Received less paid by the coins still held. */
    double funding;

    IsolatedPosition(Payoff payoff, Side side, int entryIndex, Instant entryTime, double entryPrice, double coins,
            double margin,
            double entryFee, double entrySlippage) {
        this.payoff = payoff;
        this.side = side;
        this.entryIndex = entryIndex;
        this.entryTime = entryTime;
        this.entryPrice = entryPrice;
        this.enteredCoins = coins;
        this.coins = coins;
        this.margin = margin;
        this.entryFee = entryFee;
        this.entrySlippage = entrySlippage;
    }

    double profit(double price, double of) {
        return payoff.profit(side.sign(), of, entryPrice, price);
    }
}
