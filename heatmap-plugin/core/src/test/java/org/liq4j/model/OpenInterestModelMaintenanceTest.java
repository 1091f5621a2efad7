/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.OpenInterest;
import org.liq4j.grid.LogGrid;
import org.liq4j.margin.BracketCatalog;
import org.liq4j.margin.BracketSchedule;
import org.liq4j.margin.MaintenanceMultiplier;
import org.liq4j.margin.SteppedMaintenance;
import org.liq4j.margin.VolatilityMaintenance;
import org.liq4j.model.LevelDensity.LeverageTiers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Maintenance margins that rise with volatility. */
class OpenInterestModelMaintenanceTest {

    private static final BracketSchedule BRACKETS = BracketCatalog.shipped()
            .find(Instrument.parse("BINANCE:BTCUSDT")).orElseThrow();
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final LogGrid GRID = new LogGrid(1e-4);

    private int minutes;
    private double coins;

    private static OpenInterestModel model(MaintenanceMultiplier multiplier, Double... leverages) {
        return new OpenInterestModel(new OpenInterestSettings(1e-4,
                List.of(new CohortSettings("all", 1, new LeverageTiers(List.of(leverages)), 0)), 10_000, 0,
                Duration.ofHours(6))
                .withMaintenance(
                        new VolatilityMaintenance(Duration.ofMinutes(5), Duration.ofMinutes(100), multiplier)),
                BRACKETS, List.of());
    }

    /** A bar at the price that opens ten coins on either side. */
    private void bar(OpenInterestModel model, double price) {
        Instant end = START.plus(Duration.ofMinutes(++minutes));
        coins += 10;
        model.apply(new OpenInterest(end, end, coins));
        model.apply(Candle.of(end.minusSeconds(60), end, price, price, price, price, 1));
    }

    /** Two hours in which price alternates by a basis point, so that turbulence is 1. */
    private void calm(OpenInterestModel model) {
        for (int i = 0; i < 120; i++) {
            bar(model, i % 2 == 0 ? 100 : 100.01);
        }
    }

    private static List<Double> levels(OpenInterestModel model, Side side) {
        List<Double> levels = new ArrayList<>();
        model.levels().forEachLevel(side, (price, notional) -> levels.add(price));
        return levels;
    }

    private static double bucketPrice(double price) {
        return GRID.centre(GRID.bucketOf(price));
    }

    private static String notes(OpenInterestModel model) {
        return model.profile().quality().notes().toString();
    }

    @Test
    void positionsOpenedAfterTurbulentBarsGetTheRaisedMarginAndOthersStay() {
        OpenInterestModel model = model(new SteppedMaintenance(3, 0.5), 10.0);
        calm(model);
        assertTrue(notes(model).contains("in 0 of 120 bars they were not the published ones"), () -> notes(model));
        double published = bucketPrice(100 * 0.9 / (1 - 0.004));
        assertTrue(levels(model, Side.LONG).contains(published));
        bar(model, 101);
        assertEquals(List.of(), levels(model, Side.LONG).stream().filter(price -> price > 101 * 0.9 / 0.995).toList(),
                "the bar that moved knows nothing yet: no level of 101 is raised");
        bar(model, 101);
        assertTrue(levels(model, Side.LONG).contains(bucketPrice(101 * 0.9 / (1 - 0.012))));
        assertTrue(levels(model, Side.SHORT).contains(bucketPrice(101 * 1.1 / (1 + 0.012))));
        assertTrue(levels(model, Side.LONG).contains(published), "outstanding levels stay");
        assertTrue(notes(model).contains("in 1 of 122 bars they were not the published ones, in the last they were 3.0"
                + " times those"), () -> notes(model));
    }

    @Test
    void theMarginComesBackDownWithVolatility() {
        OpenInterestModel model = model(new SteppedMaintenance(3, 0.5), 10.0);
        calm(model);
        bar(model, 101);
        bar(model, 101);
        for (int i = 0; i < 400; i++) {
            bar(model, i % 2 == 0 ? 101 : 101.01);
        }
        assertTrue(notes(model).contains("in the last they were 1.0 times those"), () -> notes(model));
    }

    @Test
    void tiersThatWouldBeDeadAtTheirEntryLeaveTheirShareToTheOthers() {
        OpenInterestModel model = model(new SteppedMaintenance(3, 0.5), 10.0, 90.0);
        calm(model);
        double before = model.levels().notional(Side.LONG, 100, 98);
        bar(model, 100.3);
        bar(model, 100.3);
        assertTrue(notes(model).contains("leverage tiers [90.0] get no new positions"), () -> notes(model));
        double after = model.levels().notional(Side.LONG, 100, 98);
        bar(model, 100.3);
        assertEquals(after, model.levels().notional(Side.LONG, 100, 98), 1e-9 * after, "nothing new at 90x");
        assertTrue(before > 0);
        assertEquals(coins, model.book(Side.LONG).total(), 1e-9 * coins);
    }

    @Test
    void coinsWaitWhereEveryTierWouldBeDead() {
        OpenInterestModel model = model(new SteppedMaintenance(3, 0.5), 90.0);
        calm(model);
        bar(model, 100.3);
        bar(model, 100.3);
        assertEquals(10, model.book(Side.LONG).cohort(0).unplaced(), 1e-9);
        assertEquals(coins, model.book(Side.LONG).total(), 1e-9 * coins);
    }

    @Test
    void aMultiplierOutOfItsBoundsIsRefusedAndChangesNothing() {
        double[] multiplier = {1.5};
        OpenInterestModel model = model(turbulence -> multiplier[0], 10.0);
        calm(model);
        List<Double> before = levels(model, Side.LONG);
        double total = model.book(Side.LONG).total();
        multiplier[0] = Double.NaN;
        assertEquals("multiplier = NaN: must satisfy 0.01 <= multiplier and multiplier * 0.004 + 0.0 < 1",
                assertThrows(InvalidValueException.class, () -> bar(model, 90)).getMessage());
        assertEquals(before, levels(model, Side.LONG));
        assertEquals(total, model.book(Side.LONG).total());
        assertTrue(notes(model).contains("in 120 of 120 bars"), () -> notes(model));
    }
}
