/* SPDX-License-Identifier: MIT */
package org.liq4j.api.cluster;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;
import org.liq4j.api.heatmap.Side;

/**
 * What rests in the order book near the price.
 *
 * @param distance
 *            fraction of the mid price, in (0, 1)
 * @param bidNotional
 *            quote currency bid within that distance below, {@code > 0}
 * @param askNotional
 *            quote currency offered within that distance above, {@code > 0}
 */
public record OrderBookDepth(double distance, double bidNotional, double askNotional) {

    /**
     * @throws InvalidValueException
     *             if a value is out of its range
     */
    public OrderBookDepth {
        Require.fraction("distance", distance);
        Require.positive("bidNotional", bidNotional);
        Require.positive("askNotional", askNotional);
    }

    /** What meets the forced orders of that side's liquidations: longs are sold to the bids, shorts bought from the asks. */
    public double against(Side side) {
        return side == Side.LONG ? bidNotional : askNotional;
    }
}
