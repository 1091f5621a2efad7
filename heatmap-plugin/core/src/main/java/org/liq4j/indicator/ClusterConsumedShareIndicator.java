/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.liq4j.api.cluster.ClusterSettings;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.indicator.MeasuredIndicator;

/** Share of a cluster's peak notional that bars have crossed since the peak, in [0, 1]; 0 where there is no such cluster. */
public final class ClusterConsumedShareIndicator extends MeasuredIndicator {

    /** Of clusters with the default settings. */
    public ClusterConsumedShareIndicator(LiquidationHeatmap heatmap, ClusterChoice choice) {
        this(heatmap, choice, ClusterSettings.DEFAULT);
    }

    public ClusterConsumedShareIndicator(LiquidationHeatmap heatmap, ClusterChoice choice, ClusterSettings settings) {
        super(heatmap, FollowedClusters.measure(choice, ClusterFigure.SHARE_CONSUMED, settings), choice.toString());
    }
}
