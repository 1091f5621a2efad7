/* SPDX-License-Identifier: MIT */
package org.liq4j.truth;

import java.time.Duration;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

/**
 * How a comparison with the truth is run.
 *
 * @param bars
 *            minutes of each simulated market, {@code >= 1440}
 * @param firstSeed
 *            of the first market; the others have the seeds that follow
 * @param seeds
 *            number of markets, from 1 to 100
 */
public record TruthSettings(int bars, long firstSeed, int seeds) {

    /** Time between two comparisons. */
    public static final Duration INTERVAL = Duration.ofHours(6);

    /** Mass no farther than this from its counterpart counts as matched, in basis points of spot. */
    public static final double TOLERANCE = 25;

    /** What counts as near, in basis points of spot. */
    public static final double NEAR = 500;

    /** Part of the bars after which comparisons count: the books have to fill first. */
    public static final double BURN_IN = 0.25;

    /** Thirty days of minutes, five markets. */
    public static final TruthSettings DEFAULT = new TruthSettings(43_200, 1, 5);

    /**
     * @throws InvalidValueException
     *             if a value is outside its range
     */
    public TruthSettings {
        Require.atLeast("bars", bars, 1440);
        Require.within("seeds", seeds, 1, 100);
    }
}
