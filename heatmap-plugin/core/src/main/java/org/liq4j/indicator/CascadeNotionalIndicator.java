/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.liq4j.api.cluster.MarketImpact;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.indicator.MeasuredIndicator;

/**
 * Notional liquidated in all if a straight move touched a price, the levels on the way and those of the cascade beyond, in the
 * unit of the heatmap's model; at least 0. Modelled, with an assumed impact: {@link org.liq4j.api.cluster.Cascade}. Means nothing
 * where that unit is relative, as the impact is in quote currency.
 */
public final class CascadeNotionalIndicator extends MeasuredIndicator {

    /**
     * @param side
     *            whose positions die: {@code LONG} below the close, {@code SHORT} above
     * @param distance
     *            of the touched price, as a fraction of the close; in (0, 1)
     * @param impact
     *            a record, so that equal ones share a column
     */
    public CascadeNotionalIndicator(LiquidationHeatmap heatmap, Side side, double distance, MarketImpact impact) {
        super(heatmap, new Cascades(side, distance, impact).measure(CascadeFigure.TOTAL),
                "side: " + side + " distance: " + distance + " impact: " + impact);
    }
}
