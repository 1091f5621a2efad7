/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.liq4j.api.cluster.ClusterSettings;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.indicator.MeasuredIndicator;

/** Distance of a cluster's near edge as a fraction of the close, at least 0; 1, which is out of reach, where there is no such
 * cluster. */
public final class ClusterDistanceIndicator extends MeasuredIndicator {

    /** Of clusters with the default settings. */
    public ClusterDistanceIndicator(LiquidationHeatmap heatmap, ClusterChoice choice) {
        this(heatmap, choice, ClusterSettings.DEFAULT);
    }

    public ClusterDistanceIndicator(LiquidationHeatmap heatmap, ClusterChoice choice, ClusterSettings settings) {
        super(heatmap, FollowedClusters.measure(choice, ClusterFigure.DISTANCE, settings), choice.toString());
    }

    @Override
    protected double absentAt(int index) {
        return 1;
    }
}
