/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.market.OpenInterest;
import org.liq4j.history.CsvHistory;
import org.liq4j.history.CsvHistoryReader;
import org.liq4j.history.CsvOptions;
import org.liq4j.history.TimeLabel;
import org.liq4j.margin.BracketCatalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The invariants of the book on recordings that are not part of the project: run by name, with the folder of the recordings
 * in the system property {@code liq4j.data}.
 */
class RecordedDataInvariants {

    private static final Path DATA = Path.of(System.getProperty("liq4j.data", "."));

    @ParameterizedTest
    @CsvSource({"binance-btcusdt-1m-2026-03, BTCUSDT-1m, CLOSE, 7198, 2",
            "hyperliquid-btc-2026-06, BTC-1m, OPEN, 14601, 2",
            "binance-ethusdt-1h-2023-09, ETHUSDT-1h, OPEN, 8784, 0"})
    void bothSidesHoldTheOpenInterestAtEveryBarAndLieOnTheirSideOfPrice(String folder, String prefix, TimeLabel label,
            int bars, int gaps) {
        CsvHistory read = new CsvHistoryReader(
                CsvOptions.of(Instrument.parse("BINANCE:BTCUSDT")).withTimeLabel(label)).read(files(folder, prefix));
        assertEquals(bars, read.history().size());
        assertEquals(gaps, read.history().gaps().size());
        OpenInterestModel model = new OpenInterestModel(OpenInterestSettings.DEFAULT,
                BracketCatalog.shipped().find(read.history().instrument()).orElseThrow(), List.of());
        double openInterest = Double.NaN;
        int checked = 0;
        Iterator<MarketEvent> events = read.history().events();
        while (events.hasNext()) {
            MarketEvent event = events.next();
            model.apply(event);
            if (event instanceof OpenInterest reading) {
                openInterest = reading.coins();
            }
            if (event instanceof Candle candle) {
                for (int cohort = 0; cohort < OpenInterestSettings.DEFAULT.cohorts().size(); cohort++) {
                    double longs = coins(model, Side.LONG, cohort);
                    double shorts = coins(model, Side.SHORT, cohort);
                    assertEquals(longs, shorts, 1e-9 * longs, () -> "bar ending " + candle.endTime());
                    if (!Double.isNaN(openInterest)) {
                        double share = OpenInterestSettings.DEFAULT.cohorts().get(cohort).share() * openInterest;
                        assertEquals(share, longs, 1e-9 * share, () -> "bar ending " + candle.endTime());
                    }
                }
                double step = 1.0001;
                model.levels().forEachLevel(Side.LONG, (price, notional) -> assertTrue(price < candle.low() * step));
                model.levels().forEachLevel(Side.SHORT, (price, notional) -> assertTrue(price * step > candle.high()));
                checked++;
            }
        }
        assertEquals(bars, checked);
    }

    /** The coins in every bucket, summed anew, and those that wait for one. */
    private static double coins(OpenInterestModel model, Side side, int cohort) {
        CohortSide book = model.book(side).cohort(cohort);
        double[] centre = model.book(side).centres();
        double sum = book.unplaced();
        for (int i = Math.max(0, book.layer().first()); i <= book.layer().last(); i++) {
            sum += book.layer().at(i) / centre[i];
        }
        return sum;
    }

    private static List<Path> files(String folder, String prefix) {
        try (Stream<Path> files = Files.list(DATA.resolve(folder))) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith(prefix)).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
