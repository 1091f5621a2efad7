/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator.flow;

import org.ta4j.core.BarSeries;
import org.ta4j.core.indicators.RecursiveCachedIndicator;
import org.ta4j.core.num.Num;

/**
 * Since the series began. Cached, for once bars are dropped the sum cannot be had from those that are left; a bar that is
 * still open changes its volume with its trades, which ta4j's cache follows.
 */
final class WholeSeriesDelta extends RecursiveCachedIndicator<Num> implements DeltaSpan {

    WholeSeriesDelta(BarSeries series) {
        super(series);
    }

    @Override
    protected Num calculate(int index) {
        BarSeries series = getBarSeries();
        Num delta = TakerFlow.delta(series.getBar(index));
        return index <= series.getBeginIndex() ? delta : getValue(index - 1).plus(delta);
    }

    @Override
    public Num sum(BarSeries series, int index) {
        return getValue(index);
    }

    @Override
    public boolean isAvailable(BarSeries series, int index) {
        return TakerFlow.isKnown(series.getBar(index));
    }

    @Override
    public int unstableBars(BarSeries series) {
        return 0;
    }

    @Override
    public int getCountOfUnstableBars() {
        return 0;
    }

    @Override
    public String toString() {
        return "";
    }
}
