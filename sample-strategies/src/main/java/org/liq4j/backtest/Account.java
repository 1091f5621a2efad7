/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.heatmap.Side;

/**
 * An account in quote currency that holds at most one position, as large as the account's value. Fees are paid at entry and
 * exit.
 */
final class Account {

    private final double feeRate;
    private final List<RoundTrip> trades = new ArrayList<>();
    private double cash;
    private @Nullable Position position;

    private record Position(Side side, Instant time, double price, double coins, double fee) {

        double profit(double at) {
            return side.sign() * coins * (at - price);
        }
    }

    Account(double cash, double feeRate) {
        this.cash = cash;
        this.feeRate = feeRate;
    }

    @Nullable
    Side side() {
        return position == null ? null : position.side();
    }

    /** Value if the position were closed at the price without a fee. */
    double equity(double price) {
        return position == null ? cash : cash + position.profit(price);
    }

    /**
     * Opens a position of the account's whole value, the fee included.
     *
     * @return its size in coins
     */
    double enter(Side side, Instant time, double price) {
        double coins = cash / (price * (1 + feeRate));
        double fee = feeRate * coins * price;
        cash -= fee;
        position = new Position(side, time, price, coins, fee);
        return coins;
    }

    /** Closes the position, which must be there. */
    void exit(Instant time, double price) {
        RoundTrip trade = valued(time, price, false);
        cash += trade.profit() + openPosition().fee();
        trades.add(trade);
        position = null;
    }

    /** All trades; a position still open is valued at the price, with the fee that closing it would cost. */
    List<RoundTrip> trades(Instant time, double price) {
        List<RoundTrip> all = new ArrayList<>(trades);
        if (position != null) {
            all.add(valued(time, price, true));
        }
        return all;
    }

    private RoundTrip valued(Instant time, double price, boolean open) {
        Position held = openPosition();
        double fees = held.fee() + feeRate * held.coins() * price;
        return new RoundTrip(held.side(), held.time(), held.price(), time, price, held.coins(), fees,
                held.profit(price) - fees, open);
    }

    private Position openPosition() {
        if (position == null) {
            throw new IllegalStateException("no open position");
        }
        return position;
    }
}
