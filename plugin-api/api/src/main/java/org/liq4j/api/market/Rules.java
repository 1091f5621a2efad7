/* SPDX-License-Identifier: MIT */
package org.liq4j.api.market;

import java.time.Instant;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

/** The rules shared by the event records; each violation names field, value and rule. */
final class Rules {

    private static final double LOWEST_PRICE = 1e-12;
    private static final double HIGHEST_PRICE = 1e12;
    private static final double HIGHEST_QUANTITY = 1e18;
    private static final Instant FIRST_TIME = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST_TIME = Instant.parse("9999-12-31T23:59:59.999Z");

    private Rules() {
    }

    /** A price: far beyond any market on either side, and well within what arithmetic holds. */
    static void price(String field, double value) {
        Require.within(field, value, LOWEST_PRICE, HIGHEST_PRICE);
    }

    /** A quantity of coins, {@code >= 0}. */
    static void quantity(String field, double value) {
        Require.within(field, value, 0, HIGHEST_QUANTITY);
    }

    /** A quantity of coins, {@code > 0}. */
    static void positiveQuantity(String field, double value) {
        Require.aboveUpTo(field, value, 0, HIGHEST_QUANTITY);
    }

    /** Checks {@code value <= limit} and names both. */
    static void atMost(String field, double value, String limitField, double limit) {
        if (!(value <= limit)) {
            throw new InvalidValueException(field, Double.toString(value),
                    field + " must be <= " + limitField + " (" + limit + ")");
        }
    }

    /** A time: far beyond any market on either side, and well within what counting in milliseconds holds. */
    static void time(String field, Instant value) {
        if (value.isBefore(FIRST_TIME) || value.isAfter(LAST_TIME)) {
            throw new InvalidValueException(field, value.toString(),
                    "must satisfy " + FIRST_TIME + " <= " + field + " <= " + LAST_TIME);
        }
    }

    static void knownAfter(Instant eventTime, Instant knownAt) {
        time("eventTime", eventTime);
        time("knownAt", knownAt);
        if (knownAt.isBefore(eventTime)) {
            throw new InvalidValueException("knownAt", knownAt.toString(),
                    "knownAt must be >= eventTime (" + eventTime + ")");
        }
    }
}
