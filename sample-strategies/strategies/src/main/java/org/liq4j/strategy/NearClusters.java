/* SPDX-License-Identifier: MIT */
package org.liq4j.strategy;

import org.liq4j.api.cluster.ClusterSettings;
import org.liq4j.api.cluster.DensitySettings;
import org.liq4j.api.cluster.ReadingSettings;
import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.NumberRange;
import org.liq4j.api.extension.Parameter;

/**
 * Clusters that a single bar of a minute can run through.
 *
 * <p>
 * The usual clusters stand out among all levels within 10 %: most of those belong to positions of low leverage, several percent
 * away, and are wider than a minute's bar is long. Near the price it takes a closer look: narrow bands, and only the levels that
 * price may reach while a position of such a strategy lasts are compared. For longer bars a larger reach is meant.
 */
final class NearClusters {

    /** A minute's bar is some 5 to 10 basis points long: a cluster has to be narrower to be swept by one. */
    private static final double BAND = 2e-4;

    static final Parameter<Double> REACH = Parameter.number("reach", 0.01, NumberRange.closed(0.001, 0.5),
            "of the close",
            "How far levels are compared: a cluster stands out among those. Of the order of stop and target.");

    private NearClusters() {
    }

    /** Bands of two basis points that hold at least twice the mean within reach. */
    static ClusterSettings settings(Arguments given) {
        return ClusterSettings.DEFAULT.withDensity(density(given));
    }

    /** What is read of the levels within reach alone: what is dense or cold there, and how near dense ranges are. */
    static ReadingSettings readings(Arguments given) {
        return ReadingSettings.DEFAULT.withDensity(density(given)).withFragilityReach(given.get(REACH));
    }

    private static DensitySettings density(Arguments given) {
        return new DensitySettings(BAND, given.get(REACH), DensitySettings.DEFAULT.multiple());
    }
}
