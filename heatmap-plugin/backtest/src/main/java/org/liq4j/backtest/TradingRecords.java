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

/**
 * One side's trades as ta4j knows them: a live record with one position for rules to ask, and the record of the result, in
 * which each part of a position is one of its own and the cost of an exit is all that the part paid since its entry, so that
 * ta4j's net profit is the account's.
 */
final class TradingRecords {

    private final NumFactory numFactory;
    private final TradeType type;
    private final TradingRecord live;
    private final List<Part> parts = new ArrayList<>();

    private record Part(RoundTrip trip, int entryIndex, int exitIndex, double entryCost) {
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
        live.enter(position.entryIndex, numFactory.numOf(position.entryPrice), numFactory.numOf(position.coins));
    }

    /** A record in which the position is open, for questions before its size is known. */
    TradingRecord asIfEntered(int index, double price) {
        TradingRecord probe = new BaseTradingRecord(type);
        probe.enter(index, numFactory.numOf(price), numFactory.one());
        return probe;
    }

    void taken(RoundTrip trip, IsolatedPosition position, int index) {
        parts.add(new Part(trip, position.entryIndex, index, entryCost(position, trip.coins())));
        if (position.coins == 0) {
            live.exit(index, numFactory.numOf(trip.exitPrice()), numFactory.numOf(position.enteredCoins));
        }
    }

    /** The record of the result. */
    TradingRecord finished(@Nullable IsolatedPosition rest) {
        PaidCosts costs = new PaidCosts();
        TradingRecord record = new BaseTradingRecord(type, costs, new ZeroCostModel());
        for (Part part : parts) {
            RoundTrip trip = part.trip();
            Num coins = numFactory.numOf(trip.coins());
            costs.next = part.entryCost();
            record.enter(part.entryIndex(), numFactory.numOf(trip.entryPrice()), coins);
            double gross = trip.side().sign() * trip.coins() * (trip.exitPrice() - trip.entryPrice());
            costs.next = gross - trip.profit() - part.entryCost();
            record.exit(part.exitIndex(), numFactory.numOf(trip.exitPrice()), coins);
        }
        if (rest != null) {
            costs.next = entryCost(rest, rest.coins);
            record.enter(rest.entryIndex, numFactory.numOf(rest.entryPrice), numFactory.numOf(rest.coins));
        }
        return record;
    }

    private static double entryCost(IsolatedPosition position, double coins) {
        return position.entryFee * coins / position.enteredCoins;
    }
}
