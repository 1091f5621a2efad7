/* SPDX-License-Identifier: MIT */
package com.example.liquidationvwap;

import org.ta4j.core.Indicator;
import org.ta4j.core.num.Num;

import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.kit.IndicatorContract;

class ReportedLiquidationVwapTest extends IndicatorContract<Num> {

    @Override
    protected Indicator<Num> create(LiquidationHeatmap heatmap) {
        return new LiquidationVwapIndicator(heatmap, 30, LiquidatedCoins.REPORTED);
    }
}
