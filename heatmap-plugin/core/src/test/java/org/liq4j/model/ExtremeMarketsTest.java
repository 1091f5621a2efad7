/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.OpenInterest;
import org.liq4j.margin.BracketCatalog;
import org.liq4j.margin.BracketSchedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The book holds its invariants where markets do what they hardly ever do. */
class ExtremeMarketsTest {

    private static final BracketSchedule BRACKETS = BracketCatalog.shipped()
            .find(Instrument.parse("BINANCE:BTCUSDT")).orElseThrow();
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final OpenInterestModel model = new OpenInterestModel(OpenInterestSettings.DEFAULT, BRACKETS, List.of());
    private int minutes;

    private void openInterest(double coins) {
        Instant now = START.plus(Duration.ofMinutes(minutes + 1));
        model.apply(new OpenInterest(now, now, coins));
    }

    private void bar(double open, double high, double low, double close, double volume) {
        Instant start = START.plus(Duration.ofMinutes(minutes++));
        model.apply(Candle.of(start, start.plus(Duration.ofMinutes(1)), open, high, low, close, volume));
    }

    private void flat(double price, int count) {
        for (int i = 0; i < count; i++) {
            bar(price, price * 1.0005, price * 0.9995, price, 1);
        }
    }

    private void assertHolds(double coins) {
        for (Side side : Side.values()) {
            double sum = 0;
            double[] centre = model.book(side).centres();
            for (int c = 0; c < OpenInterestSettings.DEFAULT.cohorts().size(); c++) {
                CohortSide cohort = model.book(side).cohort(c);
                sum += cohort.unplaced();
                for (int i = 0; i < centre.length; i++) {
                    sum += cohort.layer().at(i) / centre[i];
                }
            }
            assertEquals(coins, sum, 1e-9 * coins, () -> side + " after " + minutes + " minutes");
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {100, 0.01})
    void priceTimesOrByAHundredInOneBar(double factor) {
        openInterest(1_000);
        flat(100, 100);
        double end = 100 * factor;
        bar(100, Math.max(100, end), Math.min(100, end), end, 50);
        assertHolds(1_000);
        flat(end, 100);
        assertHolds(1_000);
        assertTrue(model.levels().notional(Side.LONG, end, end * 0.95) > 0);
        assertTrue(model.levels().notional(Side.SHORT, end, end * 1.05) > 0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-8, 1e6, 1e-12, 1e12})
    void theSmallestAndTheLargestPrices(double price) {
        openInterest(1e6);
        double edge = Math.max(1e-12, Math.min(1e12, price));
        for (int i = 0; i < 100; i++) {
            bar(edge, edge, edge, edge, 10);
        }
        assertHolds(1e6);
    }

    @Test
    void openInterestThatHalvesOrDoublesInABar() {
        openInterest(1_000);
        flat(100, 50);
        openInterest(500);
        flat(100, 1);
        assertHolds(500);
        openInterest(1_000);
        flat(100, 1);
        assertHolds(1_000);
        openInterest(1e-6);
        flat(100, 1);
        assertHolds(1e-6);
        openInterest(1e12);
        flat(100, 1);
        assertHolds(1e12);
    }

    @Test
    void aBarThatSweepsTheWholeBook() {
        openInterest(1_000);
        flat(100, 50);
        bar(100, 1_000, 10, 100, 500);
        assertHolds(1_000);
        assertEquals(1_000, model.levels().modelledFlow(Side.LONG), 1e-6);
        assertEquals(1_000, model.levels().modelledFlow(Side.SHORT), 1e-6);
        assertEquals(0, model.levels().notional(Side.LONG, 100, 10), 1e-9);
        flat(100, 5);
        assertHolds(1_000);
        assertTrue(model.levels().notional(Side.LONG, 100, 10) > 0);
    }

    @Test
    void daysWithoutVolumeAndWithoutReadings() {
        openInterest(1_000);
        flat(100, 10);
        double before = model.levels().notional(Side.LONG, 100, 95);
        for (int i = 0; i < 3 * 1_440; i++) {
            bar(100, 100, 100, 100, 0);
        }
        assertHolds(1_000);
        assertEquals(before, model.levels().notional(Side.LONG, 100, 95), 1e-9 * before,
                "nothing traded, nothing moved");
        assertEquals(NotionalUnit.USD, model.levels().unit());
        assertTrue(model.profile().quality().notes().toString().contains("older than 6 h"));
    }

    @Test
    void volumeFarBeyondOpenInterestTurnsEverythingOver() {
        openInterest(1_000);
        flat(100, 10);
        bar(100, 100, 100, 100, 1e12);
        assertHolds(1_000);
        assertEquals(0, model.profile().quality().seedShare(), 1e-12);
    }

    /** A long run: one bar in every thousand is checked. */
    @Test
    void aHundredThousandBarsWithoutDrift() {
        for (int i = 0; i < 100_000; i++) {
            double price = 60_000 * Math.exp(0.3 * Math.sin(i / 9_000.0) + 0.01 * Math.sin(i / 13.0));
            openInterest(80_000 * (1 + 0.2 * Math.sin(i / 700.0)));
            bar(price, price * 1.001, price * 0.999, price * 1.0002, 60 + 50 * Math.sin(i));
            if (i % 1_000 == 0) {
                assertHolds(80_000 * (1 + 0.2 * Math.sin(i / 700.0)));
            }
        }
    }
}
