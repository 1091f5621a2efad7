/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.ModelledLiquidations;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.indicator.MeasuredIndicator;

/** Coins (weight, where the unit is relative) of a side that the bar liquidated according to the model; at least 0. */
public final class ModelledLiquidationsIndicator extends MeasuredIndicator {

    /**
     * @param side
     *            whose positions die
     */
    public ModelledLiquidationsIndicator(LiquidationHeatmap heatmap, Side side) {
        super(heatmap, new ModelledLiquidations(side), "side: " + side);
    }
}
