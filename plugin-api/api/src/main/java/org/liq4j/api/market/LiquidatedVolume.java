/* SPDX-License-Identifier: MIT */
package org.liq4j.api.market;

import java.time.Instant;

import org.liq4j.api.InvalidValueException;

/**
 * What the venue reported as liquidated during the bar that ends at {@code eventTime}: the realised flow. Venues throttle
 * these reports, so it is a lower bound.
 *
 * @param eventTime
 *            the end of the bar
 * @param knownAt
 *            when it was known
 * @param longCoins
 *            coins of long positions liquidated
 * @param shortCoins
 *            coins of short positions liquidated
 */
public record LiquidatedVolume(Instant eventTime, Instant knownAt, double longCoins,
        double shortCoins) implements MarketEvent {

    /**
     * @throws InvalidValueException
     *             unless both quantities are within [0, 1e18] and {@code eventTime <= knownAt}
     */
    public LiquidatedVolume {
        Rules.knownAfter(eventTime, knownAt);
        Rules.quantity("longCoins", longCoins);
        Rules.quantity("shortCoins", shortCoins);
    }
}
