/* SPDX-License-Identifier: MIT */
package org.liq4j.api.market;

import java.time.Instant;

/** The rules shared by the event records; each violation names field, value and rule. */
final class Rules {

    private Rules() {
    }

    static void positive(String field, double value) {
        finite(field, value);
        if (!(value > 0)) {
            throw new InvalidValueException(field, Double.toString(value), field + " must be > 0");
        }
    }

    static void notNegative(String field, double value) {
        finite(field, value);
        if (value < 0) {
            throw new InvalidValueException(field, Double.toString(value), field + " must be >= 0");
        }
    }

    static void finite(String field, double value) {
        if (!Double.isFinite(value)) {
            throw new InvalidValueException(field, Double.toString(value), field + " must be a finite number");
        }
    }

    /** Checks {@code value <= limit} and names both. */
    static void atMost(String field, double value, String limitField, double limit) {
        if (!(value <= limit)) {
            throw new InvalidValueException(field, Double.toString(value),
                    field + " must be <= " + limitField + " (" + limit + ")");
        }
    }

    static void knownAfter(Instant eventTime, Instant knownAt) {
        if (knownAt.isBefore(eventTime)) {
            throw new InvalidValueException("knownAt", knownAt.toString(),
                    "knownAt must be >= eventTime (" + eventTime + ")");
        }
    }
}
