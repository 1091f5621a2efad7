/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.liq4j.api.InvalidDataException;
import org.liq4j.api.exchange.ExchangeConventions.QuantityUnit;
import org.liq4j.api.exchange.InstrumentSource;
import org.liq4j.api.exchange.RestMarketData;
import org.liq4j.api.exchange.StreamingExchange;
import org.liq4j.api.exchange.VenueInstrument;
import org.liq4j.api.extension.Names;
import org.liq4j.api.market.Instrument;
import org.liq4j.http.HttpException;

/**
 * How an exchange calls an instrument in its streams, and how many coins a unit of its quantities is.
 *
 * @param symbol
 *            the exchange's own spelling
 * @param contractCoins
 *            base coins of one unit of quantity
 */
record StreamedInstrument(String symbol, double contractCoins) {

    private static final String FILE = "instrument.txt";

    /**
     * As it was found before, so that a restart needs no answer of the exchange; else it is asked for and kept.
     *
     * @param folder
     *            of the instrument's state
     */
    static StreamedInstrument kept(Path folder, Supplier<StreamedInstrument> asked) {
        Path file = folder.resolve(FILE);
        try {
            if (Files.exists(file)) {
                String[] parts = Files.readString(file).strip().split(" ", 2);
                if (parts.length == 2 && parts[0].matches("[0-9.E-]{1,30}")) {
                    return new StreamedInstrument(parts[1], Double.parseDouble(parts[0]));
                }
                throw new InvalidDataException("instrument", file.toString(), "must be COINS SYMBOL; remove it");
            }
            StreamedInstrument found = asked.get();
            Files.createDirectories(folder);
            Files.writeString(file, found.contractCoins() + " " + found.symbol() + "\n");
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be used, " + e.getMessage(), e);
        } catch (NumberFormatException e) {
            throw new InvalidDataException("instrument", file.toString(), "must be COINS SYMBOL; remove it");
        }
    }

    /**
     * Asks the exchange for it. One that does not answer, and counts coins, is taken at its word: the symbol as it is.
     *
     * @param notes
     *            is told what is assumed
     * @throws UsageException
     *             if the exchange does not have it, or does not trade it
     * @throws HttpException
     *             if the exchange does not answer, and counts contracts
     */
    static StreamedInstrument of(Instrument instrument, StreamingExchange exchange, Optional<RestMarketData> rest,
            Consumer<String> notes) {
        boolean coins = exchange.conventions().quantityUnit() == QuantityUnit.COINS;
        if (!(rest.orElse(null) instanceof InstrumentSource source)) {
            if (!coins) {
                throw new UsageException("--instrument = " + instrument + ": " + exchange.name()
                        + " counts contracts, and cannot be asked how many coins one is");
            }
            return new StreamedInstrument(instrument.symbol(), 1);
        }
        List<VenueInstrument> all;
        try {
            all = source.instruments().instruments();
        } catch (HttpException e) {
            if (!coins) {
                throw e;
            }
            notes.accept("the list of instruments cannot be had, " + instrument.symbol() + " is taken as it is: "
                    + e.getMessage());
            return new StreamedInstrument(instrument.symbol(), 1);
        }
        VenueInstrument found = all.stream().filter(each -> each.symbol().equalsIgnoreCase(instrument.symbol()))
                .findFirst().orElseThrow(() -> new UsageException("--instrument = " + instrument + ": "
                        + exchange.name() + " has no such perpetual future" + Names.didYouMean(instrument.symbol(),
                                all.stream().map(VenueInstrument::symbol).toList())));
        if (!found.trading()) {
            throw new UsageException(
                    "--instrument = " + instrument + ": " + exchange.name() + " does not trade it now");
        }
        return new StreamedInstrument(found.symbol(), found.contractCoins());
    }
}
