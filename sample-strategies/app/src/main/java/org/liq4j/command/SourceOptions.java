/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import org.liq4j.api.exchange.Exchange;
import org.liq4j.api.exchange.ExchangeConventions.OpenInterestSides;
import org.liq4j.api.exchange.Exchanges;
import org.liq4j.api.market.Instrument;
import org.liq4j.meaning.SourceFacts;

/** What files do not say of their rows. */
final class SourceOptions {

    /** As options of the command line. */
    static final List<String> NAMES = List.of("--only", "--contract-coins", "--open-interest-sides");

    /** Whether each contract is counted for both of its holders. */
    enum CountedSides {
        ONE, BOTH
    }

    @Option(names = "--only", split = ",", paramLabel = "HEADER=VALUE", description = "Files of several symbols: only rows that have this value, for example symbol=BTCUSDT (default: the rows of --instrument).")
    private List<String> only = List.of();

    @Option(names = "--contract-coins", paramLabel = "N", description = "Files: quantities whose header names no unit are contracts, each of so many coins (default: told from the file, else coins).")
    private @Nullable Double contractCoins;

    @Option(names = "--open-interest-sides", paramLabel = "one|both", description = "Files: whether open interest counts each contract once, or for both holders, and is halved (default: as the header or the exchange says).")
    private @Nullable CountedSides openInterestSides;

    boolean hasOnly() {
        return !only.isEmpty();
    }

    /** The choice of rows, for messages. */
    String onlyWords() {
        return String.join(", ", only);
    }

    /**
     * @param instrument
     *            empty if it was not stated
     */
    SourceFacts facts(Optional<Instrument> instrument, Exchanges exchanges) {
        SourceFacts chosen = UsageException.check("--only",
                () -> SourceFacts.NONE.withOnly(Pairs.of("only", only)).withConventions(
                        instrument.flatMap(name -> exchanges.find(name.venue())).map(Exchange::conventions)));
        SourceFacts named = instrument.map(chosen::withInstrument).orElse(chosen);
        Double coins = contractCoins;
        SourceFacts sized = coins == null
                ? named
                : UsageException.check("--contract-coins", () -> named.withContractCoins(coins));
        return switch (openInterestSides) {
            case null -> sized;
            case ONE -> sized.withOpenInterestSides(OpenInterestSides.ONE);
            case BOTH -> sized.withOpenInterestSides(OpenInterestSides.BOTH);
        };
    }
}
