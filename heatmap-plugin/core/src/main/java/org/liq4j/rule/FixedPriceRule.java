/* SPDX-License-Identifier: MIT */
package org.liq4j.rule;

import java.util.OptionalDouble;

import org.jspecify.annotations.Nullable;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.num.Num;

import org.liq4j.api.Require;

/** Base of the orders that stay where they are placed at the entry. */
abstract class FixedPriceRule extends RestingRule {

    private final transient PriceBasis pricedBy;
    private final transient double amount;
    private final transient @Nullable Indicator<Num> source;

    FixedPriceRule(BarSeries series, PriceBasis basis, double value) {
        super(series);
        this.pricedBy = basis;
        this.amount = basis == PriceBasis.ENTRY_FRACTION
                ? Require.fraction("value", value)
                : Require.positive("value", value);
        this.source = null;
    }

    FixedPriceRule(Indicator<Num> source) {
        super(source.getBarSeries());
        this.pricedBy = PriceBasis.PRICE;
        this.amount = Double.NaN;
        this.source = source;
    }

    @Override
    final OptionalDouble priceDuring(int index, RecordedPosition position) {
        if (source != null) {
            return readBefore(source, position.entryIndex());
        }
        int favour = kind() == Kind.STOP ? -1 : 1;
        return OptionalDouble.of(switch (pricedBy) {
            case ENTRY_FRACTION -> position.priceAt(favour * amount);
            case PRICE -> amount;
        });
    }

    private OptionalDouble readBefore(Indicator<Num> indicator, int entryIndex) {
        if (!holds(entryIndex - 1)) {
            return OptionalDouble.empty();
        }
        Num price = indicator.getValue(entryIndex - 1);
        return Num.isNaNOrNull(price) ? OptionalDouble.empty() : OptionalDouble.of(price.doubleValue());
    }

    @Override
    protected final String createDefaultName() {
        return getClass().getSimpleName() + " " + (source == null ? pricedBy + ": " + amount : source.toString());
    }
}
