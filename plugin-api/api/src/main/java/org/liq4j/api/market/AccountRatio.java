/* SPDX-License-Identifier: MIT */
package org.liq4j.api.market;

import java.time.Instant;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

/**
 * The share of accounts with a position that are net long. It counts accounts: both sides always hold the same quantity.
 *
 * @param eventTime
 *            the time of the reading, the end of its period
 * @param knownAt
 *            when it was known
 * @param longShare
 *            long accounts / (long accounts + short accounts)
 */
public record AccountRatio(Instant eventTime, Instant knownAt, double longShare) implements MarketEvent {

    /** Names the share where it breaks a rule. */
    public static final String LONG_SHARE = "longShare";

    /**
     * @throws InvalidValueException
     *             unless {@code 0 < longShare < 1} and {@code eventTime <= knownAt}
     */
    public AccountRatio {
        Rules.knownAfter(eventTime, knownAt);
        check(longShare);
    }

    /**
     * Checks the values alone.
     *
     * @throws InvalidValueException
     *             unless {@code 0 < longShare < 1}
     */
    public static void check(double longShare) {
        Require.fraction(LONG_SHARE, longShare);
    }
}
