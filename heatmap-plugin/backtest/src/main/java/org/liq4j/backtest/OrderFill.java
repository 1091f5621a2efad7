/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import org.liq4j.api.strategy.RestingOrderRule;

/**
 * That a bar reached the price of a resting order.
 *
 * @param moment
 *            when within the bar
 * @param kind
 *            of the order
 * @param price
 *            at which it is executed, without slippage
 * @param share
 *            of the position as entered that it closes; 1 or more for all that is left
 * @param taker
 *            whether it takes liquidity, and pays for that
 */
record OrderFill(Phase moment, RestingOrderRule.Kind kind, double price, double share, boolean taker) {

    /** Parts of a bar, in the order in which they are assumed to come. */
    enum Phase {

        /** The open lay beyond the order. */
        OPEN,

        /** Price went against the position. */
        ADVERSE,

        /** Price went the position's way. */
        FAVOURABLE
    }

    /** Whether it is executed by a market order, which slips. */
    boolean marketOrder() {
        return kind == RestingOrderRule.Kind.STOP;
    }

    ExitReason reason() {
        return switch (kind) {
            case STOP -> ExitReason.STOP;
            case TARGET -> ExitReason.TARGET;
        };
    }
}
