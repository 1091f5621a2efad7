/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.liq4j.api.heatmap.ClusterNotional;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.indicator.BarColumn;
import org.liq4j.api.indicator.HeatmapIndicator;

/**
 * Modelled notional of a side's levels within a fraction of the close, in the unit of the heatmap's model; at least 0. See
 * {@link ClusterNotional}.
 */
public final class ClusterNotionalIndicator extends HeatmapIndicator {

    private final Side side;
    private final double fraction;
    private final transient BarColumn notional;

    /**
     * @param side
     *            {@code SHORT}: levels above the close; {@code LONG}: below
     * @param fraction
     *            in (0, 1), for example 0.05
     */
    public ClusterNotionalIndicator(LiquidationHeatmap heatmap, Side side, double fraction) {
        super(heatmap);
        this.side = side;
        this.fraction = fraction;
        this.notional = new BarColumn(heatmap, new ClusterNotional(side, fraction));
    }

    @Override
    public double valueAt(int index) {
        return notional.valueAt(index, 0);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + " side: " + side + " fraction: " + fraction;
    }
}
