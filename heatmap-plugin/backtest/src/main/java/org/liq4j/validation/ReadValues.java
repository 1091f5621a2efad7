/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** Values of one subject by bar: 12 bytes for a number, 28 for a channel, a text once for equal neighbours. */
final class ReadValues {

    private final double[] first;
    private final String[] others;
    private double @Nullable [] second;
    private double @Nullable [] third;

    ReadValues(int bars) {
        first = new double[bars];
        others = new String[bars];
        Arrays.fill(others, "");
    }

    int size() {
        return first.length;
    }

    void set(int bar, ReadValue value) {
        first[bar] = value.first();
        if (!Double.isNaN(value.second()) && second == null) {
            second = missing();
        }
        if (second != null) {
            second[bar] = value.second();
        }
        if (!Double.isNaN(value.third()) && third == null) {
            third = missing();
        }
        if (third != null) {
            third[bar] = value.third();
        }
        others[bar] = bar > 0 && value.other().equals(others[bar - 1]) ? others[bar - 1] : value.other();
    }

    ReadValue at(int bar) {
        return new ReadValue(first[bar], second == null ? Double.NaN : second[bar],
                third == null ? Double.NaN : third[bar], others[bar]);
    }

    /** Largest less smallest number; 0 if there are none. */
    double span() {
        double least = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < first.length; i++) {
            ReadValue value = at(i);
            for (double number : new double[]{value.first(), value.second(), value.third()}) {
                if (Double.isFinite(number)) {
                    least = Math.min(least, number);
                    largest = Math.max(largest, number);
                }
            }
        }
        return largest > least ? largest - least : 0;
    }

    private double[] missing() {
        double[] values = new double[first.length];
        Arrays.fill(values, Double.NaN);
        return values;
    }
}
