/* SPDX-License-Identifier: MIT */
package org.liq4j.api.market;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.InvalidValueException;

/**
 * A future on one venue, written {@code VENUE:SYMBOL}, for example {@code BINANCE:BTCUSDT}. Two are equal if venue and symbol
 * are: a name has one payoff, whether it is known or not.
 *
 * @param venue
 *            upper-case name of the venue: letters, digits, underscore
 * @param symbol
 *            the venue's own symbol in upper case: letters, digits, hyphen, underscore
 * @param payoff
 *            what it pays; {@link Payoff#LINEAR} unless it was stated. {@link org.liq4j.api.exchange.Exchanges#instrument} asks
 *            the exchange
 */
public record Instrument(String venue, String symbol, Payoff payoff) {

    /**
     * @throws InvalidValueException
     *             if a part is empty or has a character outside its alphabet
     */
    public Instrument {
        if (!venue.matches("[A-Z][A-Z0-9_]*")) {
            throw new InvalidValueException("venue", venue, "must match [A-Z][A-Z0-9_]*");
        }
        if (!symbol.matches("[A-Z0-9][A-Z0-9_-]*")) {
            throw new InvalidValueException("symbol", symbol, "must match [A-Z0-9][A-Z0-9_-]*");
        }
    }

    /** A linear one. */
    public Instrument(String venue, String symbol) {
        this(venue, symbol, Payoff.LINEAR);
    }

    /** The same, with that payoff. */
    public Instrument withPayoff(Payoff other) {
        return new Instrument(venue, symbol, other);
    }

    /**
     * Reads {@code VENUE:SYMBOL}, as linear; lower case is accepted.
     *
     * @throws InvalidValueException
     *             if the text is not of that form
     */
    public static Instrument parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new InvalidValueException("instrument", text, "must be VENUE:SYMBOL, for example BINANCE:BTCUSDT");
        }
        String upper = text.toUpperCase(Locale.ROOT);
        return new Instrument(upper.substring(0, colon), upper.substring(colon + 1));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Instrument instrument && venue.equals(instrument.venue)
                && symbol.equals(instrument.symbol);
    }

    @Override
    public int hashCode() {
        return 31 * venue.hashCode() + symbol.hashCode();
    }

    @Override
    public String toString() {
        return venue + ":" + symbol;
    }
}
