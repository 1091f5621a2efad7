/* SPDX-License-Identifier: MIT */
package org.liq4j.rule;

import org.jspecify.annotations.Nullable;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.num.Num;

/**
 * A target at a price that is fixed at the entry: above a long, below a short. No order rests where the price is not known. Of an
 * indicator ta4j's JSON carries those of its own package only: a rule with another is written, and refused when it is read.
 */
// ta4j reads the fields when it writes the rule as JSON.
@SuppressWarnings("UnusedVariable")
public final class FixedPriceTargetRule extends FixedPriceRule {

    private final @Nullable PriceBasis basis;
    private final @Nullable Double value;
    private final @Nullable Indicator<Num> price;

    /**
     * @param distance
     *            from the entry price as a fraction of it, in (0, 1)
     * @throws org.liq4j.api.InvalidValueException
     *             if it is out of its range
     */
    public FixedPriceTargetRule(BarSeries series, double distance) {
        this(series, PriceBasis.ENTRY_FRACTION, distance);
    }

    /**
     * @param value
     *            in the range of the basis
     * @throws org.liq4j.api.InvalidValueException
     *             if it is out of its range
     */
    public FixedPriceTargetRule(BarSeries series, PriceBasis basis, double value) {
        super(series, basis, value);
        this.basis = basis;
        this.value = value;
        this.price = null;
    }

    /**
     * @param price
     *            read at the bar before the entry's; {@code NaN} for no order
     */
    public FixedPriceTargetRule(Indicator<Num> price) {
        super(price);
        this.basis = null;
        this.value = null;
        this.price = price;
    }

    @Override
    public Kind kind() {
        return Kind.TARGET;
    }
}
