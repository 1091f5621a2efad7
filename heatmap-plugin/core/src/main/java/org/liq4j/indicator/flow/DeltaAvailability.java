/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator.flow;

import org.ta4j.core.BarSeries;
import org.ta4j.core.indicators.AbstractIndicator;

/** Whether a sum is of all bars of its span, each with taker volumes. */
final class DeltaAvailability extends AbstractIndicator<Boolean> {

    private final transient DeltaSpan span;

    DeltaAvailability(BarSeries series, DeltaSpan span) {
        super(series);
        this.span = span;
    }

    @Override
    public Boolean getValue(int index) {
        return span.isAvailable(getBarSeries(), index);
    }

    @Override
    public int getCountOfUnstableBars() {
        return span.unstableBars(getBarSeries());
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + span;
    }
}
