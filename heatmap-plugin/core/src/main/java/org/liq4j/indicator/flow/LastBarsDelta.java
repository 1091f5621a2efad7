/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator.flow;

import org.ta4j.core.BarSeries;
import org.ta4j.core.num.Num;

/**
 * Over the last bars. Summed from the first to the last each time: a sum that is carried on, with the oldest bar taken out,
 * would have other bits for each beginning.
 */
record LastBarsDelta(int barCount) implements DeltaSpan {

    @Override
    public Num sum(BarSeries series, int index) {
        Num sum = series.numFactory().zero();
        for (int i = TakerFlow.firstBar(series, index, barCount); i <= index; i++) {
            sum = sum.plus(TakerFlow.delta(series.getBar(i)));
        }
        return sum;
    }

    @Override
    public boolean isAvailable(BarSeries series, int index) {
        return new TakerVolumesAvailableIndicator(series, barCount).getValue(index);
    }

    @Override
    public int unstableBars(BarSeries series) {
        return barCount - 1;
    }

    @Override
    public String toString() {
        return " barCount: " + barCount;
    }
}
