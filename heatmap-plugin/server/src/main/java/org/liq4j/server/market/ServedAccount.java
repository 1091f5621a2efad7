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
 */
public record ServedAccount(Backtest backtest, MarketConditions conditions) {
}
