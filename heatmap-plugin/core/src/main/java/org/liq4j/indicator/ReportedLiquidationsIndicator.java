/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.liq4j.api.heatmap.BarCombination;
import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.indicator.MeasuredIndicator;
import org.liq4j.api.market.MarketInputs;

/**
 * Coins of a side that the venue reported as liquidated during the bar, at least 0; 0 where it reported nothing, not even
 * that there were none. A lower bound: venues do not report all.
 */
public final class ReportedLiquidationsIndicator extends MeasuredIndicator {

    /**
     * @param side
     *            whose positions die
     */
    public ReportedLiquidationsIndicator(LiquidationHeatmap heatmap, Side side) {
        super(heatmap, new Measure(side), "side: " + side);
    }

    /** {@code NaN} without a report. */
    record Measure(Side side) implements BarMeasure {

        @Override
        public BarCombination combination() {
            return BarCombination.SUM;
        }

        @Override
        public double measure(LiquidationLevels levels, MarketInputs inputs) {
            return side == Side.LONG ? inputs.liquidatedLongCoins() : inputs.liquidatedShortCoins();
        }
    }
}
