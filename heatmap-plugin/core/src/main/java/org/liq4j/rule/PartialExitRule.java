/* SPDX-License-Identifier: MIT */
package org.liq4j.rule;

import org.jspecify.annotations.Nullable;
import org.ta4j.core.Rule;
import org.ta4j.core.TradingRecord;
import org.ta4j.core.rules.AbstractRule;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;
import org.liq4j.api.strategy.PartialExit;
import org.liq4j.api.strategy.RestingOrderRule;

/**
 * Closes a share of the position, once: satisfied at the first bar since the entry, the entry's included, at which another
 * rule is. Not satisfied without an open position. Costs a look at the other rule for each bar of the position. As JSON it is
 * carried if the other rule is.
 */
public final class PartialExitRule extends AbstractRule implements PartialExit {

    private final Rule inner;
    private final double share;

    /**
     * @param inner
     *            no resting order: {@link PartialRestingExitRule} is for these
     * @param share
     *            of the position as it was entered, in (0, 1)
     * @throws InvalidValueException
     *             if a value is out of its range
     */
    public PartialExitRule(Rule inner, double share) {
        if (inner instanceof RestingOrderRule) {
            throw new InvalidValueException("inner", inner.toString(),
                    "must not be a resting order; a PartialRestingExitRule takes those");
        }
        this.inner = inner;
        this.share = Require.fraction("share", share);
    }

    @Override
    public double share() {
        return share;
    }

    @Override
    public boolean isSatisfied(int index, @Nullable TradingRecord tradingRecord) {
        boolean satisfied = RecordedPosition.during(index, tradingRecord).isPresent()
                && inner.isSatisfied(index, tradingRecord)
                && !FirstSince.wasSatisfiedBefore(inner, index, tradingRecord);
        traceIsSatisfied(index, satisfied);
        return satisfied;
    }

    @Override
    protected String createDefaultName() {
        return getClass().getSimpleName() + " share: " + share + " of " + inner;
    }
}
