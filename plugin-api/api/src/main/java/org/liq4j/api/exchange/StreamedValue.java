/* SPDX-License-Identifier: MIT */
package org.liq4j.api.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.liq4j.api.heatmap.Side;

/**
 * What a message of a stream tells, in liq4j's units: coins of one side of each contract, prices in quote currency per coin,
 * rates as fractions. Whoever makes one leaves out what breaks a rule, and counts it: see {@link StreamReceiver#skipped}.
 */
public sealed interface StreamedValue {

    /**
     * When it happened, by the exchange.
     */
    Instant time();

    /**
     * A bar of traded prices, closed or forming.
     *
     * @param start
     *            when it opened
     * @param time
     *            its end
     * @param takerBuyVolume
     *            coins bought by takers; {@code NaN} if it is not told
     * @param turnover
     *            quote currency traded, for the average price; {@code NaN} if it is not told
     * @param closed
     *            whether the exchange says that it will not change any more
     */
    record Bar(Instant start, Instant time, double open, double high, double low, double close, double volume,
            double takerBuyVolume, double turnover, boolean closed) implements StreamedValue {
    }

    /**
     * A trade.
     *
     * @param id
     *            tells it from others of the instrument; ascending where the exchange numbers them so, else any text
     * @param takerBuys
     *            whether the taker bought
     */
    record Trade(Instant time, String id, double price, double coins, boolean takerBuys) implements StreamedValue {
    }

    /** The mark price. */
    record Mark(Instant time, double price) implements StreamedValue {
    }

    /**
     * The funding rate in force.
     *
     * @param rate
     *            fraction of the notional per interval; positive: longs pay
     * @param settlement
     *            when it will be paid, if that is told
     * @param interval
     *            from one payment to the next, if that is told
     */
    record Funding(Instant time, double rate, Optional<Instant> settlement, Optional<Duration> interval)
            implements
                StreamedValue {
    }

    /** Open interest in coins, each contract counted once. */
    record Interest(Instant time, double coins) implements StreamedValue {
    }

    /**
     * A forced closing.
     *
     * @param side
     *            whose position was closed
     * @param price
     *            as the exchange reports it, see {@link ExchangeConventions.LiquidationReport}
     */
    record Liquidation(Instant time, Side side, double price, double coins) implements StreamedValue {
    }
}
