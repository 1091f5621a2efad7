/* SPDX-License-Identifier: MIT */
package org.liq4j.live.alert;

import java.time.Instant;

import org.liq4j.api.cluster.Cluster;
import org.liq4j.api.cluster.ClusterSnapshot;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.Side;

/**
 * What a closed bar left.
 *
 * @param time
 *            end of the bar
 * @param levels
 *            modelled, for this bar only
 * @param clusters
 *            in these levels
 */
record BarReading(Instant time, LiquidationLevels levels, ClusterSnapshot clusters) {

    double spot() {
        return levels.spot();
    }

    /** Whether a notional is at least a share of a side's levels. */
    boolean isLarge(Side side, double notional, double share) {
        return notional > 0 && notional >= share * levels.totalAtSpot(side);
    }

    /** Where a cluster is and whose it is. */
    static String place(Cluster cluster) {
        return "modelled cluster of " + (cluster.side() == Side.LONG ? "longs" : "shorts") + " at "
                + Words.price(cluster.low()) + " to " + Words.price(cluster.high());
    }
}
