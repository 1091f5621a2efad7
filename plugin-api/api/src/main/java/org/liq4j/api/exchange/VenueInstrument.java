/* SPDX-License-Identifier: MIT */
package org.liq4j.api.exchange;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

/**
 * A linear perpetual future.
 *
 * @param symbol
 *            the venue's own name
 * @param trading
 *            whether it is traded now
 * @param contractCoins
 *            base coins of one contract; 1 where quantities are coins
 * @param tickSize
 *            the least step of the price; empty if there is no fixed one
 * @param maximumLeverage
 *            the most that the venue allows, if listed
 * @param fundingInterval
 *            from one funding to the next, if listed
 */
public record VenueInstrument(String symbol, boolean trading, double contractCoins, OptionalDouble tickSize,
        OptionalDouble maximumLeverage, Optional<Duration> fundingInterval) {

    /**
     * @throws InvalidValueException
     *             unless the symbol is not blank, and numbers are above zero and finite
     */
    public VenueInstrument {
        if (symbol.isBlank()) {
            throw new InvalidValueException("symbol", "\"" + symbol + "\"", "must not be blank");
        }
        Require.positive("contractCoins", contractCoins);
        tickSize.ifPresent(tick -> Require.positive("tickSize", tick));
        maximumLeverage.ifPresent(leverage -> Require.positive("maximumLeverage", leverage));
    }
}
