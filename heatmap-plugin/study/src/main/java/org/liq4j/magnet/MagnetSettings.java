/* SPDX-License-Identifier: MIT */
package org.liq4j.magnet;

import java.util.List;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

/**
 * How the study is run.
 *
 * @param horizon
 *            bars within which a price has to be reached, and bars between two instants, in [5, 10000]
 * @param quantile
 *            share of earlier relative densities that the densest, and the sparsest, are counted from, in [0.05, 0.5)
 * @param permutations
 *            in [99, 1000000]
 * @param seed
 *            of permutations and resampling
 */
public record MagnetSettings(int horizon, double quantile, int permutations, long seed) {

    /** Distances as multiples of the burn-in's volatility over a horizon. */
    public static final List<Double> MULTIPLES = List.of(0.5, 0.75, 1.0, 1.5, 2.0);

    /** Bars after the first touch at which the reaction is read. */
    public static final List<Integer> REACTION_BARS = List.of(5, 15, 60);

    /** A close counts as beyond, or back, from this multiple of the volatility over the reaction's bars on. */
    public static final double REACTION_MULTIPLE = 0.5;

    /** Part of the bars that only fills the book, sets the distances and collects relative densities. */
    public static final double BURN_IN = 0.2;

    /** Sixty bars, quarters, 2,000 permutations. */
    public static final MagnetSettings DEFAULT = new MagnetSettings(60, 0.25, 2000, 1);

    /** Volatility is that of so many horizons before the instant. */
    private static final int VOLATILITY_HORIZONS = 4;

    private static final int FEWEST_INSTANTS = 24;

    /**
     * @throws InvalidValueException
     *             if a value is outside its range
     */
    public MagnetSettings {
        Require.within("horizon", horizon, 5, 10_000);
        Require.atLeastBelow("quantile", quantile, 0.05, 0.5);
        Require.within("permutations", permutations, 99, 1_000_000);
    }

    public MagnetSettings withHorizon(int bars) {
        return new MagnetSettings(bars, quantile, permutations, seed);
    }

    public MagnetSettings withPermutations(int count) {
        return new MagnetSettings(horizon, quantile, count, seed);
    }

    public MagnetSettings withSeed(long value) {
        return new MagnetSettings(horizon, quantile, permutations, value);
    }

    int volatilityBars() {
        return VOLATILITY_HORIZONS * horizon;
    }

    /** Bars before the first instant that counts. */
    int burnIn(int bars) {
        int burnIn = Math.max((int) StrictMath.ceil(BURN_IN * bars), volatilityBars() + 1);
        int needed = burnIn + FEWEST_INSTANTS * horizon;
        Require.that("bars", bars, bars >= needed,
                "must be >= " + needed + ", for a horizon of " + horizon + " bars");
        return burnIn;
    }
}
