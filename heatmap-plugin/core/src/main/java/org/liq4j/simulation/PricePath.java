/* SPDX-License-Identifier: MIT */
package org.liq4j.simulation;

import java.util.Random;

/**
 * The price by sub-steps: a martingale with stochastic volatility. Log volatility is the sum of a process that forgets
 * within the hour and one that forgets within days, which makes turbulence cluster on both scales. Activity, the speed at
 * which traders act, follows the same clusters and is 1 on average.
 */
final class PricePath {

    private static final double SUB_STEPS_PER_HOUR = 240;
    private static final double SUB_STEPS_PER_YEAR = 365 * 24 * SUB_STEPS_PER_HOUR;
    private static final double FAST_DEVIATION = 0.4;
    private static final double SLOW_DEVIATION = 0.4;
    private static final double VARIANCE = FAST_DEVIATION * FAST_DEVIATION + SLOW_DEVIATION * SLOW_DEVIATION;
    /** Brings the mean of {@code exp(2 h)} to 1. */
    private static final double VOLATILITY_SCALE = StrictMath.exp(-VARIANCE);
    /** Brings the mean of {@code exp(h)} to 1. */
    private static final double ACTIVITY_SCALE = StrictMath.exp(-VARIANCE / 2);

    /** Share of the pressure of liquidations that is left after a sub-step. */
    private static final double RECOVERY = StrictMath.exp(-StrictMath.log(2) / SUB_STEPS_PER_HOUR);
    /** Logarithm: without a limit a cascade whose fuel is renewed never ends. */
    private static final double LARGEST_DISPLACEMENT = 0.1;

    private final Random random;
    private final MeanReversion fast = new MeanReversion(FAST_DEVIATION, SUB_STEPS_PER_HOUR / 2);
    private final MeanReversion slow = new MeanReversion(SLOW_DEVIATION, SUB_STEPS_PER_HOUR * 48);
    private final double deviation;
    /** Logarithm of what the price would be had nobody been liquidated. */
    private double undisturbed;
    private double pressure;
    private double logPrice;
    private double price;
    private double logReturn;
    private double standardReturn;
    private double activity = 1;

    PricePath(Random random, double annualVolatility, double logPrice) {
        this.random = random;
        this.deviation = annualVolatility / StrictMath.sqrt(SUB_STEPS_PER_YEAR);
        this.undisturbed = logPrice;
        this.logPrice = logPrice;
        this.price = StrictMath.exp(logPrice);
    }

    double logPrice() {
        return logPrice;
    }

    double price() {
        return price;
    }

    double logReturn() {
        return logReturn;
    }

    /** The last return in units of the volatility at its time. */
    double standardReturn() {
        return standardReturn;
    }

    double activity() {
        return activity;
    }

    /**
     * @param push
     *            logarithm of the factor by which liquidations move the price on; half of it is gone after an hour
     */
    void advance(double push) {
        fast.advance(random.nextGaussian());
        slow.advance(random.nextGaussian());
        double level = StrictMath.exp(fast.value() + slow.value());
        double volatility = deviation * VOLATILITY_SCALE * level;
        activity = ACTIVITY_SCALE * level;
        undisturbed += volatility * random.nextGaussian() - volatility * volatility / 2;
        pressure = pressure * RECOVERY + push;
        double before = logPrice;
        logPrice = undisturbed + pressure / (1 + Math.abs(pressure) / LARGEST_DISPLACEMENT);
        logReturn = logPrice - before;
        standardReturn = logReturn / volatility;
        price = StrictMath.exp(logPrice);
    }
}
