/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator.flow;

import org.ta4j.core.BarSeries;
import org.ta4j.core.indicators.AbstractIndicator;
import org.ta4j.core.num.Num;

import org.liq4j.api.Require;

/**
 * How far cumulative volume delta and price part over the last bars, in [-1, 1]. With r(x) the correlation of x with time
 * over the bars,
 *
 * <pre>
 *     sign(r(cvd)) * |r(cvd) r(close)|     where r(cvd) r(close) &lt; 0,     else 0
 * </pre>
 *
 * Positive, bullish: takers buy on balance while the close falls. Negative, bearish: they sell while it rises. The sign of a
 * correlation with time is that of the least-squares slope. A bar without taker volumes adds nothing to the sum. Where fewer
 * bars are there, it is of those; 0 at the first one. Not cached: it follows a bar that is still open.
 */
public final class CvdPriceDivergenceIndicator extends AbstractIndicator<Num> {

    private final int barCount;

    /**
     * @param barCount
     *            how many, the current one included; at least 2
     */
    public CvdPriceDivergenceIndicator(BarSeries series, int barCount) {
        super(series);
        this.barCount = Require.atLeast("barCount", barCount, 2);
    }

    @Override
    public Num getValue(int index) {
        BarSeries series = getBarSeries();
        int first = TakerFlow.firstBar(series, index, barCount);
        double delta = TimeTrend.ofDelta(series, first, index).correlation();
        double product = delta * TimeTrend.ofClose(series, first, index).correlation();
        return series.numFactory().numOf(product < 0 ? Math.signum(delta) * -product : 0.0);
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
