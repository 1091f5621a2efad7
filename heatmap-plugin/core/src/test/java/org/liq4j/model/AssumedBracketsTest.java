/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.junit.jupiter.api.Test;
import org.ta4j.core.BarSeries;
import org.ta4j.core.num.DoubleNumFactory;

import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Instrument;
import org.liq4j.engine.HistoryHeatmapFeed;
import org.liq4j.history.BarSeriesFactory;
import org.liq4j.history.HistoryBar;
import org.liq4j.history.MarketHistory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Brackets of another instrument are told to whoever only holds a heatmap. */
class AssumedBracketsTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static MarketHistory history(Instrument instrument) {
        MarketHistory.Builder builder = MarketHistory.builder(instrument, Duration.ofHours(1));
        for (int i = 0; i < 3; i++) {
            Instant start = START.plus(Duration.ofHours(i));
            builder.add(HistoryBar.of(Candle.of(start, start.plus(Duration.ofHours(1)), 10, 11, 9, 10, 100)));
        }
        return builder.build();
    }

    private static List<String> notes(Instrument instrument) {
        MarketHistory history = history(instrument);
        BarSeries series = BarSeriesFactory.of(history, DoubleNumFactory.getInstance());
        return new LiquidationHeatmap(series, new HistoryHeatmapFeed(history, () -> OpenInterestModel.of(instrument)))
                .notes();
    }

    @Test
    void theHeatmapSaysWhoseBracketsTheyAre() {
        List<String> assumed = notes(Instrument.parse("BYBIT:UNHEARDUSDT"));
        assertEquals("margin brackets: BINANCE:BTCUSDT of 2024-10-24", assumed.getFirst());
        assertTrue(assumed.contains("no margin brackets for BYBIT:UNHEARDUSDT: those of BINANCE:BTCUSDT are assumed"),
                assumed::toString);
        assertTrue(assumed.stream().anyMatch(note -> note.startsWith("no open interest in all 3 bars")),
                assumed::toString);
        List<String> own = notes(Instrument.parse("BINANCE:BTCUSDT"));
        assertTrue(own.stream().noneMatch(note -> note.contains("assumed")), own::toString);
    }

    @Test
    void oneWarningIsLoggedForEachInstrument() {
        Instrument instrument = Instrument.parse("BYBIT:WARNEDUSDT");
        List<String> warnings = new ArrayList<>();
        Handler handler = new Handler() {

            @Override
            public void publish(LogRecord record) {
                if (record.getLevel().equals(Level.WARNING)) {
                    warnings.add(record.getMessage());
                }
            }

            @Override
            public void flush() {
                // nothing is held back
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        Logger logger = Logger.getLogger(OpenInterestModel.class.getName());
        logger.addHandler(handler);
        try {
            OpenInterestModel.of(instrument);
            OpenInterestModel.of(instrument);
            OpenInterestModel.of(Instrument.parse("BINANCE:BTCUSDT"));
        } finally {
            logger.removeHandler(handler);
        }
        assertEquals(1, warnings.size(), warnings::toString);
        assertTrue(
                warnings.getFirst().startsWith(
                        "no margin brackets for BYBIT:WARNEDUSDT: those of BINANCE:BTCUSDT are assumed, so that"),
                warnings::toString);
    }
}
