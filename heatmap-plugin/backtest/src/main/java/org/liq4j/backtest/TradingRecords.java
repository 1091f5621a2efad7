/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.ta4j.core.BaseTradingRecord;
import org.ta4j.core.Position;
import org.ta4j.core.Trade.TradeType;
import org.ta4j.core.TradingRecord;
import org.ta4j.core.analysis.cost.CostModel;
import org.ta4j.core.analysis.cost.LinearTransactionCostModel;
import org.ta4j.core.analysis.cost.ZeroCostModel;
import org.ta4j.core.num.Num;
import org.ta4j.core.num.NumFactory;

import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Payoff;

/**
 * One side's trades as ta4j knows them: a live record with one position for rules to ask, and the record of the result, in
 * which each part of a position is one of its own and the cost of an exit is all that the part paid since its entry, so that
 * ta4j's net profit is the account's. ta4j knows linear payoffs only: of an inverse position it is told the amount that was worth
 * as many coins at the entry, and what the payoff differs by is in the cost of the exit.
 */
final class TradingRecords {

    private final NumFactory numFactory;
    private final TradeType type;
    private final TradingRecord live;
    private final List<Part> parts = new ArrayList<>();

    private record Part(RoundTrip trip, Payoff payoff, int entryIndex, int exitIndex, double entryCost) {
    }

    /** Costs as they were paid. */
    private static final class PaidCosts implements CostModel {

        private static final long serialVersionUID = 1L;

        private transient double next;

        @Override
        public Num calculate(Position position, int finalIndex) {
            return calculate(position);
        }

        @Override
        public Num calculate(Position position) {
            Num entry = position.getEntry().getCost();
            return position.getExit() == null ? entry : entry.plus(position.getExit().getCost());
        }

        @Override
        public Num calculate(Num price, Num amount) {
            return price.getNumFactory().numOf(next);
        }

        /** ta4j's own method of that name. */
        @Override
        @SuppressWarnings("NonOverridingEquals")
        public boolean equals(@Nullable CostModel other) {
            return this == other;
        }
    }

    TradingRecords(Side side, NumFactory numFactory, double takerFee) {
        this.numFactory = numFactory;
        this.type = side == Side.LONG ? TradeType.BUY : TradeType.SELL;
        this.live = new BaseTradingRecord(type, new LinearTransactionCostModel(takerFee), new ZeroCostModel());
    }

    TradingRecord live() {
        return live;
    }

    void entered(IsolatedPosition position) {
        live.enter(position.entryIndex, numFactory.numOf(position.entryPrice),
                amount(position.payoff, position.coins, position.entryPrice));
    }

    private Num amount(Payoff payoff, double coins, double entryPrice) {
        return numFactory.numOf(linear(payoff, coins, entryPrice));
    }

    private static double linear(Payoff payoff, double coins, double entryPrice) {
        return payoff.isInverse() ? payoff.value(coins, entryPrice) / entryPrice : coins;
    }

    /** A record in which the position is open, for questions before its size is known. */
    TradingRecord asIfEntered(int index, double price) {
        TradingRecord probe = new BaseTradingRecord(type);
        probe.enter(index, numFactory.numOf(price), numFactory.one());
        return probe;
    }

    void taken(RoundTrip trip, IsolatedPosition position, int index) {
        parts.add(new Part(trip, position.payoff, position.entryIndex, index, entryCost(position, trip.coins())));
        if (position.coins == 0) {
            live.exit(index, numFactory.numOf(trip.exitPrice()),
                    amount(position.payoff, position.enteredCoins, position.entryPrice));
        }
    }

    /** The record of the result. */
    TradingRecord finished(@Nullable IsolatedPosition rest) {
        PaidCosts costs = new PaidCosts();
        TradingRecord record = new BaseTradingRecord(type, costs, new ZeroCostModel());
        for (Part part : parts) {
            RoundTrip trip = part.trip();
            double amount = linear(part.payoff(), trip.coins(), trip.entryPrice());
            Num coins = numFactory.numOf(amount);
            costs.next = part.entryCost();
            record.enter(part.entryIndex(), numFactory.numOf(trip.entryPrice()), coins);
            double gross = trip.side().sign() * amount * (trip.exitPrice() - trip.entryPrice());
            costs.next = gross - trip.profit() - part.entryCost();
            record.exit(part.exitIndex(), numFactory.numOf(trip.exitPrice()), coins);
        }
        if (rest != null) {
            costs.next = entryCost(rest, rest.coins);
            record.enter(rest.entryIndex, numFactory.numOf(rest.entryPrice),
                    amount(rest.payoff, rest.coins, rest.entryPrice));
        }
        return record;
    }

    private static double entryCost(IsolatedPosition position, double coins) {
        return position.entryFee * coins / position.enteredCoins;
    }
}
