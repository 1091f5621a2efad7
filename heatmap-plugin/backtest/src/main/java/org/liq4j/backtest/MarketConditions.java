/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.ta4j.core.BarSeries;

import org.liq4j.api.exchange.FundingTimes;
import org.liq4j.api.market.Payoff;
import org.liq4j.history.MarketHistory;
import org.liq4j.margin.BracketSchedule;

/**
 * What a market charges positions and by which brackets it liquidates them, whatever bars of it are looked at. Immutable.
 *
 * @param brackets
 *            by which positions are liquidated; without them a position is liquidated when its margin is used up
 * @param settledFunding
 *            rates by the time of the settlement; empty if there are none, or only rates by bar are known
 * @param fundingTimes
 *            when a rate known by bar is settled; where it is not known, rates by bar are not counted, and whoever has such
 *            rates says so
 */
public record MarketConditions(Optional<BracketSchedule> brackets, SortedMap<Instant, Double> settledFunding,
        Optional<FundingTimes> fundingTimes) {

    /** No funding, no brackets. */
    public static final MarketConditions DEFAULT = new MarketConditions(Optional.empty(), Collections.emptySortedMap(),
            Optional.empty());

    /** Rates known by bar are settled at these times. */
    public MarketConditions(Optional<BracketSchedule> brackets, SortedMap<Instant, Double> settledFunding,
            FundingTimes fundingTimes) {
        this(brackets, settledFunding, Optional.of(fundingTimes));
    }

    public MarketConditions {
        settledFunding = Collections.unmodifiableSortedMap(new TreeMap<>(settledFunding));
    }

    /**
     * The market of some bars, of the payoff of the history's instrument, with funding where its rates are known. The mark price liquidates and values positions for funding
     * in the bars that have it, trades in the others.
     *
     * @param series
     *            of all bars of the history
     */
    public PerpetualMarket market(MarketHistory history, BarSeries series) {
        PerpetualMarket market = new PerpetualMarket(series, FundingSchedule.NONE, brackets,
                history.count(MarketHistory.Column.MARK_OPEN) > 0
                        ? TriggerPrices.ofMarks(() -> history, series)
                        : TriggerPrices.ofTrades(series),
                history.instrument().payoff(), 0);
        if (!settledFunding.isEmpty()) {
            return market.withFunding(FundingSchedule.of(settledFunding));
        }
        return fundingTimes.filter(times -> history.count(MarketHistory.Column.FUNDING_RATE) > 0)
                .map(times -> market.withFunding(FundingSchedule.of(history, times))).orElse(market);
    }

    /**
     * The market of bars of a linear future that go on: what {@link #market} gives for the bars there are, and those to come.
     *
     * @param soFar
     *            the bars that are known when it is asked; must have a bar before an account goes through it
     * @param series
     *            of all these bars; it may have dropped its oldest
     */
    public PerpetualMarket growing(Supplier<MarketHistory> soFar, BarSeries series) {
        return growing(soFar, series, Payoff.LINEAR);
    }

    /** The same of an instrument's payoff. */
    public PerpetualMarket growing(Supplier<MarketHistory> soFar, BarSeries series, Payoff payoff) {
        FundingSchedule funding = settledFunding.isEmpty()
                ? fundingTimes.map(times -> FundingSchedule.of(soFar, times)).orElse(FundingSchedule.NONE)
                : FundingSchedule.of(settledFunding);
        return new PerpetualMarket(series, funding, brackets, TriggerPrices.ofMarks(soFar, series), payoff, 0);
    }
}
