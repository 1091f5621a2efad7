/* SPDX-License-Identifier: MIT */
package org.liq4j.api.strategy;

import org.ta4j.core.Strategy;
import org.ta4j.core.Trade.TradeType;

import org.liq4j.api.market.InvalidValueException;

/**
 * A long and a short strategy that share one account; ta4j's own strategies know one direction each.
 *
 * @param longSide
 *            starts with a buy
 * @param shortSide
 *            starts with a sale
 */
public record TwoSidedStrategy(Strategy longSide, Strategy shortSide) {

    /**
     * @throws InvalidValueException
     *             if a side has the starting type of the other
     */
    public TwoSidedStrategy {
        requireType("longSide", longSide, TradeType.BUY);
        requireType("shortSide", shortSide, TradeType.SELL);
    }

    private static void requireType(String field, Strategy strategy, TradeType type) {
        if (strategy.getStartingType() != type) {
            throw new InvalidValueException(field, strategy.getStartingType().toString(),
                    "starting type must be " + type);
        }
    }
}
