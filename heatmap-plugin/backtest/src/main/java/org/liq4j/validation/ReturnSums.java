/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

/**
 * Sums over returns, all that the criteria need: those of several stretches are added.
 *
 * @param count
 *            of the returns
 * @param sum
 *            of the returns
 * @param squares
 *            sum of their squares
 * @param logarithms
 *            sum of {@code log(1 + return)}
 */
record ReturnSums(int count, double sum, double squares, double logarithms) {

    static final ReturnSums NONE = new ReturnSums(0, 0, 0, 0);

    /** What is left of an account that lost all, so that its logarithm is finite. */
    private static final double RUIN = 1e-12;

    /** Of the returns from {@code start} until before {@code end}. */
    static ReturnSums of(double[] returns, int start, int end) {
        double sum = 0;
        double squares = 0;
        double logarithms = 0;
        for (int i = start; i < end; i++) {
            sum += returns[i];
            squares += returns[i] * returns[i];
            logarithms += Math.log(Math.max(1 + returns[i], RUIN));
        }
        return new ReturnSums(end - start, sum, squares, logarithms);
    }

    ReturnSums plus(ReturnSums other) {
        return new ReturnSums(count + other.count, sum + other.sum, squares + other.squares,
                logarithms + other.logarithms);
    }

    /** Mean over standard deviation (n - 1); 0 for fewer than two returns, or if they do not differ beyond rounding. */
    double sharpe() {
        if (count < 2) {
            return 0;
        }
        double mean = sum / count;
        double variance = (squares - count * mean * mean) / (count - 1);
        return variance > 1e-12 * squares / count ? mean / Math.sqrt(variance) : 0;
    }
}
