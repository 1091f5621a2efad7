/* SPDX-License-Identifier: MIT */
package org.liq4j.analysis;

import java.util.OptionalDouble;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.cluster.OrderBookDepth;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;

/** How large a notional is for its market: 20 million USD are much in one and little in another. */
public final class RelativeNotional {

    private RelativeNotional() {
    }

    /** Notional traded in a bar: its volume times {@link Candle#averagePrice()}. */
    public static double traded(Candle candle) {
        return candle.volume() * candle.averagePrice();
    }

    /**
     * notional / traded, for example of a bar or a {@link TradedNotional}; empty if nothing was traded.
     *
     * @param notional
     *            {@code >= 0}, in quote currency
     * @param traded
     *            {@code >= 0}, in quote currency
     * @throws InvalidValueException
     *             if either is negative or not finite
     */
    public static OptionalDouble toTraded(double notional, double traded) {
        if (!(notional >= 0 && notional < Double.POSITIVE_INFINITY && traded >= 0
                && traded < Double.POSITIVE_INFINITY)) {
            throw new InvalidValueException("notional", notional + ", traded = " + traded,
                    "must satisfy 0 <= notional, traded < infinity");
        }
        return traded > 0 ? OptionalDouble.of(notional / traded) : OptionalDouble.empty();
    }

    /**
     * Notional of the side's levels within the depth's distance of spot, divided by what rests there to meet their forced
     * orders: bids for longs, asks for shorts. Above 1 the book could not take them all without the price leaving that range.
     *
     * @throws InvalidValueException
     *             before the first bar
     */
    public static double toDepth(LiquidationLevels levels, Side side, OrderBookDepth depth) {
        double spot = Spot.of(levels);
        return levels.notional(side, spot, spot * (1 - side.sign() * depth.distance())) / depth.against(side);
    }
}
