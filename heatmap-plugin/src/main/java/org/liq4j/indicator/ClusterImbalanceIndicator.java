/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.liq4j.api.heatmap.ClusterNotional;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Side;

/**
 * (up - down) / (up + down) of the modelled notional within a fraction of the close, in [-1, 1]; positive when more is to be
 * liquidated above. 0 where both are zero.
 */
public final class ClusterImbalanceIndicator extends HeatmapIndicator {

    private final double fraction;
    private final transient BarColumn up;
    private final transient BarColumn down;

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
        this.up = new BarColumn(heatmap, new ClusterNotional(Side.SHORT, fraction));
        this.down = new BarColumn(heatmap, new ClusterNotional(Side.LONG, fraction));
    }

    @Override
    double valueAt(int index) {
        double above = up.valueAt(index, 0);
        double below = down.valueAt(index, 0);
        double sum = above + below;
        return sum == 0 ? 0 : (above - below) / sum;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + " fraction: " + fraction;
    }
}
