/* SPDX-License-Identifier: MIT */
package org.liq4j.api;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

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

    /**
     * Makes several checks and tells of all that fail.
     *
     * @throws InvalidValueException
     *             if one fails; of the first, whose rule names the others too
     */
    public static void all(Runnable... checks) {
        List<InvalidValueException> problems = new ArrayList<>();
        for (Runnable check : checks) {
            try {
                check.run();
            } catch (InvalidValueException e) {
                problems.add(e);
            }
        }
        if (!problems.isEmpty()) {
            throw InvalidValueException.all(problems);
        }
    }

    /** Neither infinite nor NaN. */
    public static double finite(String field, double value) {
        return that(field, value, Double.isFinite(value), "must be a finite number");
    }

    /** {@code > 0} and finite. */
    public static double positive(String field, double value) {
        return between(field, value, 0, Double.POSITIVE_INFINITY);
    }

    /** {@code >= 0} and finite. */
    public static double notNegative(String field, double value) {
        return atLeast(field, value, 0);
    }

    /** In (0, 1). */
    public static double fraction(String field, double value) {
        return between(field, value, 0, 1);
    }

    /** In [0, 1]. */
    public static double share(String field, double value) {
        return within(field, value, 0, 1);
    }

    /** In [low, high]. */
    public static double within(String field, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw outside(field, value, low, " <= ", " <= ", high);
        }
        return value;
    }

    /** In (low, high). */
    public static double between(String field, double value, double low, double high) {
        if (!(value > low && value < high)) {
            throw outside(field, value, low, " < ", " < ", high);
        }
        return value;
    }

    /** In [low, high). */
    public static double atLeastBelow(String field, double value, double low, double high) {
        if (!(value >= low && value < high)) {
            throw outside(field, value, low, " <= ", " < ", high);
        }
        return value;
    }

    /** In (low, high]. */
    public static double aboveUpTo(String field, double value, double low, double high) {
        if (!(value > low && value <= high)) {
            throw outside(field, value, low, " < ", " <= ", high);
        }
        return value;
    }

    /** {@code >= least} and finite. */
    public static double atLeast(String field, double value, double least) {
        return atLeastBelow(field, value, least, Double.POSITIVE_INFINITY);
    }

    private static InvalidValueException outside(String field, double value, double low, String afterLow,
            String beforeHigh, double high) {
        return new InvalidValueException(field, Double.toString(value),
                "must satisfy " + text(low) + afterLow + field + beforeHigh + text(high));
    }

    /** As people write it: 100, 0.05, 1e-12. */
    private static String text(double limit) {
        double size = Math.abs(limit);
        if (size == Double.POSITIVE_INFINITY) {
            return limit > 0 ? "infinity" : "-infinity";
        }
        return size != 0 && (size < 1e-6 || size >= 1e9)
                ? Double.toString(limit).replace(".0E", "e").replace('E', 'e')
                : new BigDecimal(Double.toString(limit)).stripTrailingZeros().toPlainString();
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
        return (int) atLeast(field, (long) value, least);
    }

    /** {@code >= least}. */
    public static long atLeast(String field, long value, long least) {
        if (value < least) {
            throw new InvalidValueException(field, Long.toString(value), "must be >= " + least);
        }
        return value;
    }

    /** Zero or longer. */
    public static Duration notNegative(String field, Duration value) {
        return atLeast(field, value, Duration.ZERO);
    }

    /** Longer than zero. */
    public static Duration positive(String field, Duration value) {
        if (!value.isPositive()) {
            throw new InvalidValueException(field, value.toString(), "must be > PT0S");
        }
        return value;
    }

    /** As long, or longer. */
    public static Duration atLeast(String field, Duration value, Duration least) {
        if (value.compareTo(least) < 0) {
            throw new InvalidValueException(field, value.toString(), "must be >= " + least);
        }
        return value;
    }

    /** In [shortest, longest]. */
    public static Duration within(String field, Duration value, Duration shortest, Duration longest) {
        if (value.compareTo(shortest) < 0 || value.compareTo(longest) > 0) {
            throw new InvalidValueException(field, value.toString(),
                    "must satisfy " + shortest + " <= " + field + " <= " + longest);
        }
        return value;
    }

    /** {@code >= 1} millisecond, and a whole number of them. */
    public static Duration wholeMilliseconds(String field, Duration value) {
        if (!value.isPositive() || value.toNanosPart() % 1_000_000 != 0) {
            throw new InvalidValueException(field, value.toString(),
                    "must be >= 1 ms and a number of whole milliseconds");
        }
        return value;
    }
}
