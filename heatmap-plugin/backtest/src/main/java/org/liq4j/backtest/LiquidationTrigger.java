/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.margin.BracketTable;
import org.liq4j.api.market.Payoff;
import org.liq4j.margin.BracketSchedule;

/** At which price the position of a market is liquidated, by the table in force; kept until something changes it. */
final class LiquidationTrigger {

    /** Share of the entry notional below which a margin has eaten up all that a short could lose. */
    private static final double ROUNDING = 1e-9;

    private final Optional<BracketSchedule> brackets;
    private final Payoff payoff;
    private @Nullable BracketTable table;
    private Instant tableUntil = Instant.MIN;
    private double price;

    LiquidationTrigger(Optional<BracketSchedule> brackets, Payoff payoff) {
        this.brackets = brackets;
        this.payoff = payoff;
    }

    /** {@link BracketTable#NEVER_LIQUIDATED} if no price liquidates the position. */
    double price() {
        return price;
    }

    /**
     * The price at which a new position will be liquidated, by the brackets alone.
     *
     * @return {@link BracketTable#NEVER_LIQUIDATED} without brackets
     * @throws InvalidValueException
     *             if the leverage or the notional is too high
     */
    double check(Instant time, Side side, double entry, double leverage, double coins) {
        renew(time);
        return table == null
                ? BracketTable.NEVER_LIQUIDATED
                : table.liquidationPrice(side, entry, leverage, payoff.exposure(coins), 0);
    }

    /** Recomputes the price where another table has come into force. */
    void inForce(Instant time, IsolatedPosition position) {
        if (!time.isBefore(tableUntil)) {
            update(time, position);
        }
    }

    /** Recomputes the price of a position whose size or margin has changed. */
    void update(Instant time, IsolatedPosition position) {
        renew(time);
        if (payoff.isInverse()) {
            updateInverse(position);
            return;
        }
        double notional = position.entryPrice * position.coins;
        if (position.side == Side.SHORT && notional + position.margin <= ROUNDING * notional) {
            price = Double.MIN_VALUE;
        } else if (table != null) {
            price = table.heldLiquidationPrice(position.side, position.entryPrice, position.coins, position.margin);
        } else {
            price = Math.max(BracketTable.NEVER_LIQUIDATED,
                    position.entryPrice - position.side.sign() * position.margin / position.coins);
            price = price <= 1e-12 * position.entryPrice ? BracketTable.NEVER_LIQUIDATED : price;
        }
    }

    /** Of an inverse position it is a long that may be dead at any price, and a short that no price may liquidate. */
    private void updateInverse(IsolatedPosition position) {
        double exposure = payoff.exposure(position.coins);
        double value = exposure / position.entryPrice;
        if (position.side == Side.LONG && value + position.margin <= ROUNDING * value) {
            price = Double.MAX_VALUE;
        } else if (table != null) {
            price = table.heldLiquidationPrice(position.side, position.entryPrice, exposure, position.margin);
        } else {
            double reciprocal = (value + position.side.sign() * position.margin) / exposure;
            price = reciprocal * position.entryPrice <= 1e-12 ? BracketTable.NEVER_LIQUIDATED : 1 / reciprocal;
        }
    }

    private void renew(Instant time) {
        if (!time.isBefore(tableUntil)) {
            table = brackets.map(schedule -> schedule.at(time)).orElse(null);
            tableUntil = brackets.map(schedule -> schedule.validUntil(time)).orElse(Instant.MAX);
        }
    }
}
