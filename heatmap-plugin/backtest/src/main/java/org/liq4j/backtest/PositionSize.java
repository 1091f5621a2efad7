/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import org.liq4j.api.Require;

/** How large a position is opened before the strategy's own share, the free margin and the venue's step cut it. */
@FunctionalInterface
public interface PositionSize {

    /** All that the account's equity carries with the leverage. */
    PositionSize WHOLE = ofEquity(1);

    /**
     * The notional in quote currency, {@code >= 0}.
     *
     * @param equity
     *            of the account, in quote currency: of an account in coins what they are worth at the entry
     * @param leverage
     *            of the position
     * @param stopDistance
     *            loss at the nearest resting stop as a fraction of what the position is worth at the entry, {@code <= 0} if the entry
     *            lies beyond it; NaN if no stop rests. Of a linear future it is the distance of the stop as a fraction of the entry,
     *            of an inverse one as a fraction of the stop: see {@link org.liq4j.api.market.Payoff#lossShare}
     */
    double notional(double equity, double leverage, double stopDistance);

    /** That share of the equity as margin, in (0, 1]. */
    static PositionSize ofEquity(double share) {
        Require.aboveUpTo("share", share, 0, 1);
        return (equity, leverage, stopDistance) -> share * equity * leverage;
    }

    /** Always the same notional, in quote currency. */
    static PositionSize fixed(double amount) {
        Require.positive("notional", amount);
        return (equity, leverage, stopDistance) -> amount;
    }

    /**
     * So much that a fill at the nearest resting stop loses that share of the equity, fees and slippage not counted; nothing
     * where the market has opened beyond that stop. A position without a stop is refused.
     *
     * @param share
     *            in (0, 1)
     */
    static PositionSize risk(double share) {
        Require.fraction("risk", share);
        return (equity, leverage, stopDistance) -> {
            Require.that("stopDistance", stopDistance, !Double.isNaN(stopDistance),
                    "a size by risk needs a resting stop at the entry");
            return stopDistance > 0 ? share * equity / stopDistance : 0;
        };
    }
}
