/* SPDX-License-Identifier: MIT */
package org.liq4j.api.market;

import java.time.Instant;

import org.liq4j.api.InvalidValueException;

/** The rules shared by the event records; each violation names field, value and rule. */
final class Rules {

    private static final double LOWEST_PRICE = 1e-12;
    private static final double HIGHEST_PRICE = 1e12;
    private static final double HIGHEST_QUANTITY = 1e18;
    private static final Instant FIRST_TIME = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST_TIME = Instant.parse("9999-12-31T23:59:59.999Z");

    private Rules() {
    }

    private static void positive(String field, double value) {
        finite(field, value);
        if (!(value > 0)) {
            throw new InvalidValueException(field, Double.toString(value), field + " must be > 0");
        }
    }

    /** A price: far beyond any market on either side, and well within what arithmetic holds. */
    static void price(String field, double value) {
        positive(field, value);
        if (value < LOWEST_PRICE || value > HIGHEST_PRICE) {
            throw new InvalidValueException(field, Double.toString(value),
                    field + " must be within [" + LOWEST_PRICE + ", " + HIGHEST_PRICE + "]");
        }
    }

    /** A quantity of coins, {@code >= 0}. */
    static void quantity(String field, double value) {
        notNegative(field, value);
        if (value > HIGHEST_QUANTITY) {
            throw new InvalidValueException(field, Double.toString(value), field + " must be <= " + HIGHEST_QUANTITY);
        }
    }

    private static void notNegative(String field, double value) {
        finite(field, value);
        if (value < 0) {
            throw new InvalidValueException(field, Double.toString(value), field + " must be >= 0");
        }
    }

    private static void finite(String field, double value) {
        if (!Double.isFinite(value)) {
            throw new InvalidValueException(field, Double.toString(value), field + " must be a finite number");
        }
    }

    /** A quantity of coins, {@code > 0}. */
    static void positiveQuantity(String field, double value) {
        positive(field, value);
        quantity(field, value);
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
                    field + " must be within [" + FIRST_TIME + ", " + LAST_TIME + "]");
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
