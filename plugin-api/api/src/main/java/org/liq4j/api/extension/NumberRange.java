/* SPDX-License-Identifier: MIT */
package org.liq4j.api.extension;

import org.liq4j.api.InvalidValueException;

/**
 * The numbers that a parameter may take; never infinite ones.
 *
 * @param low
 *            lower bound, {@code -infinity} for none
 * @param lowIncluded
 *            whether the bound itself is allowed
 * @param high
 *            upper bound, {@code infinity} for none
 * @param highIncluded
 *            whether the bound itself is allowed
 */
public record NumberRange(double low, boolean lowIncluded, double high, boolean highIncluded) {

    /** All finite numbers. */
    public static final NumberRange ANY = new NumberRange(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY,
            false);

    /**
     * @throws InvalidValueException
     *             unless {@code low <= high}
     */
    public NumberRange {
        if (!(low <= high)) {
            throw new InvalidValueException("low", Double.toString(low), "must be <= high (" + high + ")");
        }
    }

    /** {@code low <= x <= high}. */
    public static NumberRange closed(double low, double high) {
        return new NumberRange(low, true, high, true);
    }

    /** {@code low < x < high}. */
    public static NumberRange open(double low, double high) {
        return new NumberRange(low, false, high, false);
    }

    /** {@code x >= low}. */
    public static NumberRange atLeast(double low) {
        return new NumberRange(low, true, Double.POSITIVE_INFINITY, false);
    }

    /** {@code x > low}. */
    public static NumberRange above(double low) {
        return new NumberRange(low, false, Double.POSITIVE_INFINITY, false);
    }

    public boolean contains(double number) {
        boolean aboveLow = lowIncluded ? number >= low : number > low;
        boolean belowHigh = highIncluded ? number <= high : number < high;
        return aboveLow && belowHigh && Double.isFinite(number);
    }

    /** As an inequality, for example {@code 0 < x < 1}. */
    @Override
    public String toString() {
        if (Double.isInfinite(high) && !Double.isInfinite(low)) {
            return "x " + (lowIncluded ? ">= " : "> ") + text(low);
        }
        String left = Double.isInfinite(low) ? "" : text(low) + (lowIncluded ? " <= " : " < ");
        String right = Double.isInfinite(high) ? "" : (highIncluded ? " <= " : " < ") + text(high);
        return left.isEmpty() && right.isEmpty() ? "any finite number" : left + "x" + right;
    }

    private static String text(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
