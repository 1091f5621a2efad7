/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator.flow;

import org.ta4j.core.BarSeries;
import org.ta4j.core.indicators.AbstractIndicator;
import org.ta4j.core.num.Num;

import org.liq4j.api.Require;

/**
 * Slope of the least-squares line through the cumulative volume delta of the last bars, in coins per bar; positive where
 * takers buy. A bar without taker volumes adds nothing to the sum. Where fewer bars are there, it is that of those; 0 at the
 * first one. Not cached: it follows a bar that is still open.
 */
public final class VolumeDeltaSlopeIndicator extends AbstractIndicator<Num> {

    private final int barCount;

    /**
     * @param barCount
     *            how many, the current one included; at least 2
     */
    public VolumeDeltaSlopeIndicator(BarSeries series, int barCount) {
        super(series);
        this.barCount = Require.atLeast("barCount", barCount, 2);
    }

    @Override
    public Num getValue(int index) {
        BarSeries series = getBarSeries();
        int first = TakerFlow.firstBar(series, index, barCount);
        return series.numFactory().numOf(TimeTrend.ofDelta(series, first, index).slope());
    }

    /** Whether all bars are there and have taker volumes. */
    public TakerVolumesAvailableIndicator availability() {
        return new TakerVolumesAvailableIndicator(getBarSeries(), barCount);
    }

    @Override
    public int getCountOfUnstableBars() {
        return barCount - 1;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + " barCount: " + barCount;
    }
}
