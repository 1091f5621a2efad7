/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.ta4j.core.Bar;
import org.ta4j.core.BarSeries;
import org.ta4j.core.RealtimeBar;
import org.ta4j.core.indicators.RecursiveCachedIndicator;
import org.ta4j.core.num.Num;

/**
 * Cumulative volume delta in coins: taker buys minus taker sales, summed over the last bars or since the series began. A bar
 * without taker volumes adds nothing.
 *
 * <p>
 * Summed since the beginning, the value's level depends on where the series starts; only its changes mean something. The sum
 * over the last bars does not: where fewer bars are there, it is the sum of those.
 */
public final class CumulativeVolumeDeltaIndicator extends RecursiveCachedIndicator<Num> {

    private static final int WHOLE_SERIES = 0;

    private final int barCount;

    /** Since the series began. */
    public CumulativeVolumeDeltaIndicator(BarSeries series) {
        super(series);
        this.barCount = WHOLE_SERIES;
    }

    /**
     * Over the last bars.
     *
     * @param barCount
     *            how many, the current one included; at least 1
     */
    public CumulativeVolumeDeltaIndicator(BarSeries series, int barCount) {
        super(series);
        if (barCount < 1) {
            throw new IllegalArgumentException("barCount must be >= 1: " + barCount);
        }
        this.barCount = barCount;
    }

    @Override
    protected Num calculate(int index) {
        BarSeries series = getBarSeries();
        int begin = series.getBeginIndex();
        if (barCount == WHOLE_SERIES) {
            Num delta = delta(series, index);
            return index <= begin ? delta : getValue(index - 1).plus(delta);
        }
        Num sum = delta(series, index);
        for (int i = Math.max(begin, index - barCount + 1); i < index; i++) {
            sum = sum.plus(delta(series, i));
        }
        return sum;
    }

    private static Num delta(BarSeries series, int index) {
        Bar bar = series.getBar(index);
        if (bar instanceof RealtimeBar sided && sided.hasSideData()) {
            return sided.getBuyVolume().minus(sided.getSellVolume());
        }
        return series.numFactory().zero();
    }

    @Override
    public int getCountOfUnstableBars() {
        return barCount == WHOLE_SERIES ? 0 : barCount - 1;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + (barCount == WHOLE_SERIES ? "" : " barCount: " + barCount);
    }
}
