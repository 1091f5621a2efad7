/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator.flow;

import org.ta4j.core.BarSeries;
import org.ta4j.core.indicators.AbstractIndicator;

import org.liq4j.api.Require;

/** Whether the series holds the last bars and each of them has taker volumes. */
public final class TakerVolumesAvailableIndicator extends AbstractIndicator<Boolean> {

    private final int barCount;

    /**
     * @param barCount
     *            how many, the current one included; at least 1
     */
    public TakerVolumesAvailableIndicator(BarSeries series, int barCount) {
        super(series);
        this.barCount = Require.atLeast("barCount", barCount, 1);
    }

    @Override
    public Boolean getValue(int index) {
        BarSeries series = getBarSeries();
        int first = index - barCount + 1;
        if (first < series.getBeginIndex()) {
            return false;
        }
        for (int i = first; i <= index; i++) {
            if (!TakerFlow.isKnown(series.getBar(i))) {
                return false;
            }
        }
        return true;
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
