/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.indicator.HeatmapIndicator;

/**
 * (up - down) / (up + down) of the modelled notional within a fraction of the close, in [-1, 1]; positive when more is to be
 * liquidated above. 0 where both are zero.
 */
public final class ClusterImbalanceIndicator extends HeatmapIndicator {

    private final double fraction;
    private final transient ClusterColumns clusters;

    /** Within 5 %. */
    public ClusterImbalanceIndicator(LiquidationHeatmap heatmap) {
        this(heatmap, 0.05);
    }

    /**
     * @param fraction
     *            in (0, 1), for example 0.05
     */
    public ClusterImbalanceIndicator(LiquidationHeatmap heatmap, double fraction) {
        super(heatmap);
        this.fraction = fraction;
        this.clusters = new ClusterColumns(heatmap, fraction);
    }

    @Override
    public double valueAt(int index) {
        return clusters.number(index, ClusterImbalanceIndicator::balance);
    }

    private static double balance(double above, double below) {
        double sum = above + below;
        return sum == 0 ? 0 : (above - below) / sum;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + " fraction: " + fraction;
    }
}
