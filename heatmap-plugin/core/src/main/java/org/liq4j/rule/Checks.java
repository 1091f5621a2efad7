/* SPDX-License-Identifier: MIT */
package org.liq4j.rule;

import org.liq4j.api.InvalidValueException;

/** Ranges of the rules' settings; each returns the value it was given. */
final class Checks {

    private Checks() {
    }

    /** In (0, 1). */
    static double fraction(String field, double value) {
        if (!(value > 0 && value < 1)) {
            throw new InvalidValueException(field, Double.toString(value), "must satisfy 0 < " + field + " < 1");
        }
        return value;
    }

    /** In [0, 1]. */
    static double share(String field, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new InvalidValueException(field, Double.toString(value), "must satisfy 0 <= " + field + " <= 1");
        }
        return value;
    }

    static double positive(String field, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new InvalidValueException(field, Double.toString(value), "must satisfy 0 < " + field + " < infinity");
        }
        return value;
    }

    static int atLeastOne(String field, int value) {
        if (value < 1) {
            throw new InvalidValueException(field, Integer.toString(value), "must be >= 1");
        }
        return value;
    }
}
