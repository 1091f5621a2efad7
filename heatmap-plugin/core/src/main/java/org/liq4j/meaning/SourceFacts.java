/* SPDX-License-Identifier: MIT */
package org.liq4j.meaning;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.liq4j.api.Require;
import org.liq4j.api.exchange.ExchangeConventions;
import org.liq4j.api.exchange.ExchangeConventions.OpenInterestSides;
import org.liq4j.api.exchange.ExchangeConventions.SideField;
import org.liq4j.api.market.Instrument;

/**
 * What is known of a file besides its text.
 *
 * @param instrument
 *            what it is of; empty if that was not stated
 * @param conventions
 *            of the instrument's exchange; empty if they are not known
 * @param only
 *            values by header: rows that have another, whatever its case, are left out
 * @param contractCoins
 *            coins of one contract, if stated: then quantities whose header names no other unit are contracts
 * @param liquidationSide
 *            whose side single liquidations tell, if stated
 * @param openInterestSides
 *            how often each contract is counted, if stated
 * @param barDuration
 *            of the bars, if stated
 */
public record SourceFacts(Optional<Instrument> instrument, Optional<ExchangeConventions> conventions,
        Map<String, String> only, OptionalDouble contractCoins, Optional<SideField> liquidationSide,
        Optional<OpenInterestSides> openInterestSides, Optional<Duration> barDuration) {

    /** Nothing is known. */
    public static final SourceFacts NONE = new SourceFacts(Optional.empty(), Optional.empty(), Map.of(),
            OptionalDouble.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public SourceFacts {
        only = Map.copyOf(only);
        contractCoins.ifPresent(coins -> Require.aboveUpTo("contractCoins", coins, 0, 1e9));
    }

    public static SourceFacts of(Instrument instrument) {
        return NONE.withInstrument(instrument);
    }

    public SourceFacts withInstrument(Instrument other) {
        return new SourceFacts(Optional.of(other), conventions, only, contractCoins, liquidationSide,
                openInterestSides, barDuration);
    }

    public SourceFacts withConventions(Optional<ExchangeConventions> ofExchange) {
        return new SourceFacts(instrument, ofExchange, only, contractCoins, liquidationSide, openInterestSides,
                barDuration);
    }

    public SourceFacts withOnly(Map<String, String> valuesByHeader) {
        return new SourceFacts(instrument, conventions, valuesByHeader, contractCoins, liquidationSide,
                openInterestSides, barDuration);
    }

    public SourceFacts withContractCoins(double coins) {
        return new SourceFacts(instrument, conventions, only, OptionalDouble.of(coins), liquidationSide,
                openInterestSides, barDuration);
    }

    public SourceFacts withLiquidationSide(SideField side) {
        return new SourceFacts(instrument, conventions, only, contractCoins, Optional.of(side), openInterestSides,
                barDuration);
    }

    public SourceFacts withOpenInterestSides(OpenInterestSides sides) {
        return new SourceFacts(instrument, conventions, only, contractCoins, liquidationSide, Optional.of(sides),
                barDuration);
    }

    public SourceFacts withBarDuration(Duration duration) {
        return new SourceFacts(instrument, conventions, only, contractCoins, liquidationSide, openInterestSides,
                Optional.of(duration));
    }

    /** The exchange's unit, if that is contracts. */
    boolean countsContracts() {
        return conventions.map(ExchangeConventions::quantityUnit)
                .filter(unit -> unit == ExchangeConventions.QuantityUnit.CONTRACTS).isPresent();
    }
}
