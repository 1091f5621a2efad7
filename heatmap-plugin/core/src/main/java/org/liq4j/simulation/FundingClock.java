/* SPDX-License-Identifier: MIT */
package org.liq4j.simulation;

/**
 * The funding rate, fixed at each settlement for the interval that follows: the usual 0.01 %, more where price has risen
 * and where longs crowd, clamped.
 */
final class FundingClock {

    static final long INTERVAL_MILLIS = 8 * 3600 * 1000L;

    private static final double BASE = 0.0001;
    private static final double PER_MOMENTUM = 0.01;
    private static final double PER_CROWDING = 0.0005;
    private static final double LIMIT = 0.003;
    /** Of the weight of past returns; about 8 hours of sub-steps. */
    private static final double DECAY = 1 - 1.0 / 1920;

    private double momentum;
    private double rate = BASE;

    static boolean settlesAt(long millis) {
        return millis % INTERVAL_MILLIS == 0;
    }

    /** The rate to be paid at the next settlement. */
    double rate() {
        return rate;
    }

    void observe(double logReturn) {
        momentum = momentum * DECAY + logReturn;
    }

    void fix(double longAccountShare) {
        double premium = BASE + PER_MOMENTUM * momentum + PER_CROWDING * (longAccountShare - 0.5);
        rate = Math.max(-LIMIT, Math.min(LIMIT, premium));
    }
}
