/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.indicator.HeatmapIndicator;

/**
 * Modelled notional to be liquidated above the close over that below, each within a fraction of the close; clamped to
 * [0.01, 100]. Where both are zero the value is 1; where only one is, it is the nearer end of the range.
 */
public final class ClusterRatioIndicator extends HeatmapIndicator {

    private static final double LOWEST = 0.01;
    private static final double HIGHEST = 100;

    private final double fraction;
    private final transient ClusterColumns clusters;

    /** Within 5 %. */
    public ClusterRatioIndicator(LiquidationHeatmap heatmap) {
        this(heatmap, 0.05);
    }

    /**
     * @param fraction
     *            in (0, 1), for example 0.05
     */
    public ClusterRatioIndicator(LiquidationHeatmap heatmap, double fraction) {
        super(heatmap);
        this.fraction = fraction;
        this.clusters = new ClusterColumns(heatmap, fraction);
    }

    @Override
    public double valueAt(int index) {
        return clusters.number(index, ClusterRatioIndicator::clamped);
    }

    static double clamped(double above, double below) {
        if (above == 0 && below == 0) {
            return 1;
        }
        return Math.max(LOWEST, Math.min(HIGHEST, above / below));
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + " fraction: " + fraction;
    }
}
