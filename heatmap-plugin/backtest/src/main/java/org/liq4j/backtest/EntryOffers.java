/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.time.Instant;
import java.util.function.DoubleSupplier;

import org.jspecify.annotations.Nullable;
import org.ta4j.core.TradingRecord;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Payoff;
import org.liq4j.api.strategy.RestingOrderRule.Kind;
import org.liq4j.api.strategy.TwoSidedStrategy;

/** What the account would open in a market at a price: nothing is opened here. */
final class EntryOffers {

    private final String market;
    private final TwoSidedStrategy strategy;
    private final TradingTerms terms;
    private final RestingOrders orders;
    private final LiquidationTrigger liquidation;
    private final Account account;
    private final Payoff payoff;

    EntryOffers(String market, TwoSidedStrategy strategy, TradingTerms terms, RestingOrders orders,
            LiquidationTrigger liquidation, Account account, Payoff payoff) {
        this.payoff = payoff;
        this.market = market;
        this.strategy = strategy;
        this.terms = terms;
        this.orders = orders;
        this.liquidation = liquidation;
        this.account = account;
    }

    /** A position that may be opened. */
    record Offer(Fill fill, double coins) {
    }

    /** The price of a market order after slippage. */
    @FunctionalInterface
    interface Slippage {

        /** @param sign +1 for a purchase, -1 for a sale */
        double slipped(int sign, double price, double notional);
    }

    /**
     * What is opened in a bar.
     *
     * @param index
     *            of the bar; the series need not have it yet
     * @param unrealised
     *            profit of all open positions of the account
     * @return {@code null} if nothing
     * @throws RefusedPositionException
     *             if terms or brackets do not allow it
     */
    @Nullable
    Offer at(Side side, int index, Instant time, double price, double unrealised, TradingRecords records,
            Slippage slippage) {
        double share = strategy.sizing().share(index - 1, side);
        double free = account.free();
        if (!(share > 0) || !(free > 0)) {
            return null;
        }
        double stop = orders.nearest(Kind.STOP, records.asIfEntered(index, price), side, index);
        double wished = share * allowed(time,
                () -> terms.size().notional(payoff.inQuote(account.cash() + unrealised, price),
                        terms.leverage(), payoff.lossShare(side.sign(), price, stop)));
        double affordable = free * terms.leverage() / (1 + terms.leverage() * terms.fees().taker());
        double notional = Math.min(wished, payoff.inQuote(affordable, price));
        Fill fill = new Fill(price, slippage.slipped(side.sign(), price, notional), terms.fees().taker());
        // Contracts bought at a lower price take more coins as margin; coins cost what they cost.
        double carried = Math.min(notional, payoff.inQuote(affordable, fill.price()));
        double coins = terms.stepped(payoff.quantity(payoff.isInverse() ? carried : notional, fill.price()));
        if (!(coins > 0) || payoff.notional(coins, fill.price()) < terms.minimumNotional()) {
            return null;
        }
        allowed(time, () -> liquidation.check(time, side, fill.price(), terms.leverage(), coins));
        return new Offer(fill, coins);
    }

    /** What the terms say of a position to be opened; a rule that it breaks refuses the position. */
    private double allowed(Instant time, DoubleSupplier rule) {
        try {
            return rule.getAsDouble();
        } catch (InvalidValueException e) {
            throw new RefusedPositionException(market, time, e);
        }
    }

    /**
     * An entry as it is told at a close: with what would be opened in the next bar if that opened there.
     *
     * @param index
     *            of the next bar
     */
    AskedTrade asked(Side side, int index, Instant time, double close, double unrealised, TradingRecords records,
            Slippage slippage) {
        TradingRecord entered = records.asIfEntered(index, close);
        double coins;
        try {
            Offer offer = at(side, index, time, close, unrealised, records, slippage);
            coins = offer == null ? Double.NaN : offer.coins();
        } catch (RefusedPositionException e) {
            coins = Double.NaN;
        }
        return AskedTrade.entry(side, close, orders.nearest(Kind.STOP, entered, side, index),
                orders.nearest(Kind.TARGET, entered, side, index), coins);
    }
}
