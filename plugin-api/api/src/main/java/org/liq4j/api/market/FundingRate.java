/* SPDX-License-Identifier: MIT */
package org.liq4j.api.market;

import java.time.Instant;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

/**
 * The funding rate in force or predicted for the current interval.
 *
 * @param eventTime
 *            the time of the reading
 * @param knownAt
 *            when it was known
 * @param rate
 *            fraction of the notional per funding interval; positive: longs pay
 */
public record FundingRate(Instant eventTime, Instant knownAt, double rate) implements MarketEvent {

    /** Names the rate where it breaks a rule. */
    public static final String RATE = "rate";

    /**
     * @throws InvalidValueException
     *             unless {@code -1 < rate < 1} and {@code eventTime <= knownAt}
     */
    public FundingRate {
        Rules.knownAfter(eventTime, knownAt);
        check(rate);
    }

    /**
     * Checks the values alone.
     *
     * @throws InvalidValueException
     *             unless {@code -1 < rate < 1}
     */
    public static void check(double rate) {
        Require.between(RATE, rate, -1, 1);
    }
}
