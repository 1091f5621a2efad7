/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.margin.Bracket;
import org.liq4j.api.margin.BracketTable;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.market.OpenInterest;
import org.liq4j.api.market.Payoff;
import org.liq4j.grid.LogGrid;
import org.liq4j.margin.BracketCatalog;
import org.liq4j.margin.BracketSchedule;
import org.liq4j.model.LevelDensity.LeverageTiers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class InverseModelTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instrument INSTRUMENT = new Instrument("KIT", "BTCUSD_PERP")
            .withPayoff(Payoff.inverse(100, "BTC"));
    private static final OpenInterestSettings TIERS = new OpenInterestSettings(1e-4,
            List.of(new CohortSettings("all", 1, new LeverageTiers(List.of(3.0, 10.0, 50.0)), 0)), 10_000, 0,
            Duration.ofHours(6));
    private static final LogGrid GRID = new LogGrid(1e-4);

    private static Candle flat(int minute, double price) {
        Instant start = START.plusSeconds(60L * minute);
        return Candle.of(start, start.plusSeconds(60), price, price, price, price, 100);
    }

    private static OpenInterest reading(int minute, double contracts) {
        Instant time = START.plusSeconds(60L * minute);
        return new OpenInterest(time, time, contracts);
    }

    private static List<Double> levels(OpenInterestModel model, Side side) {
        List<Double> prices = new ArrayList<>();
        model.levels().forEachLevel(side, (price, notional) -> prices.add(price));
        return prices;
    }

    @Test
    void tiersLieAtTheirInverseLiquidationPrices() {
        OpenInterestModel model = OpenInterestModel.of(INSTRUMENT, TIERS, BracketCatalog.shipped()::find, List.of());
        model.apply(reading(0, 3_000));
        model.apply(flat(0, 60_000));
        for (Side side : Side.values()) {
            int s = side.sign();
            List<Integer> expected = List.of(50.0, 10.0, 3.0).stream()
                    .map(leverage -> GRID.bucketOf(60_000 * (1 + s * 0.004) / (1 + s / leverage))).toList();
            assertEquals(expected, levels(model, side).stream().map(GRID::bucketOf).toList());
        }
        // 45,180 and not the linear 40,160.64.
        assertEquals(45_180, levels(model, Side.LONG).getLast(), 45_180 * 1e-4);
        assertEquals(100_000, model.levels().notional(Side.LONG, 60_000, 50_000) / 2, 1e-6);
        assertTrue(model.profile().quality().notes().stream().anyMatch(note -> note.startsWith("coin-margined")));
        assertTrue(model.profile().quality().notes().stream()
                .anyMatch(note -> note.startsWith("no margin brackets for KIT:BTCUSD_PERP, which is coin-margined")));
    }

    @Test
    void contractsAreConservedWhenThePriceMoves() {
        OpenInterestModel model = OpenInterestModel.of(INSTRUMENT);
        model.apply(reading(0, 5_000));
        for (int minute = 0; minute < 200; minute++) {
            model.apply(flat(minute, 60_000 * (1 + 0.002 * minute)));
            for (Side side : Side.values()) {
                assertEquals(500_000, model.levels().totalAtSpot(side), 1e-9 * 500_000);
            }
        }
    }

    @Test
    void theBracketIsThatOfTheCoinsAtThePrice() {
        BracketTable table = BracketTable.inverse(List.of(new Bracket(0, 0.5, 100, 0.004, 0),
                new Bracket(0.5, 2, 20, 0.02, 0.008), new Bracket(2, 100, 5, 0.1, 0.168)), 0);
        BracketSchedule schedule = new BracketSchedule(INSTRUMENT, new TreeMap<>(Map.of(Instant.EPOCH, table)));
        OpenInterestModel model = OpenInterestModel.of(INSTRUMENT, TIERS, instrument -> Optional.of(schedule),
                List.of());
        model.apply(reading(0, 3_000));
        model.apply(flat(0, 60_000));
        // 10,000 USD are a sixth of a coin: all tiers.
        assertEquals(3, levels(model, Side.LONG).size());
        assertEquals(List.of(),
                model.profile().quality().notes().stream().filter(note -> note.contains("tiers")).toList());
        model.apply(reading(1, 30_000));
        model.apply(flat(1, 10_000));
        // A coin: 50x is not allowed, and the level is that of the second bracket.
        double expected = table.liquidationPrice(Side.LONG, 10_000, 10, 10_000, 0);
        assertEquals(10_000 * (1 + 0.02) / (1 + 0.1 + 0.008), expected, 1e-9);
        assertEquals(
                List.of(GRID.bucketOf(expected),
                        GRID.bucketOf(table.liquidationPrice(Side.LONG, 10_000, 3, 10_000, 0))),
                levels(model, Side.LONG).stream().filter(price -> price < 10_000).map(GRID::bucketOf).toList());
        assertTrue(model.profile().quality().notes().contains(
                "leverage tiers [50.0] get no new positions: the brackets do not allow them at a notional of 1.0 coins"),
                model.profile().quality().notes().toString());
    }

    @Test
    void bracketsOfTheOtherKindAreRefused() {
        BracketSchedule linear = BracketCatalog.shipped().find(BracketCatalog.STAND_IN).orElseThrow();
        InvalidValueException refused = assertThrows(InvalidValueException.class,
                () -> new OpenInterestModel(TIERS, linear, INSTRUMENT.payoff(), List.of()));
        assertEquals(
                "brackets = " + BracketCatalog.STAND_IN + ": must be in coins, since the contract is inverse(100 BTC)",
                refused.getMessage());
    }

    @Test
    void aSavedModelGoesOnWithTheSameBitsAndOnlyAsWhatItWas() throws IOException {
        OpenInterestModel model = OpenInterestModel.of(INSTRUMENT);
        for (MarketEvent event : new RandomMarket(7).bars(100)) {
            model.apply(event);
        }
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        model.save(new DataOutputStream(saved));
        OpenInterestModel restored = OpenInterestModel.of(INSTRUMENT);
        restored.restore(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
        OpenInterestModel linear = OpenInterestModel.of(new Instrument("KIT", "BTCUSD_PERP"));
        assertThrows(InvalidValueException.class,
                () -> linear.restore(new DataInputStream(new ByteArrayInputStream(saved.toByteArray()))));
        List<MarketEvent> further = new RandomMarket(7).bars(150);
        for (MarketEvent event : further.subList(further.size() - 60, further.size())) {
            model.apply(event);
            restored.apply(event);
            for (Side side : Side.values()) {
                assertEquals(model.levels().totalAtSpot(side), restored.levels().totalAtSpot(side));
                assertEquals(levels(model, side), levels(restored, side));
            }
        }
    }
}
