/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.ModelledFlow;
import org.liq4j.api.heatmap.Side;

/** Coins (weight, where the unit is relative) of a side that the bar liquidated according to the model; at least 0. */
public final class ModelledFlowIndicator extends MeasuredIndicator {

    /**
     * @param side
     *            whose positions die
     */
    public ModelledFlowIndicator(LiquidationHeatmap heatmap, Side side) {
        super(heatmap, new ModelledFlow(side), "side: " + side);
    }
}
