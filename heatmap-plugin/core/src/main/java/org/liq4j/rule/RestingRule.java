/* SPDX-License-Identifier: MIT */
package org.liq4j.rule;

import java.util.Optional;
import java.util.OptionalDouble;

import org.jspecify.annotations.Nullable;
import org.ta4j.core.BarSeries;
import org.ta4j.core.TradingRecord;
import org.ta4j.core.num.Num;
import org.ta4j.core.rules.AbstractRule;

import org.liq4j.api.heatmap.Side;
import org.liq4j.api.strategy.RestingOrderRule;

/** Base of the rules that stand for an order: satisfied at a bar of the open position whose wick reaches the order. */
abstract class RestingRule extends AbstractRule implements RestingOrderRule {

    private final transient BarSeries series;

    RestingRule(BarSeries series) {
        this.series = series;
    }

    /** The order's price during the bar of that index, from the bars before it; empty if none rests. */
    abstract OptionalDouble priceDuring(int index, RecordedPosition position);

    @Override
    public final Optional<Num> priceDuring(int index, @Nullable TradingRecord record) {
        OptionalDouble price = RecordedPosition.during(index, record).map(position -> priceDuring(index, position))
                .orElse(OptionalDouble.empty());
        return price.isPresent() && price.getAsDouble() > 0
                ? Optional.of(series.numFactory().numOf(price.getAsDouble()))
                : Optional.empty();
    }

    @Override
    public final boolean isSatisfied(int index, @Nullable TradingRecord tradingRecord) {
        boolean satisfied = priceDuring(index, tradingRecord)
                .filter(price -> isReached(index, price.doubleValue(), tradingRecord)).isPresent();
        traceIsSatisfied(index, satisfied);
        return satisfied;
    }

    private boolean isReached(int index, double price, @Nullable TradingRecord record) {
        boolean sells = RecordedPosition.during(index, record).orElseThrow().side() == Side.LONG;
        boolean below = sells == (kind() == Kind.STOP);
        return below
                ? series.getBar(index).getLowPrice().doubleValue() <= price
                : series.getBar(index).getHighPrice().doubleValue() >= price;
    }

    final BarSeries series() {
        return series;
    }

    /** Whether the series has the bar. */
    final boolean holds(int index) {
        return index >= series.getBeginIndex() && index <= series.getEndIndex();
    }
}
