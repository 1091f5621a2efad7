/* SPDX-License-Identifier: MIT */
package org.liq4j.server.market;

import org.liq4j.backtest.Backtest;
import org.liq4j.backtest.MarketConditions;

/**
 * The account in which strategies trade a served market: that of a backtest of the same bars on the same terms, so that both
 * give the same signals.
 *
 * @param backtest
 *            its equity and terms
 * @param conditions
 *            what the market charges, and by which brackets it liquidates
 * @param tradesFrom
 *            index of the first bar that is traded: those before it are warm-up
 */
public record ServedAccount(Backtest backtest, MarketConditions conditions, int tradesFrom) {

    /** All bars are traded. */
    public ServedAccount(Backtest backtest, MarketConditions conditions) {
        this(backtest, conditions, 0);
    }
}
