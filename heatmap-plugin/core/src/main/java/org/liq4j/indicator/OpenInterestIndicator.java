/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.market.MarketInputs;

/**
 * Open interest in coins as last known at the bar's end; 0 before the first reading, which
 * {@link HeatmapAvailableIndicator} tells from a value.
 */
public final class OpenInterestIndicator extends HeatmapIndicator {

    private final transient BarColumn openInterest;

    public OpenInterestIndicator(LiquidationHeatmap heatmap) {
        super(heatmap);
        this.openInterest = new BarColumn(heatmap, new Measure());
    }

    @Override
    double valueAt(int index) {
        return openInterest.valueAt(index, 0);
    }

    /** Open interest in coins; {@code NaN} before the first reading. */
    record Measure() implements BarMeasure {

        @Override
        public double measure(LiquidationLevels levels, MarketInputs inputs) {
            return inputs.openInterest();
        }
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
