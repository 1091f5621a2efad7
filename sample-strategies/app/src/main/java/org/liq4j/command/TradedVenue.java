/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.time.Duration;
import java.util.Optional;

import org.liq4j.api.exchange.Exchange;
import org.liq4j.api.exchange.ExchangeFees;
import org.liq4j.api.exchange.Exchanges;
import org.liq4j.api.exchange.FundingTimes;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.Payoff;
import org.liq4j.backtest.TradingTerms;
import org.liq4j.funding.FundingTerms;
import org.liq4j.simulation.SimulatedMarket;

/**
 * What is known of the venue that a backtest trades on. What is not known is assumed, and whoever assumes it says so.
 *
 * @param name
 *            of the venue, for a sentence
 * @param fees
 *            of a regular user, if known
 * @param funding
 *            when it settles funding, if known
 * @param fundingInterval
 *            of the instrument, if somebody stated it
 * @param payoff
 *            of what is traded
 * @param firstOpen
 *            price at which trading begins; NaN if it is not known yet
 */
record TradedVenue(String name, Optional<ExchangeFees> fees, Optional<FundingTimes> funding,
        Optional<Duration> fundingInterval, Payoff payoff, double firstOpen) {

    /** Of an instrument that nobody has stated. */
    static final TradedVenue UNSTATED = new TradedVenue("the exchange", Optional.empty(), Optional.empty(),
            Optional.empty(), Payoff.LINEAR, Double.NaN);

    /** The venue of an instrument. */
    static TradedVenue of(Instrument instrument, Exchanges exchanges) {
        if (instrument.equals(SimulatedMarket.INSTRUMENT)) {
            return new TradedVenue(instrument.venue(), Optional.empty(), Optional.of(SimulatedMarket.FUNDING),
                    Optional.empty(), instrument.payoff(), Double.NaN);
        }
        Optional<Exchange> exchange = exchanges.find(instrument.venue());
        return new TradedVenue(instrument.venue(), exchange.flatMap(Exchange::fees),
                exchange.flatMap(known -> known.conventions().funding()), Optional.empty(),
                instrument.payoff(), Double.NaN);
    }

    /** The same where trading begins at a price. */
    TradedVenue from(Payoff traded, double price) {
        return new TradedVenue(name, fees, funding, fundingInterval, traded, price);
    }

    /**
     * An amount of quote currency in that of the account.
     *
     * @throws UsageException
     *             if the account is in coins and their price is not known
     */
    double settled(double amount) {
        if (payoff.isInverse() && Double.isNaN(firstOpen)) {
            throw new UsageException("--instrument: futures that are settled in " + payoff.settlement()
                    + " are not traded live, only in backtests");
        }
        return payoff.settled(amount, firstOpen);
    }

    /** The fees, or those that are assumed. */
    ExchangeFees usualFees() {
        return fees.orElse(TradingTerms.ASSUMED_FEES);
    }

    /** The same with an interval of funding that somebody stated. */
    TradedVenue withFundingInterval(Optional<Duration> interval) {
        return new TradedVenue(name, fees, funding, interval, payoff, firstOpen);
    }

    /** What is known of funding beside its rates. */
    FundingTerms fundingTerms() {
        return new FundingTerms(name, fundingInterval, funding);
    }
}
