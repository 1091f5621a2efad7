/* SPDX-License-Identifier: MIT */
package org.liq4j.api.exchange;

import java.time.Duration;
import java.util.Locale;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

/**
 * One thing that an exchange streams of one instrument.
 *
 * @param kind
 *            what
 * @param symbol
 *            the exchange's own name of the instrument
 * @param interval
 *            length of a bar, for candles; of the other kinds zero
 * @param contractCoins
 *            base coins of one unit of quantity on the wire: 1 where quantities are coins
 */
public record StreamTopic(Kind kind, String symbol, Duration interval, double contractCoins) {

    /** What may be streamed. */
    public enum Kind {

        /** Bars of traded prices: {@link StreamedValue.Bar}. */
        CANDLES,

        /** Single trades: {@link StreamedValue.Trade}. */
        TRADES,

        /** The price that liquidates: {@link StreamedValue.Mark}. */
        MARK_PRICE,

        /** Rates in force: {@link StreamedValue.Funding}. */
        FUNDING,

        /** Open contracts: {@link StreamedValue.Interest}. */
        OPEN_INTEREST,

        /** Forced closings: {@link StreamedValue.Liquidation}. */
        LIQUIDATIONS;

        /** For commands: lower case with hyphens. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * @throws InvalidValueException
     *             if the symbol is blank, candles have no positive interval or another kind has one, or {@code contractCoins} is
     *             not above zero and finite
     */
    public StreamTopic {
        if (symbol.isBlank()) {
            throw new InvalidValueException("symbol", "\"" + symbol + "\"", "must not be blank");
        }
        if (kind == Kind.CANDLES ? interval.toMillis() <= 0 : !interval.isZero()) {
            throw new InvalidValueException("interval", interval.toString(),
                    kind == Kind.CANDLES ? "must be >= 1 ms" : "must be zero, as only candles have one");
        }
        Require.positive("contractCoins", contractCoins);
    }

    /** A topic other than candles. */
    public static StreamTopic of(Kind kind, String symbol, double contractCoins) {
        return new StreamTopic(kind, symbol, Duration.ZERO, contractCoins);
    }

    /** Candles of a length. */
    public static StreamTopic candles(String symbol, Duration interval, double contractCoins) {
        return new StreamTopic(Kind.CANDLES, symbol, interval, contractCoins);
    }
}
