/* SPDX-License-Identifier: MIT */
package org.liq4j.rule;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.ta4j.core.TradingRecord;
import org.ta4j.core.num.Num;
import org.ta4j.core.rules.AbstractRule;

import org.liq4j.api.heatmap.Side;
import org.liq4j.api.strategy.RestingOrderRule;

/** An order that rests for positions of one side only, where another one does. As JSON it is carried if the other is. */
public final class OneSideOrderRule extends AbstractRule implements RestingOrderRule {

    private final Side side;
    private final RestingOrderRule inner;

    /**
     * @param side
     *            of the position
     */
    public OneSideOrderRule(Side side, RestingOrderRule inner) {
        this.side = side;
        this.inner = inner;
    }

    @Override
    public Kind kind() {
        return inner.kind();
    }

    @Override
    public Optional<Num> priceDuring(int index, @Nullable TradingRecord record) {
        return isOfSide(index, record) ? inner.priceDuring(index, record) : Optional.empty();
    }

    @Override
    public boolean isSatisfied(int index, @Nullable TradingRecord tradingRecord) {
        boolean satisfied = isOfSide(index, tradingRecord) && inner.isSatisfied(index, tradingRecord);
        traceIsSatisfied(index, satisfied);
        return satisfied;
    }

    private boolean isOfSide(int index, @Nullable TradingRecord record) {
        return RecordedPosition.during(index, record).filter(position -> position.side() == side).isPresent();
    }

    @Override
    protected String createDefaultName() {
        return getClass().getSimpleName() + " " + side + " of " + inner;
    }
}
