/* SPDX-License-Identifier: MIT */
package org.liq4j.magnet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.InvalidValueException;
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

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-01-01T00:01:00Z");

    /** A book opened by one bar that stood still. */
    private static OpenInterestModel book(LevelDensity density) {
        OpenInterestModel model = new OpenInterestModel(
                new OpenInterestSettings(1e-4, List.of(new CohortSettings("one", 1, density, 1)), 10_000, 0,
                        Duration.ofHours(6)),
                BracketCatalog.shipped().find(Instrument.parse("BINANCE:BTCUSDT")).orElseThrow(), List.of());
        model.apply(new OpenInterest(END, END, 1000));
        model.apply(Candle.of(BEGIN, END, 60_000, 60_000, 60_000, 60_000, 10));
        return model;
    }

    @Test
    void aSingleClusterIsFiveTimesAsDenseAsItsSurroundingsAndZeroBesideIt() {
        // 10x and m = 0.004: 9.64 % below, 9.56 % above.
        OpenInterestModel model = book(new LevelDensity.LeverageTiers(List.of(10.0)));
        for (Side side : Side.values()) {
            assertEquals(5, new RelativeDensity(side, 0.096).of(model.levels()), 1e-12, side.toString());
            assertEquals(0, new RelativeDensity(side, 0.08).of(model.levels()), 1e-12, side.toString());
            assertTrue(Double.isNaN(new RelativeDensity(side, 0.03).of(model.levels())), side.toString());
        }
    }

    @Test
    void levelsThatThinOutWithDistanceAreAsDenseAtAnyOfThem() {
        OpenInterestModel model = book(new LevelDensity.InverseDistance(0.0018, 0.05));
        // ln(1.1 / 0.9) / 0.1 over ln(1.5 / 0.5) / 0.5
        double expected = 5 * Math.log(1.1 / 0.9) / Math.log(3);
        for (Side side : Side.values()) {
            assertEquals(expected, new RelativeDensity(side, 0.02).of(model.levels()), 0.02, side.toString());
            assertEquals(expected, new RelativeDensity(side, 0.03).of(model.levels()), 0.02, side.toString());
        }
    }

    @Test
    void distancesOutOfRangeAreRefused() {
        assertEquals("distance = 0.6: must hold 0 < distance <= 0.5", assertThrows(InvalidValueException.class,
                () -> new RelativeDensity(Side.LONG, 0.6)).getMessage());
    }
}
