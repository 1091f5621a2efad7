/* SPDX-License-Identifier: MIT */
package org.liq4j.api.cluster;

import java.time.Duration;

import org.liq4j.api.InvalidValueException;

/** The rules that the records of this package share; each violation names field, value and rule. */
final class Checks {

    private Checks() {
    }

    static void positive(String field, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new InvalidValueException(field, Double.toString(value), "must satisfy 0 < " + field + " < infinity");
        }
    }

    static void notNegative(String field, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new InvalidValueException(field, Double.toString(value),
                    "must satisfy 0 <= " + field + " < infinity");
        }
    }

    static void fraction(String field, double value) {
        if (!(value > 0 && value < 1)) {
            throw new InvalidValueException(field, Double.toString(value), "must satisfy 0 < " + field + " < 1");
        }
    }

    static void within(String field, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new InvalidValueException(field, Double.toString(value),
                    "must satisfy " + low + " <= " + field + " <= " + high);
        }
    }

    static void atLeast(String field, int value, int least) {
        if (value < least) {
            throw new InvalidValueException(field, Integer.toString(value), "must be >= " + least);
        }
    }

    static void notNegative(String field, Duration value) {
        if (value.isNegative()) {
            throw new InvalidValueException(field, value.toString(), "must not be negative");
        }
    }
}
