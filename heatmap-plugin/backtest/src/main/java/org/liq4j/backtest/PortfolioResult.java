/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.util.List;

/**
 * What a run over several markets left behind.
 *
 * @param equity
 *            of the account whenever a bar of any market ended
 * @param ruined
 *            whether the account was used up and trading stopped
 * @param ledger
 *            every movement
 * @param markets
 *            in the order in which they were given
 */
public record PortfolioResult(EquityCurve equity, boolean ruined, Ledger ledger, List<MarketResult> markets) {

    public PortfolioResult {
        markets = List.copyOf(markets);
    }
}
