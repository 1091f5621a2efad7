/* SPDX-License-Identifier: MIT */
package org.liq4j.simulation;

import java.time.Duration;
import java.util.Random;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

/**
 * What a {@link SimulatedMarket} is to be like. Equal settings give the same bars to the last bit on any machine.
 *
 * @param seed
 *            of all random streams
 * @param bars
 *            how many bars, {@code >= 1}; a shorter run is a prefix of a longer one
 * @param barDuration
 *            a multiple of {@link SimulatedMarket#SUB_STEP} up to a day; does not change what happens, only how it is cut
 *            into bars
 * @param annualVolatility
 *            root mean square volatility per year as a fraction, in [0.01, 3]
 * @param openInterest
 *            coins around which open interest moves, in [100, 1e6]; below a few hundred there are few positions
 * @param medianLeverage
 *            of the log-normal leverage of new positions, in [1, 125]; truncated to [1, what the brackets allow]
 * @param cascadeImpact
 *            basis points by which the liquidation of each percent of {@code openInterest} moves the price of the next
 *            sub-step on, in [0, 100]; half of it is gone after an hour, and at most 10 % add up; 0 lets the price ignore
 *            all positions
 */
public record SimulationSettings(long seed, int bars, Duration barDuration, double annualVolatility,
        double openInterest, double medianLeverage, double cascadeImpact) {

    /** A day of 1-minute bars with seed 1 and no cascade: volatility 0.5, 3,000 coins, median leverage 12. */
    public static final SimulationSettings DEFAULT = new SimulationSettings(1, 1440, Duration.ofMinutes(1), 0.5, 3000,
            12, 0);

    /**
     * @throws InvalidValueException
     *             if a value is outside its range
     */
    public SimulationSettings {
        Require.atLeast("bars", bars, 1);
        if (barDuration.compareTo(SimulatedMarket.SUB_STEP) < 0 || barDuration.compareTo(Duration.ofDays(1)) > 0
                || barDuration.toNanos() % SimulatedMarket.SUB_STEP.toNanos() != 0) {
            throw new InvalidValueException("barDuration", barDuration.toString(),
                    "must be a multiple of " + SimulatedMarket.SUB_STEP + ", at most a day");
        }
        Require.within("annualVolatility", annualVolatility, 0.01, 3);
        Require.within("openInterest", openInterest, 100, 1e6);
        Require.within("medianLeverage", medianLeverage, 1, 125);
        Require.within("cascadeImpact", cascadeImpact, 0, 100);
    }

    public SimulationSettings withSeed(long value) {
        return new SimulationSettings(value, bars, barDuration, annualVolatility, openInterest, medianLeverage,
                cascadeImpact);
    }

    public SimulationSettings withBars(int value) {
        return new SimulationSettings(seed, value, barDuration, annualVolatility, openInterest, medianLeverage,
                cascadeImpact);
    }

    public SimulationSettings withBarDuration(Duration value) {
        return new SimulationSettings(seed, bars, value, annualVolatility, openInterest, medianLeverage, cascadeImpact);
    }

    public SimulationSettings withAnnualVolatility(double value) {
        return new SimulationSettings(seed, bars, barDuration, value, openInterest, medianLeverage, cascadeImpact);
    }

    public SimulationSettings withOpenInterest(double value) {
        return new SimulationSettings(seed, bars, barDuration, annualVolatility, value, medianLeverage, cascadeImpact);
    }

    public SimulationSettings withMedianLeverage(double value) {
        return new SimulationSettings(seed, bars, barDuration, annualVolatility, openInterest, value, cascadeImpact);
    }

    public SimulationSettings withCascadeImpact(double value) {
        return new SimulationSettings(seed, bars, barDuration, annualVolatility, openInterest, medianLeverage, value);
    }

    /** One of several unrelated streams of the seed; mixed as in SplitMix64, as near seeds of the generator are alike. */
    Random stream(int number) {
        long z = seed + number * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return new Random(z ^ (z >>> 31));
    }
}
