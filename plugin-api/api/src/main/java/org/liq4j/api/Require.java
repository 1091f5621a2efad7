/* SPDX-License-Identifier: MIT */
package org.liq4j.api;

import java.time.Duration;

/**
 * Checks of values at a boundary. Each returns the value that it was given, or throws an {@link InvalidValueException} with field,
 * value and rule.
 */
public final class Require {

    private Require() {
    }

    /**
     * Any rule.
     *
     * @param satisfied
     *            whether the value keeps the rule
     * @param rule
     *            readable after "field = value: "
     */
    public static double that(String field, double value, boolean satisfied, String rule) {
        if (!satisfied) {
            throw new InvalidValueException(field, Double.toString(value), rule);
        }
        return value;
    }

    /** Any rule of whole numbers; see {@link #that(String, double, boolean, String)}. */
    public static long that(String field, long value, boolean satisfied, String rule) {
        if (!satisfied) {
            throw new InvalidValueException(field, Long.toString(value), rule);
        }
        return value;
    }

    /** Neither infinite nor NaN. */
    public static double finite(String field, double value) {
        return that(field, value, Double.isFinite(value), "must be a finite number");
    }

    /** {@code > 0} and finite. */
    public static double positive(String field, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new InvalidValueException(field, Double.toString(value), "must satisfy 0 < " + field + " < infinity");
        }
        return value;
    }

    /** {@code >= 0} and finite. */
    public static double notNegative(String field, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new InvalidValueException(field, Double.toString(value),
                    "must satisfy 0 <= " + field + " < infinity");
        }
        return value;
    }

    /** Zero or longer. */
    public static Duration notNegative(String field, Duration value) {
        if (value.isNegative()) {
            throw new InvalidValueException(field, value.toString(), "must not be negative");
        }
        return value;
    }

    /** In (0, 1). */
    public static double fraction(String field, double value) {
        if (!(value > 0 && value < 1)) {
            throw new InvalidValueException(field, Double.toString(value), "must satisfy 0 < " + field + " < 1");
        }
        return value;
    }

    /** In [0, 1]. */
    public static double share(String field, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new InvalidValueException(field, Double.toString(value), "must satisfy 0 <= " + field + " <= 1");
        }
        return value;
    }

    /** In [low, high]. */
    public static double within(String field, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new InvalidValueException(field, Double.toString(value),
                    "must satisfy " + low + " <= " + field + " <= " + high);
        }
        return value;
    }

    /** In [low, high]. */
    public static int within(String field, int value, int low, int high) {
        if (value < low || value > high) {
            throw new InvalidValueException(field, Integer.toString(value),
                    "must satisfy " + low + " <= " + field + " <= " + high);
        }
        return value;
    }

    /** {@code >= least}. */
    public static int atLeast(String field, int value, int least) {
        if (value < least) {
            throw new InvalidValueException(field, Integer.toString(value), "must be >= " + least);
        }
        return value;
    }
}
