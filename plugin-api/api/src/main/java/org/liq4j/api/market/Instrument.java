/* SPDX-License-Identifier: MIT */
package org.liq4j.api.market;

import java.util.Locale;

import org.liq4j.api.InvalidValueException;

/**
 * A linear perpetual future on one venue, written {@code VENUE:SYMBOL}, for example {@code BINANCE:BTCUSDT}.
 *
 * @param venue
 *            upper-case name of the venue: letters, digits, underscore
 * @param symbol
 *            the venue's own symbol in upper case: letters, digits, hyphen, underscore
 */
public record Instrument(String venue, String symbol) {

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

    /**
     * Reads {@code VENUE:SYMBOL}; lower case is accepted.
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
    public String toString() {
        return venue + ":" + symbol;
    }
}
