/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.LeverageBand;
import org.liq4j.api.heatmap.LeverageNotional;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.market.OpenInterest;
import org.liq4j.margin.BracketCatalog;
import org.liq4j.margin.BracketSchedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Levels kept apart by leverage. */
class LeverageBandsTest {

    private static final BracketSchedule BRACKETS = BracketCatalog.shipped()
            .find(Instrument.parse("BINANCE:BTCUSDT")).orElseThrow();
    private static final List<LeverageBand> BANDS = LeverageBand.between(5, 10, 25, 50, 100);

    private static OpenInterestModel model(OpenInterestSettings settings) {
        return new OpenInterestModel(settings, BRACKETS, List.of());
    }

    @Test
    void theyChangeNoBitOfTheWhole() {
        OpenInterestModel plain = model(OpenInterestSettings.DEFAULT);
        OpenInterestModel split = model(OpenInterestSettings.DEFAULT.withLeverageBands(BANDS));
        for (MarketEvent event : new RandomMarket(5).bars(300)) {
            plain.apply(event);
            split.apply(event);
            if (event instanceof Candle) {
                for (Side side : Side.values()) {
                    assertEquals(plain.levels().modelledFlow(side), split.levels().modelledFlow(side));
                    assertEquals(levels(plain.levels(), side), levels(split.levels(), side));
                }
            }
        }
    }

    private static List<Double> levels(LiquidationLevels levels, Side side) {
        List<Double> all = new ArrayList<>();
        levels.forEachLevel(side, (price, notional) -> {
            all.add(price);
            all.add(notional);
        });
        return all;
    }

    @Test
    void thePartsOfARangeAddUpToIt() {
        OpenInterestModel model = model(OpenInterestSettings.DEFAULT.withLeverageBands(BANDS));
        new RandomMarket(9).bars(400).forEach(model::apply);
        LiquidationProfile profile = model.profile();
        for (Side side : Side.values()) {
            for (double fraction : List.of(0.004, 0.02, 0.05, 0.4)) {
                double far = profile.spot() * (1 - side.sign() * fraction);
                double whole = profile.notional(side, profile.spot(), far);
                List<LeverageNotional> split = profile.leverageSplit(side, profile.spot(), far);
                assertEquals(BANDS, split.stream().map(LeverageNotional::band).toList());
                assertEquals(whole, split.stream().mapToDouble(LeverageNotional::notional).sum(), 1e-9 * whole);
                assertEquals(split, model.levels().leverageSplit(side, profile.spot(), far));
            }
            double total = profile.totalAtSpot(side);
            assertEquals(total, BANDS.stream().mapToDouble(band -> profile.ofLeverage(band).totalAtSpot(side)).sum(),
                    1e-9 * total);
        }
    }

    @Test
    void aPositionLiesInTheBandOfItsLeverage() {
        OpenInterestModel model = model(new OpenInterestSettings(1e-4,
                List.of(new CohortSettings("tiers", 0.5, new LevelDensity.LeverageTiers(List.of(3.0, 10.0)), 1),
                        new CohortSettings("density", 0.5, new LevelDensity.InverseDistance(0.0018, 0.05), 1)),
                10_000, 0, Duration.ofHours(6)).withLeverageBands(BANDS));
        Instant end = Instant.parse("2026-01-01T00:01:00Z");
        model.apply(new OpenInterest(end, end, 1000));
        model.apply(Candle.of(end.minusSeconds(60), end, 60_000, 60_010, 59_990, 60_000, 5));
        LiquidationLevels levels = model.levels();
        double spot = levels.spot();
        // 25x has 4 % of margin and 0.4 % of maintenance: what is nearer has more leverage, what is farther has less.
        assertTrue(levels.ofLeverage(BANDS.get(2)).notional(Side.SHORT, spot, spot * 1.5) > 0);
        assertEquals(0, levels.ofLeverage(BANDS.getLast()).notional(Side.SHORT, spot * 1.05, spot * 2));
        assertEquals(0, levels.ofLeverage(BANDS.getFirst()).notional(Side.SHORT, spot, spot * 1.2));
        // 10x is in the band that begins with it.
        assertEquals(0, levels.ofLeverage(BANDS.get(1)).totalAtSpot(Side.LONG));
        assertEquals(levels.totalAtSpot(Side.LONG) / 4, levels.ofLeverage(BANDS.getFirst()).totalAtSpot(Side.LONG),
                1e-9 * levels.totalAtSpot(Side.LONG));
    }

    @Test
    void aBandThatIsNotKeptIsRefused() {
        LiquidationLevels levels = model(OpenInterestSettings.DEFAULT).levels();
        assertEquals(List.of(LeverageBand.ALL), levels.leverageBands());
        assertEquals(levels, levels.ofLeverage(LeverageBand.ALL));
        assertEquals("leverage band = LeverageBand[from=5.0, to=10.0]: must be one of " + List.of(LeverageBand.ALL),
                assertThrows(InvalidValueException.class, () -> levels.ofLeverage(new LeverageBand(5, 10)))
                        .getMessage());
    }

    @Test
    void bandsHaveNoGaps() {
        List<LeverageBand> gap = List.of(new LeverageBand(1, 5), new LeverageBand(6, Double.POSITIVE_INFINITY));
        assertThrows(InvalidValueException.class, () -> OpenInterestSettings.DEFAULT.withLeverageBands(gap));
        List<LeverageBand> end = List.of(new LeverageBand(1, 5));
        assertThrows(InvalidValueException.class, () -> OpenInterestSettings.DEFAULT.withLeverageBands(end));
        assertThrows(InvalidValueException.class, () -> LeverageBand.between(5, 5));
        assertThrows(InvalidValueException.class, () -> LeverageBand.between(0.5));
    }
}
