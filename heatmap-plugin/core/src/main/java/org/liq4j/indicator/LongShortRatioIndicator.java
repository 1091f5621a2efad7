/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.indicator.MeasuredIndicator;
import org.liq4j.api.market.MarketInputs;

/**
 * Long accounts over short accounts as last known at the bar's end, greater than 0; 1, as many of the one as of the other,
 * before the first reading. It counts accounts: both sides always hold the same quantity.
 */
public final class LongShortRatioIndicator extends MeasuredIndicator {

    public LongShortRatioIndicator(LiquidationHeatmap heatmap) {
        super(heatmap, new Measure(), "");
    }

    @Override
    protected double absentAt(int index) {
        return 1;
    }

    private record Measure() implements BarMeasure {

        @Override
        public double measure(LiquidationLevels levels, MarketInputs inputs) {
            return inputs.longAccountShare() / (1 - inputs.longAccountShare());
        }
    }
}
