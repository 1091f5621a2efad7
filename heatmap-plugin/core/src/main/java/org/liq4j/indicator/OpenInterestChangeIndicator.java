/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.indicator.BarColumn;
import org.liq4j.api.indicator.MeasuredIndicator;

/**
 * Relative change of open interest over the last bars of the heatmap, greater than -1: 0.01 where there is 1 % more of it
 * than at the close of the bar {@code barCount} bars before, each as last known then; where the series' bars are longer, those of
 * that length are counted. 0 where there was no reading yet or no
 * such bar.
 */
public final class OpenInterestChangeIndicator extends MeasuredIndicator {

    private final int barCount;
    private final transient LongerBars<BarColumn> longer;

    /**
     * @param barCount
     *            at least 1
     */
    public OpenInterestChangeIndicator(LiquidationHeatmap heatmap, int barCount) {
        super(heatmap, new OpenInterestChange(barCount).measure(new OptionalValue()), "barCount: " + barCount);
        this.barCount = barCount;
        this.longer = new LongerBars<>(heatmap, () -> new BarColumn(heatmap, new OpenInterestIndicator.Measure()));
    }

    @Override
    protected double measuredAt(int index) {
        BarColumn coins = longer.at(index);
        return coins == null ? super.measuredAt(index) : change(coins, index);
    }

    @Override
    protected boolean isMeasuredAt(int index) {
        BarColumn coins = longer.at(index);
        return coins == null
                ? super.isMeasuredAt(index)
                : coins.isAvailable(index) && !Double.isNaN(change(coins, index));
    }

    private double change(BarColumn coins, int index) {
        double[] last = new double[barCount + 1];
        return coins.lastValues(index, last) <= barCount ? Double.NaN : last[barCount] / last[0] - 1;
    }

    @Override
    public int getCountOfUnstableBars() {
        return barCount;
    }
}
