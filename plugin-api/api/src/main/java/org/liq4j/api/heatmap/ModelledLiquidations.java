/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

import org.liq4j.api.market.MarketInputs;

/**
 * Coins (or weight, where the unit is relative) of a side's levels that the bar consumed according to the model.
 *
 * @param side
 *            whose positions die
 */
public record ModelledLiquidations(Side side) implements BarMeasure {

    @Override
    public BarCombination combination() {
        return BarCombination.SUM;
    }

    @Override
    public double measure(LiquidationLevels levels, MarketInputs inputs) {
        return levels.modelledFlow(side);
    }
}
