/* SPDX-License-Identifier: MIT */
package org.liq4j.api.market;

import java.time.Instant;

/**
 * Something that happened on the market of one instrument, with the time it speaks of and the time at which an observer
 * could know it.
 *
 * <p>
 * Events are consumed in the order of {@link #knownAt()}. A reading as of time t has seen exactly the events with
 * {@code knownAt <= t}; that is what keeps a backtest from looking ahead. The events of one bar come in this order, all
 * known at the bar's end: {@link Gap}, {@link OpenInterest}, {@link FundingRate}, {@link AccountRatio},
 * {@link LiquidatedVolume}, {@link MarkCandle}, and last {@link Candle}, which closes the bar.
 *
 * <p>
 * Quantities are in base coins, prices in quote currency per coin, rates are fractions, times lie within the years 1 to 9999.
 * All implementations are immutable.
 */
public sealed interface MarketEvent
        permits AccountRatio, Candle, FundingRate, Gap, LiquidatedVolume, MarkCandle, OpenInterest {

    /** The time the event speaks of; the end of the period where it speaks of one. */
    Instant eventTime();

    /** The earliest time at which the event could be known; never before {@link #eventTime()}. */
    Instant knownAt();
}
