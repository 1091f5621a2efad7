/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.liq4j.api.cluster.ClusterSettings;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.indicator.MeasuredIndicator;

/** Price of the heaviest level of a cluster; the close of the series' bar where there is no such cluster. */
public final class ClusterPriceIndicator extends MeasuredIndicator {

    /** Of clusters with the default settings. */
    public ClusterPriceIndicator(LiquidationHeatmap heatmap, ClusterChoice choice) {
        this(heatmap, choice, ClusterSettings.DEFAULT);
    }

    public ClusterPriceIndicator(LiquidationHeatmap heatmap, ClusterChoice choice, ClusterSettings settings) {
        super(heatmap, FollowedClusters.measure(choice, ClusterFigure.PEAK_PRICE, settings), choice.toString());
    }

    @Override
    protected double absentAt(int index) {
        return closeAt(index);
    }
}
