/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.indicator.MeasuredIndicator;
import org.liq4j.api.market.MarketInputs;

/** Share of the book, in [0, 1], that is still the seed of the first bar; 0 before it and where a model has no seed. */
public final class WarmUpShareIndicator extends MeasuredIndicator {

    public WarmUpShareIndicator(LiquidationHeatmap heatmap) {
        super(heatmap, new Measure(), "");
    }

    private record Measure() implements BarMeasure {

        @Override
        public double measure(LiquidationLevels levels, MarketInputs inputs) {
            return levels.seedShare();
        }
    }
}
