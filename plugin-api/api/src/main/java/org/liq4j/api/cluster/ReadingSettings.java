/* SPDX-License-Identifier: MIT */
package org.liq4j.api.cluster;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

/**
 * Parameters of {@link HeatReading}, whose components have the formulas.
 *
 * @param density
 *            what is dense
 * @param fragilityReach
 *            fraction of spot at which a dense range no longer makes the market fragile
 * @param whipsawFragility
 *            fragility from which on spot is in a whipsaw zone, in (0, 1]
 * @param largeShare
 *            share of both sides' notional within the density window that makes a dense range large
 * @param quietMultiple
 *            of the mean band notional of both sides within the window: at most that much per band is quiet
 * @param coldMultiple
 *            of the side's mean band notional: a band with at most that is cold
 * @param nearestDistance
 *            levels nearer than this fraction of spot pull as if they were this far: one bucket of the model
 * @param painRange
 *            fraction of spot within which max pain is looked for, at least the band width
 */
public record ReadingSettings(DensitySettings density, double fragilityReach, double whipsawFragility,
        double largeShare, double quietMultiple, double coldMultiple, double nearestDistance, double painRange) {

    /** Reach 1 %, whipsaw from 0.5, large from 10 %, quiet and cold below half the mean, bucket 1 bp, pain within 5 %. */
    public static final ReadingSettings DEFAULT = new ReadingSettings(DensitySettings.DEFAULT, 0.01, 0.5, 0.1, 0.5, 0.5,
            1e-4, 0.05);

    /**
     * @throws InvalidValueException
     *             if a value is out of its range
     */
    public ReadingSettings {
        Require.fraction("fragilityReach", fragilityReach);
        Require.within("whipsawFragility", whipsawFragility, Double.MIN_VALUE, 1);
        Require.fraction("largeShare", largeShare);
        Require.notNegative("quietMultiple", quietMultiple);
        Require.notNegative("coldMultiple", coldMultiple);
        Require.fraction("nearestDistance", nearestDistance);
        Require.fraction("painRange", painRange);
        if (painRange < density.bandWidth()) {
            throw new InvalidValueException("painRange", Double.toString(painRange),
                    "must be >= bandWidth (" + density.bandWidth() + ")");
        }
    }

    public ReadingSettings withDensity(DensitySettings value) {
        return new ReadingSettings(value, fragilityReach, whipsawFragility, largeShare, quietMultiple, coldMultiple,
                nearestDistance, painRange);
    }

    public ReadingSettings withFragilityReach(double value) {
        return new ReadingSettings(density, value, whipsawFragility, largeShare, quietMultiple, coldMultiple,
                nearestDistance, painRange);
    }

    public ReadingSettings withWhipsawFragility(double value) {
        return new ReadingSettings(density, fragilityReach, value, largeShare, quietMultiple, coldMultiple,
                nearestDistance, painRange);
    }

    public ReadingSettings withLargeShare(double value) {
        return new ReadingSettings(density, fragilityReach, whipsawFragility, value, quietMultiple, coldMultiple,
                nearestDistance, painRange);
    }

    public ReadingSettings withQuietMultiple(double value) {
        return new ReadingSettings(density, fragilityReach, whipsawFragility, largeShare, value, coldMultiple,
                nearestDistance, painRange);
    }

    public ReadingSettings withColdMultiple(double value) {
        return new ReadingSettings(density, fragilityReach, whipsawFragility, largeShare, quietMultiple, value,
                nearestDistance, painRange);
    }

    public ReadingSettings withNearestDistance(double value) {
        return new ReadingSettings(density, fragilityReach, whipsawFragility, largeShare, quietMultiple, coldMultiple,
                value, painRange);
    }

    public ReadingSettings withPainRange(double value) {
        return new ReadingSettings(density, fragilityReach, whipsawFragility, largeShare, quietMultiple, coldMultiple,
                nearestDistance, value);
    }
}
