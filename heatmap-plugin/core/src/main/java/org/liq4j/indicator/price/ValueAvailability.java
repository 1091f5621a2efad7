/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator.price;

import java.util.function.IntPredicate;

import org.ta4j.core.BarSeries;
import org.ta4j.core.indicators.AbstractIndicator;

/** Whether an indicator has a value of its own at a bar, not a stand-in. */
final class ValueAvailability extends AbstractIndicator<Boolean> {

    private final transient IntPredicate available;
    private final transient Object of;

    ValueAvailability(BarSeries series, IntPredicate available, Object of) {
        super(series);
        this.available = available;
        this.of = of;
    }

    @Override
    public Boolean getValue(int index) {
        return available.test(index);
    }

    @Override
    public int getCountOfUnstableBars() {
        return 0;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + " of " + of;
    }
}
