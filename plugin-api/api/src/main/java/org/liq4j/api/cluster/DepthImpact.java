/* SPDX-License-Identifier: MIT */
package org.liq4j.api.cluster;

import java.util.List;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;
import org.liq4j.api.heatmap.Side;

/**
 * Impact from the order book: orders eat their way through what rests there. The fraction is the distance within which as
 * much rests as is executed, linear between the given distances, from 0 at 0; beyond the last one the book is taken to go on
 * as thick as it is up to there on average: fraction = distance notional / depth.
 *
 * @param depths
 *            at least one; distances strictly ascending, notionals not falling
 */
public record DepthImpact(List<OrderBookDepth> depths) implements MarketImpact {

    /**
     * @throws InvalidValueException
     *             if there is no depth, or they are not in order
     */
    public DepthImpact {
        depths = List.copyOf(depths);
        Require.atLeast("depths", depths.size(), 1);
        for (int i = 1; i < depths.size(); i++) {
            OrderBookDepth inner = depths.get(i - 1);
            OrderBookDepth outer = depths.get(i);
            if (outer.distance() <= inner.distance() || outer.bidNotional() < inner.bidNotional()
                    || outer.askNotional() < inner.askNotional()) {
                throw new InvalidValueException("depths", outer.toString(),
                        "must be farther than " + inner + " and hold at least as much");
            }
        }
    }

    @Override
    public double fraction(Side side, double notional) {
        double fromDistance = 0;
        double fromNotional = 0;
        for (OrderBookDepth depth : depths) {
            double resting = depth.against(side);
            if (notional <= resting && resting > fromNotional) {
                double part = (notional - fromNotional) / (resting - fromNotional);
                return fromDistance + part * (depth.distance() - fromDistance);
            }
            fromDistance = depth.distance();
            fromNotional = resting;
        }
        return fromDistance * (notional / fromNotional);
    }
}
