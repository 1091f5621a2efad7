/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.liq4j.api.cluster.ClusterSettings;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.indicator.MeasuredIndicator;

/** Notional of one cluster, in the unit of the heatmap's model; 0 where there is no such cluster. */
public final class ClusterSizeIndicator extends MeasuredIndicator {

    /** Of clusters with the default settings. */
    public ClusterSizeIndicator(LiquidationHeatmap heatmap, ClusterChoice choice) {
        this(heatmap, choice, ClusterSettings.DEFAULT);
    }

    public ClusterSizeIndicator(LiquidationHeatmap heatmap, ClusterChoice choice, ClusterSettings settings) {
        super(heatmap, FollowedClusters.measure(choice, ClusterFigure.NOTIONAL, settings), choice.toString());
    }
}
