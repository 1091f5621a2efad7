/* SPDX-License-Identifier: MIT */
package org.liq4j.api.market;

import java.time.Instant;

import org.liq4j.api.InvalidValueException;

/**
 * The open positions of the instrument, one side counted.
 *
 * @param eventTime
 *            the time of the reading
 * @param knownAt
 *            when it was known
 * @param coins
 *            open interest in base coins; a reading of 0 is a missing one and is not an event
 */
public record OpenInterest(Instant eventTime, Instant knownAt, double coins) implements MarketEvent {

    /** Names the quantity where it breaks a rule. */
    public static final String COINS = "coins";

    /**
     * @throws InvalidValueException
     *             unless {@code 0 < coins <= 1e18} and {@code eventTime <= knownAt}
     */
    public OpenInterest {
        Rules.knownAfter(eventTime, knownAt);
        check(coins);
    }

    /**
     * Checks the values alone.
     *
     * @throws InvalidValueException
     *             unless {@code 0 < coins <= 1e18}
     */
    public static void check(double coins) {
        Rules.positiveQuantity(COINS, coins);
    }
}
