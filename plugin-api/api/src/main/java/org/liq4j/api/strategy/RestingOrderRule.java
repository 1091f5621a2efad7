/* SPDX-License-Identifier: MIT */
package org.liq4j.api.strategy;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.ta4j.core.Rule;
import org.ta4j.core.TradingRecord;
import org.ta4j.core.num.Num;

/**
 * An exit rule that stands for an order resting in the market: it is satisfied at a bar that reaches the order's price. A
 * backtest that knows the way of prices within a bar fills the order there; any other exits when it sees the rule satisfied.
 *
 * <p>
 * The price during a bar depends on the bars before it and on the open position's entry alone, since a resting order is
 * placed before the bar begins.
 */
public interface RestingOrderRule extends Rule {

    /** What the order is for, and so on which side of the price it rests. */
    enum Kind {

        /** Ends a losing position: a long's below the price, a short's above. */
        STOP,

        /** Takes a profit: a long's above the price, a short's below. */
        TARGET
    }

    Kind kind();

    /**
     * Where the order rests during the bar of that index.
     *
     * @param record
     *            whose open position the order would close
     * @return empty if no position is open or no order rests
     */
    Optional<Num> priceDuring(int index, @Nullable TradingRecord record);
}
