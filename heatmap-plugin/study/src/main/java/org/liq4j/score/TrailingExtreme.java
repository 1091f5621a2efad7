/* SPDX-License-Identifier: MIT */
package org.liq4j.score;

/**
 * Lowest low or highest high of the rows before a row. A queue of candidates, each beyond all after it, makes it one step for
 * each row, whatever the window.
 */
final class TrailingExtreme {

    private TrailingExtreme() {
    }

    /** For each row the lowest value of the {@code window} rows before it; infinity where there is none before. */
    static double[] lowest(double[] values, int window) {
        double[] extremes = new double[values.length];
        int[] candidates = new int[values.length];
        int head = 0;
        int tail = 0;
        for (int row = 0; row < values.length; row++) {
            if (head < tail && candidates[head] < row - window) {
                head++;
            }
            extremes[row] = head < tail ? values[candidates[head]] : Double.POSITIVE_INFINITY;
            while (head < tail && values[candidates[tail - 1]] >= values[row]) {
                tail--;
            }
            candidates[tail++] = row;
        }
        return extremes;
    }

    /** For each row the highest value of the {@code window} rows before it; minus infinity where there is none before. */
    static double[] highest(double[] values, int window) {
        double[] extremes = lowest(negated(values), window);
        return negated(extremes);
    }

    private static double[] negated(double[] values) {
        double[] negated = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            negated[i] = -values[i];
        }
        return negated;
    }
}
