/* SPDX-License-Identifier: MIT */
package org.liq4j.benchmark;

/**
 * What it costs to read a heatmap that has been computed, in other orders than the bars'.
 *
 * @param forwardNanos
 *            one number of a measured column, bar after bar
 * @param backwardNanos
 *            the same from the last bar back
 * @param randomNanos
 *            the same at random bars
 * @param profileMicros
 *            a past profile at a random bar, the median
 * @param slowestProfileMicros
 *            the slowest of them
 * @param nextProfileMicros
 *            the profile one bar after the last one read, the median
 * @param previousProfileMicros
 *            the profile one bar before the last one read, the median
 */
public record ReadingCosts(double forwardNanos, double backwardNanos, double randomNanos, double profileMicros,
        double slowestProfileMicros, double nextProfileMicros, double previousProfileMicros) {
}
