/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.math.BigDecimal;
import java.util.Arrays;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

/** Numbers as JSON text, as short as they can be. */
final class Decimals {

    private static final int DIGITS = 4;
    private static final int LOWEST = -300;
    private static final int HIGHEST = 300;
    private static final double[] POWERS = powers();

    private Decimals() {
    }

    private static double[] powers() {
        double[] powers = new double[HIGHEST - LOWEST + 1];
        for (int exponent = LOWEST; exponent <= HIGHEST; exponent++) {
            powers[exponent - LOWEST] = Double.parseDouble("1e" + exponent);
        }
        return powers;
    }

    private static double power(int exponent) {
        return POWERS[exponent - LOWEST];
    }

    /** The shortest decimal that reads as this very double. */
    static String exact(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return new BigDecimal(Double.toString(finite(value))).stripTrailingZeros().toPlainString();
    }

    /** Four significant digits, half up: 0.05234, 1235, 12e9. What is below 1e-290 is 0. */
    static String rounded(double value) {
        double size = Math.abs(finite(value));
        if (size < 1e-290) {
            return "0";
        }
        if (size >= 1e290) {
            throw new InvalidValueException("value", Double.toString(value), "must be < 1e290");
        }
        int found = Arrays.binarySearch(POWERS, size);
        int exponent = (found >= 0 ? found : -found - 2) + LOWEST;
        int shift = DIGITS - 1 - exponent;
        long digits = Math.round(shift <= 0 ? size / power(-shift) : size * power(shift));
        while (digits % 10 == 0) {
            digits /= 10;
            shift--;
        }
        return (value < 0 ? "-" : "") + shortest(digits, -shift);
    }

    private static String shortest(long digits, int exponent) {
        String text = Long.toString(digits);
        if (exponent > 2) {
            return text + "e" + exponent;
        }
        if (exponent >= 0) {
            return text + "0".repeat(exponent);
        }
        int point = text.length() + exponent;
        if (point > 0) {
            return text.substring(0, point) + "." + text.substring(point);
        }
        return point > -3 ? "0." + "0".repeat(-point) + text : text + "e" + exponent;
    }

    private static double finite(double value) {
        Require.finite("value", value);
        return value;
    }
}
