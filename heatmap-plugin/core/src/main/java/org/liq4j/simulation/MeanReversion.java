/* SPDX-License-Identifier: MIT */
package org.liq4j.simulation;

/** A Gaussian process that returns to 0 (Ornstein-Uhlenbeck), sampled exactly at equal steps. */
final class MeanReversion {

    private static final double LN_2 = StrictMath.log(2);

    private final double decay;
    private final double noise;
    private double value;

    /**
     * @param deviation
     *            standard deviation in the long run
     * @param halfLife
     *            steps after which half of a deviation is gone
     */
    MeanReversion(double deviation, double halfLife) {
        decay = StrictMath.exp(-LN_2 / halfLife);
        noise = deviation * StrictMath.sqrt(1 - decay * decay);
    }

    double value() {
        return value;
    }

    void advance(double gaussian) {
        value = value * decay + noise * gaussian;
    }
}
