/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator.price;

import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.AbstractIndicator;
import org.ta4j.core.num.Num;

/**
 * The round number nearest to a price: the nearest multiple of a tenth of the power of ten that does not exceed it, so 61,000
 * for 61,234.5 and 2,300 for 2,345.6. Not cached: it follows a bar that is still open.
 */
public final class RoundNumberIndicator extends AbstractIndicator<Num> {

    private final Indicator<Num> price;

    /**
     * @param price
     *            positive; others, and {@code NaN}, are given back as they are
     */
    public RoundNumberIndicator(Indicator<Num> price) {
        super(price.getBarSeries());
        this.price = price;
    }

    @Override
    public Num getValue(int index) {
        Num value = price.getValue(index);
        if (Num.isNaNOrNull(value) || !value.isPositive()) {
            return value;
        }
        double number = value.doubleValue();
        double step = StrictMath.pow(10, Math.floor(StrictMath.log10(number)) - 1);
        return getBarSeries().numFactory().numOf(Math.rint(number / step) * step);
    }

    @Override
    public int getCountOfUnstableBars() {
        return price.getCountOfUnstableBars();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + " of " + price;
    }
}
