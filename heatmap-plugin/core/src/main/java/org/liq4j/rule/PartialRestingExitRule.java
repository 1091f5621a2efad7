/* SPDX-License-Identifier: MIT */
package org.liq4j.rule;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.ta4j.core.TradingRecord;
import org.ta4j.core.num.Num;
import org.ta4j.core.rules.AbstractRule;

import org.liq4j.api.Require;
import org.liq4j.api.strategy.PartialExit;
import org.liq4j.api.strategy.RestingOrderRule;

/**
 * An order that closes a share of the position: it rests where another does, until that one is reached for the first time
 * since the entry. Costs a look at the other order for each bar of the position. As JSON it is carried if the other order is.
 */
public final class PartialRestingExitRule extends AbstractRule implements PartialExit, RestingOrderRule {

    private final RestingOrderRule inner;
    private final double share;

    /**
     * @param share
     *            of the position as it was entered, in (0, 1)
     * @throws org.liq4j.api.InvalidValueException
     *             if it is out of its range
     */
    public PartialRestingExitRule(RestingOrderRule inner, double share) {
        this.inner = inner;
        this.share = Require.fraction("share", share);
    }

    @Override
    public double share() {
        return share;
    }

    @Override
    public Kind kind() {
        return inner.kind();
    }

    @Override
    public Optional<Num> priceDuring(int index, @Nullable TradingRecord record) {
        return FirstSince.wasSatisfiedBefore(inner, index, record)
                ? Optional.empty()
                : inner.priceDuring(index, record);
    }

    @Override
    public boolean isSatisfied(int index, @Nullable TradingRecord tradingRecord) {
        boolean satisfied = inner.isSatisfied(index, tradingRecord)
                && !FirstSince.wasSatisfiedBefore(inner, index, tradingRecord);
        traceIsSatisfied(index, satisfied);
        return satisfied;
    }

    @Override
    protected String createDefaultName() {
        return getClass().getSimpleName() + " share: " + share + " of " + inner;
    }
}
