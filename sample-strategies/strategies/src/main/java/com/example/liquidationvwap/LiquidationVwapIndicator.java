/* SPDX-License-Identifier: MIT */
package com.example.liquidationvwap;

import org.ta4j.core.Bar;

import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.indicator.BarColumn;
import org.liq4j.api.indicator.HeatmapIndicator;

/**
 * The mean of the bars' typical prices, (high + low + close) / 3, over the last bars, weighted by the coins of both sides that
 * were liquidated in each. Where there were none, the close; a bar that has not closed weighs nothing.
 */
public final class LiquidationVwapIndicator extends HeatmapIndicator {

    private final transient BarColumn liquidated;
    private final int bars;

    public LiquidationVwapIndicator(LiquidationHeatmap heatmap, int bars, LiquidatedCoins of) {
        super(heatmap);
        this.liquidated = new BarColumn(heatmap, of);
        this.bars = bars;
    }

    @Override
    public double valueAt(int index) {
        double coins = 0;
        double paid = 0;
        for (int i = Math.max(getBarSeries().getBeginIndex(), index - bars + 1); i <= index; i++) {
            double weight = liquidated.ownValueAt(i, 0);
            if (weight > 0) {
                Bar bar = getBarSeries().getBar(i);
                double price = bar.getHighPrice().plus(bar.getLowPrice()).plus(bar.getClosePrice()).doubleValue() / 3;
                coins += weight;
                paid += weight * price;
            }
        }
        return coins > 0 ? paid / coins : closeAt(index);
    }

    @Override
    public int getCountOfUnstableBars() {
        return bars - 1;
    }
}
