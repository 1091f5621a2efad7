/* SPDX-License-Identifier: MIT */
package org.liq4j.api.indicator;

import org.liq4j.api.heatmap.BarCombination;
import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.market.MarketInputs;

/** Coins traded in the bar, by which averages are weighted. */
record TradedCoins() implements BarMeasure {

    @Override
    public BarCombination combination() {
        return BarCombination.SUM;
    }

    @Override
    public double measure(LiquidationLevels levels, MarketInputs inputs) {
        return inputs.candle().volume();
    }
}
