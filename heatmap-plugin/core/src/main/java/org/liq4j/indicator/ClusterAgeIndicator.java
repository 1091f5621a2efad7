/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.liq4j.api.cluster.ClusterSettings;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.indicator.MeasuredIndicator;

/** Seconds since a cluster was born; 0 where there is no such cluster. Younger where the heatmap's history begins later. */
public final class ClusterAgeIndicator extends MeasuredIndicator {

    /** Of clusters with the default settings. */
    public ClusterAgeIndicator(LiquidationHeatmap heatmap, ClusterChoice choice) {
        this(heatmap, choice, ClusterSettings.DEFAULT);
    }

    public ClusterAgeIndicator(LiquidationHeatmap heatmap, ClusterChoice choice, ClusterSettings settings) {
        super(heatmap, FollowedClusters.measure(choice, ClusterFigure.AGE_SECONDS, settings), choice.toString());
    }
}
