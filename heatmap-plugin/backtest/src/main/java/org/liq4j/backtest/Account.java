/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Payoff;
import org.liq4j.backtest.LedgerEntry.Kind;

/**
 * An account in the currency in which its markets settle that holds isolated positions in several of them. The entry fee is paid out of the free cash,
 * funding out of the position's margin. Cash contains the margins.
 */
final class Account {

    /** Share of the starting equity that counts as nothing: the rounding of an account that lost everything. */
    private static final double NOTHING = 1e-9;

    private final double startingEquity;
    private final List<LedgerEntry> entries = new ArrayList<>();
    private double cash;
    private double margins;
    private int positions;

    Account(double startingEquity) {
        this.startingEquity = startingEquity;
        this.cash = startingEquity;
    }

    double cash() {
        return cash;
    }

    /** Cash that is no position's margin. */
    double free() {
        return cash - margins;
    }

    boolean usedUp() {
        return positions == 0 && cash <= NOTHING * startingEquity;
    }

    Ledger ledger() {
        return new Ledger(entries);
    }

    private void book(Instant time, String market, Kind kind, double amount) {
        if (amount != 0) {
            entries.add(new LedgerEntry(time, market, kind, amount));
            if (kind.movesCash()) {
                cash += amount;
            }
        }
    }

    IsolatedPosition open(String market, Payoff payoff, Side side, int index, Instant time, Fill fill, double coins,
            double leverage) {
        double fee = payoff.value(fill.feeRate() * coins, fill.price());
        double slippage = fill.slippage(payoff, coins);
        IsolatedPosition position = new IsolatedPosition(payoff, side, index, time, fill.price(), coins,
                payoff.value(coins, fill.price()) / leverage, fee, slippage);
        book(time, market, Kind.ENTRY_FEE, -fee);
        book(time, market, Kind.SLIPPAGE, -slippage);
        margins += position.margin;
        positions++;
        return position;
    }

    /** Funding on the notional at a price. */
    void fund(String market, IsolatedPosition position, Instant time, double rate, double price) {
        double amount = position.payoff.value(-position.side.sign() * rate * position.coins, price);
        book(time, market, Kind.FUNDING, amount);
        position.funding += amount;
        position.margin += amount;
        margins += amount;
    }

    /** Closes a part or all of a position. */
    RoundTrip close(String market, IsolatedPosition position, Instant time, Fill fill, double coins,
            ExitReason reason) {
        double fee = position.payoff.value(fill.feeRate() * coins, fill.price());
        double slippage = fill.slippage(position.payoff, coins);
        double profit = position.profit(fill.price(), coins);
        book(time, market, Kind.REALISED_PROFIT, profit);
        book(time, market, Kind.EXIT_FEE, -fee);
        book(time, market, Kind.SLIPPAGE, -slippage);
        return taken(market, position, time, fill.price(), coins, fee, slippage, profit - fee, reason);
    }

    /** Closes a whole position whose margin is lost, neither more nor less. */
    RoundTrip liquidate(String market, IsolatedPosition position, Instant time, double price, double feeRate) {
        double coins = position.coins;
        double profit = position.profit(price, coins);
        double left = position.margin + profit;
        double fee = Math.max(0, Math.min(left, position.payoff.value(feeRate * coins, price)));
        book(time, market, Kind.REALISED_PROFIT, profit);
        book(time, market, Kind.LIQUIDATION_FEE, -fee);
        book(time, market, Kind.LIQUIDATION, -(left - fee));
        return taken(market, position, time, price, coins, fee, 0, -position.margin, ExitReason.LIQUIDATED);
    }

    private RoundTrip taken(String market, IsolatedPosition position, Instant time, double price, double coins,
            double fee,
            double slippage, double gain, ExitReason reason) {
        RoundTrip trip = trip(market, position, time, price, coins, fee, slippage, gain, reason);
        double share = coins / position.coins;
        double released = share * position.margin;
        margins -= released;
        position.margin -= released;
        position.funding -= share * position.funding;
        position.coins -= coins;
        if (position.coins <= NOTHING * position.enteredCoins) {
            positions--;
            margins = positions == 0 ? 0 : margins;
            position.coins = 0;
        }
        return trip;
    }

    /** What is still open, valued at a price with the fee that closing it would cost. */
    RoundTrip valued(String market, IsolatedPosition position, Instant time, double price, double feeRate) {
        double fee = position.payoff.value(feeRate * position.coins, price);
        return trip(market, position, time, price, position.coins, fee, 0,
                position.profit(price, position.coins) - fee, ExitReason.END_OF_DATA);
    }

    private static RoundTrip trip(String market, IsolatedPosition position, Instant time, double price, double coins,
            double fee, double slippage, double gain, ExitReason reason) {
        double ofEntered = coins / position.enteredCoins;
        double entryFee = position.entryFee * ofEntered;
        double funding = position.funding * (coins / position.coins);
        return new RoundTrip(market, position.side, position.entryTime, position.entryPrice, time, price, coins,
                entryFee + fee, funding, position.entrySlippage * ofEntered + slippage, gain - entryFee + funding,
                reason, coins < position.enteredCoins, reason == ExitReason.END_OF_DATA);
    }
}
