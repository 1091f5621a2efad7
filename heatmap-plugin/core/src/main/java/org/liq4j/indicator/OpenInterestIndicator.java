/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.indicator.MeasuredIndicator;
import org.liq4j.api.market.MarketInputs;

/**
 * Open interest in coins as last known at the bar's end; 0 before the first reading, which {@link #availability()} tells
 * from a value.
 */
public final class OpenInterestIndicator extends MeasuredIndicator {

    public OpenInterestIndicator(LiquidationHeatmap heatmap) {
        super(heatmap, new Measure(), "");
    }

    /** Open interest in coins; {@code NaN} before the first reading. */
    record Measure() implements BarMeasure {

        @Override
        public double measure(LiquidationLevels levels, MarketInputs inputs) {
            return inputs.openInterest();
        }
    }
}
