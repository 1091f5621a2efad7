/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.util.Optional;

import org.ta4j.core.BarSeries;

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
 */
public record PerpetualMarket(BarSeries series, FundingSchedule funding, Optional<BracketSchedule> brackets,
        TriggerPrices triggers) {

    /** Without funding and brackets, liquidated by trades. */
    public static PerpetualMarket of(BarSeries series) {
        return new PerpetualMarket(series, FundingSchedule.NONE, Optional.empty(), TriggerPrices.ofTrades(series));
    }

    public PerpetualMarket withFunding(FundingSchedule other) {
        return new PerpetualMarket(series, other, brackets, triggers);
    }

    public PerpetualMarket withBrackets(BracketSchedule other) {
        return new PerpetualMarket(series, funding, Optional.of(other), triggers);
    }

    public PerpetualMarket withTriggers(TriggerPrices other) {
        return new PerpetualMarket(series, funding, brackets, other);
    }

    String name() {
        String name = series.getName();
        return name == null ? "" : name;
    }
}
