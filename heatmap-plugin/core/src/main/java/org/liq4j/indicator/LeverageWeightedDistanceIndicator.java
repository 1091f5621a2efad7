/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.indicator.MeasuredIndicator;

/**
 * Mean distance of a side's levels within a fraction of the close, as a fraction of it, weighted by notional x leverage: where
 * the positions are that move most for their margin. The leverage is that of the level's band, the geometric mean of the
 * band's ends, of the last band its start. A model that keeps no leverage bands apart gives the mean weighted by notional
 * alone. 1, which is out of reach, where there is no such level.
 */
public final class LeverageWeightedDistanceIndicator extends MeasuredIndicator {

    /**
     * @param side
     *            {@code SHORT}: levels above the close; {@code LONG}: below
     * @param fraction
     *            in (0, 1), for example 0.05
     */
    public LeverageWeightedDistanceIndicator(LiquidationHeatmap heatmap, Side side, double fraction) {
        super(heatmap, new LeverageDistance(side, fraction), "side: " + side + " fraction: " + fraction);
    }

    @Override
    protected double absentAt(int index) {
        return 1;
    }
}
