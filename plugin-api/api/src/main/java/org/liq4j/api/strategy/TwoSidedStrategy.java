/* SPDX-License-Identifier: MIT */
package org.liq4j.api.strategy;

import java.util.List;
import java.util.stream.Stream;

import org.ta4j.core.BaseStrategy;
import org.ta4j.core.Rule;
import org.ta4j.core.Strategy;
import org.ta4j.core.Trade.TradeType;

import org.liq4j.api.InvalidValueException;

/**
 * A long and a short strategy that share one account; ta4j's own strategies know one direction each.
 *
 * @param longSignals
 *            starts with a buy
 * @param shortSignals
 *            starts with a sale
 * @param orders
 *            that rest in the market while a position of either side is open, beside the exit rules of the sides; a backtest
 *            that knows the way of prices within a bar fills them there
 * @param sizing
 *            how large positions are to be
 */
public record TwoSidedStrategy(Strategy longSignals, Strategy shortSignals, List<RestingOrderRule> orders,
        PositionSizing sizing) {

    /**
     * @throws InvalidValueException
     *             if a side has the starting type of the other
     */
    public TwoSidedStrategy {
        requireType("longSignals", longSignals, TradeType.BUY);
        requireType("shortSignals", shortSignals, TradeType.SELL);
        orders = List.copyOf(orders);
    }

    /** Without resting orders, of the account's default size. */
    public TwoSidedStrategy(Strategy longSignals, Strategy shortSignals) {
        this(longSignals, shortSignals, List.of(), PositionSizing.WHOLE);
    }

    /** This strategy with further resting orders. */
    public TwoSidedStrategy withOrders(RestingOrderRule... further) {
        return new TwoSidedStrategy(longSignals, shortSignals,
                Stream.concat(orders.stream(), List.of(further).stream()).toList(), sizing);
    }

    /** This strategy with another sizing. */
    public TwoSidedStrategy withSizing(PositionSizing other) {
        return new TwoSidedStrategy(longSignals, shortSignals, orders, other);
    }

    /** The long side for ta4j's own runs, which know no resting orders: they are part of its exit rule. */
    public Strategy longStrategy() {
        return plain(longSignals);
    }

    /** The short side for ta4j's own runs, which know no resting orders: they are part of its exit rule. */
    public Strategy shortStrategy() {
        return plain(shortSignals);
    }

    private Strategy plain(Strategy side) {
        Rule exit = side.getExitRule();
        for (RestingOrderRule order : orders) {
            exit = exit.or(order);
        }
        return new BaseStrategy(side.getName(), side.getEntryRule(), exit, side.getUnstableBars(),
                side.getStartingType());
    }

    private static void requireType(String field, Strategy strategy, TradeType type) {
        if (strategy.getStartingType() != type) {
            throw new InvalidValueException(field, strategy.getStartingType().toString(),
                    "starting type must be " + type);
        }
    }
}
