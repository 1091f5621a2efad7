/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator.price;

import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.AbstractIndicator;
import org.ta4j.core.num.Num;

import org.liq4j.api.Require;

/**
 * Bars since an event last held, a divergence for example: 0 at the bar itself; {@code maximum} where it did not hold in the
 * last {@code maximum} bars, or in as many of them as the series holds.
 */
public final class BarsSinceIndicator extends AbstractIndicator<Num> {

    private final Indicator<Boolean> event;
    private final int maximum;

    /**
     * @param maximum
     *            at least 1
     */
    public BarsSinceIndicator(Indicator<Boolean> event, int maximum) {
        super(event.getBarSeries());
        this.event = event;
        this.maximum = Require.atLeast("maximum", maximum, 1);
    }

    @Override
    public Num getValue(int index) {
        BarSeries series = getBarSeries();
        int start = series.getBeginIndex();
        int bars = 0;
        while (bars < maximum && index - bars >= start && !event.getValue(index - bars)) {
            bars++;
        }
        boolean held = bars < maximum && index - bars >= start;
        return series.numFactory().numOf(held ? bars : maximum);
    }

    @Override
    public int getCountOfUnstableBars() {
        return event.getCountOfUnstableBars() + maximum - 1;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + " event: " + event + " maximum: " + maximum;
    }
}
