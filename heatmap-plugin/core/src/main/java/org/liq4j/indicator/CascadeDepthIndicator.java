/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.liq4j.api.cluster.MarketImpact;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.indicator.MeasuredIndicator;

/**
 * How far liquidations would carry the price beyond a price that a straight move touches, as a fraction of that price, at
 * least 0; 0 where nothing would follow. Modelled, with an assumed impact: {@link org.liq4j.api.cluster.Cascade}. Means nothing
 * where the unit of the model is relative, as the impact is in quote currency.
 */
public final class CascadeDepthIndicator extends MeasuredIndicator {

    /**
     * @param side
     *            whose positions die: {@code LONG} below the close, {@code SHORT} above
     * @param distance
     *            of the touched price, as a fraction of the close; in (0, 1)
     * @param impact
     *            a record, so that equal ones share a column
     */
    public CascadeDepthIndicator(LiquidationHeatmap heatmap, Side side, double distance, MarketImpact impact) {
        super(heatmap, new Cascades(side, distance, impact).measure(CascadeFigure.RUN),
                "side: " + side + " distance: " + distance + " impact: " + impact);
    }
}
