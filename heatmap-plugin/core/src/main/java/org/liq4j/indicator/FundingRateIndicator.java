/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.indicator.MeasuredIndicator;
import org.liq4j.api.market.MarketInputs;

/**
 * Funding rate as last known at the bar's end, as a fraction of the notional per funding interval; positive: longs pay. 0
 * before the first reading.
 */
public final class FundingRateIndicator extends MeasuredIndicator {

    public FundingRateIndicator(LiquidationHeatmap heatmap) {
        super(heatmap, new Measure(), "");
    }

    private record Measure() implements BarMeasure {

        @Override
        public double measure(LiquidationLevels levels, MarketInputs inputs) {
            return inputs.fundingRate();
        }
    }
}
