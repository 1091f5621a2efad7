/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.util.Optional;

import org.ta4j.core.BarSeries;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;
import org.liq4j.api.market.Payoff;
import org.liq4j.margin.BracketSchedule;

/**
 * The market of one future. What is counted in coins, such as the volumes of the bars and the sizes of positions, is contracts
 * where the payoff is inverse.
 *
 * @param series
 *            its bars; the name stands in the ledger
 * @param funding
 *            settlements
 * @param brackets
 *            by which positions are liquidated; without them a position is liquidated when its margin is used up
 * @param triggers
 *            the prices that liquidate
 * @param payoff
 *            of its contracts: in which currency the account, its profits, fees and funding are
 * @param tradesFrom
 *            index of the first bar that is traded, {@code >= 0}; rules and indicators see those before it, the account does not
 */
public record PerpetualMarket(BarSeries series, FundingSchedule funding, Optional<BracketSchedule> brackets,
        TriggerPrices triggers, Payoff payoff, int tradesFrom) {

    /**
     * @throws InvalidValueException
     *             if {@code tradesFrom < 0}, or the brackets are in coins and the payoff linear, or the other way round
     */
    public PerpetualMarket {
        Require.atLeast("tradesFrom", tradesFrom, 0);
        if (brackets.isPresent() && brackets.get().isInverse() != payoff.isInverse()) {
            throw new InvalidValueException("brackets", brackets.get().instrument().toString(), "must be in "
                    + (payoff.isInverse() ? "coins" : "quote currency") + ", since the contract is " + payoff);
        }
    }

    /** Of a linear future, traded from its first bar. */
    public PerpetualMarket(BarSeries series, FundingSchedule funding, Optional<BracketSchedule> brackets,
            TriggerPrices triggers) {
        this(series, funding, brackets, triggers, Payoff.LINEAR, 0);
    }

    /** Of a linear future, without funding and brackets, liquidated by trades. */
    public static PerpetualMarket of(BarSeries series) {
        return new PerpetualMarket(series, FundingSchedule.NONE, Optional.empty(), TriggerPrices.ofTrades(series));
    }

    public PerpetualMarket withFunding(FundingSchedule other) {
        return new PerpetualMarket(series, other, brackets, triggers, payoff, tradesFrom);
    }

    public PerpetualMarket withBrackets(BracketSchedule other) {
        return new PerpetualMarket(series, funding, Optional.of(other), triggers, payoff, tradesFrom);
    }

    public PerpetualMarket withTriggers(TriggerPrices other) {
        return new PerpetualMarket(series, funding, brackets, other, payoff, tradesFrom);
    }

    /** Traded from the bar of that index; see {@link #tradesFrom()}. */
    public PerpetualMarket withTradesFrom(int index) {
        return new PerpetualMarket(series, funding, brackets, triggers, payoff, index);
    }

    /** The same of another payoff; the brackets must be of its kind. */
    public PerpetualMarket withPayoff(Payoff other) {
        return new PerpetualMarket(series, funding, brackets, triggers, other, tradesFrom);
    }

    String name() {
        String name = series.getName();
        return name == null ? "" : name;
    }
}
