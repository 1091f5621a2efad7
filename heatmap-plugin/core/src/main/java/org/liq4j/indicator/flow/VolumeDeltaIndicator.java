/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator.flow;

import org.ta4j.core.BarSeries;
import org.ta4j.core.indicators.AbstractIndicator;
import org.ta4j.core.num.Num;

/**
 * Volume delta of the bar in coins: taker buys minus taker sales; 0 where the bar does not tell them apart, which
 * {@link #availability()} tells from a balance. Not cached: it follows a bar that is still open.
 */
public final class VolumeDeltaIndicator extends AbstractIndicator<Num> {

    public VolumeDeltaIndicator(BarSeries series) {
        super(series);
    }

    @Override
    public Num getValue(int index) {
        return TakerFlow.delta(getBarSeries().getBar(index));
    }

    /** Whether the bar has taker volumes. */
    public TakerVolumesAvailableIndicator availability() {
        return new TakerVolumesAvailableIndicator(getBarSeries(), 1);
    }

    @Override
    public int getCountOfUnstableBars() {
        return 0;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
