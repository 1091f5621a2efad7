/* SPDX-License-Identifier: MIT */
package org.liq4j.magnet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.OpenInterest;
import org.liq4j.margin.BracketCatalog;
import org.liq4j.model.CohortSettings;
import org.liq4j.model.LevelDensity;
import org.liq4j.model.OpenInterestModel;
import org.liq4j.model.OpenInterestSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RelativeDensityTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-01-01T00:01:00Z");

    /** A book opened by one bar that stood still. */
    private static OpenInterestModel book(LevelDensity density) {
        OpenInterestModel model = new OpenInterestModel(
                new OpenInterestSettings(1e-4, List.of(new CohortSettings("one", 1, density, 1)), 10_000, 0,
                        Duration.ofHours(6)),
                BracketCatalog.shipped().find(Instrument.parse("BINANCE:BTCUSDT")).orElseThrow(), List.of());
        model.apply(new OpenInterest(END, END, 1000));
        model.apply(Candle.of(START, END, 60_000, 60_000, 60_000, 60_000, 10));
        return model;
    }

    @Test
    void aSingleClusterIsAsDenseAsTheReachIsWideAndItsSurroundingsAreEmpty() {
        // 10x and m = 0.004: 9.64 % below, 9.56 % above.
        OpenInterestModel model = book(new LevelDensity.LeverageTiers(List.of(10.0)));
        for (Side side : Side.values()) {
            assertEquals(0.2 / (0.2 * 0.096), new RelativeDensity(side, 0.096, 0.2).of(model.levels()), 1e-9,
                    side.toString());
            assertEquals(0, new RelativeDensity(side, 0.08, 0.2).of(model.levels()), 1e-12, side.toString());
            assertTrue(Double.isNaN(new RelativeDensity(side, 0.03, 0.09).of(model.levels())), side.toString());
        }
    }

    @Test
    void levelsThatThinOutAsOneOverTheDistanceDoSo() {
        OpenInterestModel model = book(new LevelDensity.InverseDistance(0.0018, 0.05));
        for (Side side : Side.values()) {
            for (double distance : new double[]{0.01, 0.02, 0.03}) {
                // Mass from a to b is ln(b / a) over ln(0.05 / 0.0018).
                double expected = Math.log(1.1 / 0.9) / (0.2 * distance) / (Math.log(0.05 / 0.0018) / 0.06);
                assertEquals(expected, new RelativeDensity(side, distance, 0.06).of(model.levels()), 0.02 * expected,
                        side + " " + distance);
            }
        }
    }

    @Test
    void distancesOutOfRangeAreRefused() {
        assertEquals("distance = 0.6: must satisfy 0 < distance <= 0.5", assertThrows(InvalidValueException.class,
                () -> new RelativeDensity(Side.LONG, 0.6, 0.7)).getMessage());
        assertEquals("reach = 0.1: must satisfy 1.1 distance <= reach < 1, distance = 0.1",
                assertThrows(InvalidValueException.class, () -> new RelativeDensity(Side.LONG, 0.1, 0.1)).getMessage());
    }
}
