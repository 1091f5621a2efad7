/* SPDX-License-Identifier: MIT */
package org.liq4j.truth;

import java.util.Arrays;

/** The mean of distributions over distance seen so far, by basis point; who knows only this knows no prices. */
final class MeanDistances {

    private double[] masses = new double[10_000];
    private int count;

    void add(MassDistribution distribution) {
        for (int i = 0; i < distribution.count(); i++) {
            int basisPoint = (int) distribution.point(i);
            if (basisPoint >= masses.length) {
                masses = Arrays.copyOf(masses, Math.max(basisPoint + 1, 2 * masses.length));
            }
            masses[basisPoint] += distribution.mass(i);
        }
        count++;
    }

    /** Number of distributions seen. */
    int count() {
        return count;
    }

    /** Their mean, each basis point's mass at its middle; at least one must have been seen. */
    MassDistribution mean() {
        double[] points = new double[masses.length];
        Arrays.setAll(points, basisPoint -> basisPoint + 0.5);
        return MassDistribution.of(points, masses);
    }
}
