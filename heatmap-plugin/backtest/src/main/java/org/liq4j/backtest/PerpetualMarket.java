/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.util.Optional;

import org.ta4j.core.BarSeries;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;
import org.liq4j.margin.BracketSchedule;

/**
 * The market of one perpetual future.
 *
 * @param series
 *            its bars; the name stands in the ledger
 * @param funding
 *            settlements
 * @param brackets
 *            by which positions are liquidated; without them a position is liquidated when its margin is used up
 * @param triggers
 *            the prices that liquidate
 * @param tradesFrom
 *            index of the first bar that is traded, {@code >= 0}; rules and indicators see those before it, the account does not
 */
public record PerpetualMarket(BarSeries series, FundingSchedule funding, Optional<BracketSchedule> brackets,
        TriggerPrices triggers, int tradesFrom) {

    /**
     * @throws InvalidValueException
     *             if {@code tradesFrom < 0}
     */
    public PerpetualMarket {
        Require.atLeast("tradesFrom", tradesFrom, 0);
    }

    /** Traded from its first bar. */
    public PerpetualMarket(BarSeries series, FundingSchedule funding, Optional<BracketSchedule> brackets,
            TriggerPrices triggers) {
        this(series, funding, brackets, triggers, 0);
    }

    /** Without funding and brackets, liquidated by trades. */
    public static PerpetualMarket of(BarSeries series) {
        return new PerpetualMarket(series, FundingSchedule.NONE, Optional.empty(), TriggerPrices.ofTrades(series));
    }

    public PerpetualMarket withFunding(FundingSchedule other) {
        return new PerpetualMarket(series, other, brackets, triggers, tradesFrom);
    }

    public PerpetualMarket withBrackets(BracketSchedule other) {
        return new PerpetualMarket(series, funding, Optional.of(other), triggers, tradesFrom);
    }

    public PerpetualMarket withTriggers(TriggerPrices other) {
        return new PerpetualMarket(series, funding, brackets, other, tradesFrom);
    }

    /** Traded from the bar of that index; see {@link #tradesFrom()}. */
    public PerpetualMarket withTradesFrom(int index) {
        return new PerpetualMarket(series, funding, brackets, triggers, index);
    }

    String name() {
        String name = series.getName();
        return name == null ? "" : name;
    }
}
