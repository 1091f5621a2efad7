/* SPDX-License-Identifier: MIT */
package org.liq4j.resample;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.PriceRows;
import org.liq4j.api.heatmap.RowScale;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Instrument;
import org.liq4j.history.HistoryBar;
import org.liq4j.history.MarketHistory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class PriceRangeTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    /** Bar i trades from 100 + i to 110 + i. */
    private static MarketHistory history(int bars) {
        MarketHistory.Builder history = MarketHistory.builder(Instrument.parse("BINANCE:BTCUSDT"), HOUR);
        for (int i = 0; i < bars; i++) {
            Instant start = START.plus(HOUR.multipliedBy(i));
            Candle candle = Candle.of(start, start.plus(HOUR), 105 + i, 110 + i, 100 + i, 105 + i, 1);
            history.add(HistoryBar.of(candle));
        }
        return history.build();
    }

    private static HeatmapWindow hours(int from, int to) {
        return new HeatmapWindow(START.plus(HOUR.multipliedBy(from)), START.plus(HOUR.multipliedBy(to)), HOUR);
    }

    @Test
    void isWhatTheBarsOfTheWindowTraded() {
        assertEquals(Optional.of(new PriceRange(103, 116)), PriceRange.traded(history(10), hours(3, 7)));
        assertEquals(Optional.of(new PriceRange(100, 119)), PriceRange.traded(history(10), hours(0, 50)));
        assertEquals(Optional.empty(), PriceRange.traded(history(10), hours(11, 20)));
    }

    @Test
    void widensByAFractionAndIsCutIntoRows() {
        PriceRange range = new PriceRange(100, 200).widened(0.25);
        assertEquals(new PriceRange(75, 250), range);
        assertEquals(PriceRows.of(RowScale.LOG, 75, 250, 9), range.rows(RowScale.LOG, 9));
    }

    @Test
    void refusesPricesAndFractionsThatAreNone() {
        assertThrows(InvalidValueException.class, () -> new PriceRange(0, 1));
        assertThrows(InvalidValueException.class, () -> new PriceRange(2, 1));
        assertThrows(InvalidValueException.class, () -> new PriceRange(1, Double.NaN));
        assertThrows(InvalidValueException.class, () -> new PriceRange(1, 2).widened(1));
        assertThrows(InvalidValueException.class, () -> new PriceRange(1, 2).widened(-0.1));
    }
}
