/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.OpenInterest;
import org.liq4j.margin.BracketCatalog;
import org.liq4j.margin.BracketSchedule;
import org.liq4j.model.LevelDensity.InverseDistance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a first reading of open interest, or one next to nothing, does to the book. */
class OpenInterestModelFirstReadingTest {

    private static final BracketSchedule BRACKETS = BracketCatalog.shipped()
            .find(Instrument.parse("BINANCE:BTCUSDT")).orElseThrow();
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static Candle bar(int minute, double open, double high, double low, double close, double volume) {
        Instant start = START.plus(Duration.ofMinutes(minute));
        return Candle.of(start, start.plusSeconds(60), open, high, low, close, volume);
    }

    @Test
    void theBarOfTheFirstReadingConsumesCoinsOfItsOwnSize() {
        OpenInterestModel model = new OpenInterestModel(new OpenInterestSettings(1e-4,
                List.of(new CohortSettings("all", 1, new InverseDistance(0.002, 0.05), 1)), 10_000, 0,
                Duration.ofHours(6)), BRACKETS, List.of());
        for (int i = 0; i < 50; i++) {
            model.apply(bar(i, 100, 100.1, 99.9, 100, 1_000_000));
        }
        Instant known = START.plus(Duration.ofMinutes(50));
        model.apply(new OpenInterest(known, known, 1000));
        model.apply(bar(50, 100, 100.1, 95.3, 99, 10));
        double flow = model.levels().modelledFlow(Side.LONG);
        assertTrue(flow > 900 && flow < 1000, "flow " + flow);
        assertEquals(1000 * 99, model.levels().totalAtSpot(Side.LONG), 1e-6);
    }

    @Test
    void nextToNoOpenInterestLeavesNumbers() {
        OpenInterestModel model = new OpenInterestModel(new OpenInterestSettings(1e-4,
                List.of(new CohortSettings("all", 1, new InverseDistance(0.002, 0.05), 0)), 10_000, 0,
                Duration.ofHours(6)), BRACKETS, List.of());
        model.apply(new OpenInterest(START, START, 1e-305));
        model.apply(bar(0, 100, 100.1, 99.9, 100, 1_000_000));
        model.apply(new OpenInterest(START.plusSeconds(61), START.plusSeconds(61), 1000));
        model.apply(bar(1, 100, 100.1, 99.9, 100, 1_000_000));
        assertEquals(100_000, model.levels().totalAtSpot(Side.SHORT), 1e-6);
        assertTrue(model.levels().notional(Side.SHORT, 100, 110) > 0);
    }
}
