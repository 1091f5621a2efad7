/* SPDX-License-Identifier: MIT */
package com.example.liquidationvwap;

import org.ta4j.core.Bar;
import org.ta4j.core.indicators.AbstractIndicator;
import org.ta4j.core.num.Num;

import org.liq4j.api.heatmap.BarValues;
import org.liq4j.api.heatmap.LiquidationHeatmap;

/**
 * The mean of the bars' typical prices, (high + low + close) / 3, over the last bars, weighted by the coins of both sides that
 * were liquidated in each. Where there were none, the close; a bar that has not closed weighs nothing.
 */
public final class LiquidationVwapIndicator extends AbstractIndicator<Num> {

    private final transient BarValues liquidated;
    private final int bars;

    public LiquidationVwapIndicator(LiquidationHeatmap heatmap, int bars, LiquidatedCoins of) {
        super(heatmap.series());
        this.liquidated = heatmap.feed().column(of);
        this.bars = bars;
    }

    @Override
    public Num getValue(int index) {
        double coins = 0;
        double paid = 0;
        for (int i = Math.max(getBarSeries().getBeginIndex(), index - bars + 1); i <= index; i++) {
            Bar bar = getBarSeries().getBar(i);
            double weight = liquidated.isAvailable(bar.getEndTime()) ? liquidated.at(bar.getEndTime()) : 0;
            if (weight > 0) {
                double price = bar.getHighPrice().plus(bar.getLowPrice()).plus(bar.getClosePrice()).doubleValue() / 3;
                coins += weight;
                paid += weight * price;
            }
        }
        Num close = getBarSeries().getBar(index).getClosePrice();
        return coins > 0 ? getBarSeries().numFactory().numOf(paid / coins) : close;
    }

    @Override
    public int getCountOfUnstableBars() {
        return bars - 1;
    }
}
