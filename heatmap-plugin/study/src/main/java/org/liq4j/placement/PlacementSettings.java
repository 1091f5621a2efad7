/* SPDX-License-Identifier: MIT */
package org.liq4j.placement;

import java.util.List;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

/**
 * How liquidations are placed.
 *
 * @param band
 *            how far the buckets reach on either side, as a fraction of spot, in [0.001, 0.5]
 * @param bucketWidth
 *            as a fraction of spot; goes into the band a whole number of times, from 2 to 10000
 * @param seed
 *            of the intervals
 */
public record PlacementSettings(double band, double bucketWidth, long seed) {

    /** The areas that are scored, as shares of the buckets. */
    public static final List<Double> AREAS = List.of(0.1, 0.2, 0.5);

    /** Fewer earlier profiles give no control. */
    public static final int FEWEST_PROFILES = 24;

    /** Within 5 % of spot in steps of 10 basis points. */
    public static final PlacementSettings DEFAULT = new PlacementSettings(0.05, 0.001, 1);

    /**
     * @throws InvalidValueException
     *             if a value is outside its range
     */
    public PlacementSettings {
        Require.within("band", band, 0.001, 0.5);
        double buckets = band / bucketWidth;
        if (!(buckets >= 2 && buckets <= 10_000 && Math.abs(buckets - Math.rint(buckets)) < 1e-6)) {
            throw new InvalidValueException("bucketWidth", Double.toString(bucketWidth),
                    "must fit into the band (" + band + ") a whole number of times, from 2 to 10000");
        }
    }

    /** Buckets on either side. */
    int bucketsPerSide() {
        return (int) Math.rint(band / bucketWidth);
    }
}
