/* SPDX-License-Identifier: MIT */
package org.liq4j.benchmark;

import java.util.Arrays;

/**
 * Nanoseconds that a task took over several rounds.
 *
 * @param median
 *            of the rounds
 * @param lowest
 *            of the rounds
 * @param highest
 *            of the rounds
 */
record Timing(double median, double lowest, double highest) {

    static Timing of(double[] rounds) {
        double[] sorted = rounds.clone();
        Arrays.sort(sorted);
        return new Timing(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }

    /** The same per bar. */
    Timing per(int bars) {
        return new Timing(median / bars, lowest / bars, highest / bars);
    }
}
