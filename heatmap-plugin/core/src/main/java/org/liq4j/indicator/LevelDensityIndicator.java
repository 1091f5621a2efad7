/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.indicator.MeasuredIndicator;

/**
 * Density of a side's levels at a fixed price: notional for each basis point, in the unit of the heatmap's model, over the
 * stretch from price (1 - reach) to price (1 + reach); at least 0.
 */
public final class LevelDensityIndicator extends MeasuredIndicator {

    /**
     * @param side
     *            whose levels
     * @param price
     *            in quote currency per coin, {@code > 0}
     * @param reach
     *            fraction of the price, in (0, 1); at least the model's bucket, for example 0.001
     */
    public LevelDensityIndicator(LiquidationHeatmap heatmap, Side side, double price, double reach) {
        super(heatmap, new DensityAroundPrice(side, price, reach),
                "side: " + side + " price: " + price + " reach: " + reach);
    }
}
