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

    /** Names the quantity of longs where it breaks a rule. */
    public static final String LONG_COINS = "longCoins";

    /** Names the quantity of shorts where it breaks a rule. */
    public static final String SHORT_COINS = "shortCoins";

    /**
     * @throws InvalidValueException
     *             unless both quantities are within [0, 1e18] and {@code eventTime <= knownAt}
     */
    public LiquidatedVolume {
        Rules.knownAfter(eventTime, knownAt);
        check(longCoins, shortCoins);
    }

    /**
     * Checks the values alone.
     *
     * @throws InvalidValueException
     *             unless both quantities are within [0, 1e18]
     */
    public static void check(double longCoins, double shortCoins) {
        Rules.quantity(LONG_COINS, longCoins);
        Rules.quantity(SHORT_COINS, shortCoins);
    }
}
