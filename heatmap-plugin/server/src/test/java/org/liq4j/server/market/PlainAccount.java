/* SPDX-License-Identifier: MIT */
package org.liq4j.server.market;

import org.liq4j.backtest.Backtest;
import org.liq4j.backtest.MarketConditions;
import org.liq4j.backtest.TradingTerms;

/** An account for tests in which terms do not matter. */
public final class PlainAccount {

    public static final ServedAccount PLAIN = new ServedAccount(new Backtest(10_000, TradingTerms.DEFAULT),
            MarketConditions.DEFAULT);

    private PlainAccount() {
    }
}
