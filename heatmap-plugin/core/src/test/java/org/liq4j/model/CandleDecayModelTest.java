/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.AccountRatio;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.MarketEvent;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CandleDecayModelTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** The published formula, evaluated from scratch over all candles so far: weight by bucket price. */
    private static Map<Double, Double> naive(List<MarketEvent> events, Side side, double leverage, double m,
            double lambda, double width) {
        Map<Double, Double> weights = new TreeMap<>();
        Instant now = events.getLast().eventTime();
        double longAccount = 0.5;
        for (MarketEvent event : events) {
            if (event instanceof AccountRatio ratio) {
                longAccount = ratio.longShare();
            }
            if (event instanceof Candle candle) {
                double ageHours = Duration.between(candle.endTime(), now).toMillis() / 3_600_000.0;
                double w = Math.log(Math.max(candle.volume(), 1)) * Math.exp(-lambda * ageHours);
                double level = side == Side.LONG
                        ? candle.open() * (1 - 1 / leverage + m)
                        : candle.open() * (1 + 1 / leverage - m);
                double share = side == Side.LONG ? longAccount : 1 - longAccount;
                weights.merge((Math.floor(level / width) + 0.5) * width, w * share, Double::sum);
            }
        }
        return weights;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void equalsThePublishedFormula(long seed) {
        CandleDecayModel model = new CandleDecayModel(CandleDecaySettings.DEFAULT);
        List<MarketEvent> seen = new ArrayList<>();
        for (MarketEvent event : new RandomMarket(seed).bars(400)) {
            seen.add(event);
            model.apply(event);
            if (event instanceof Candle && seen.size() % 13 == 0) {
                for (Side side : Side.values()) {
                    Map<Double, Double> expected = naive(seen, side, 10, 0.004, 0.2, 250);
                    Map<Double, Double> actual = new TreeMap<>();
                    model.levels().forEachLevel(side, actual::put);
                    expected.values().removeIf(weight -> weight == 0);
                    double total = expected.values().stream().mapToDouble(Double::doubleValue).sum();
                    assertEquals(expected.keySet(), actual.keySet());
                    expected.forEach(
                            (price, weight) -> assertEquals(weight, actual.getOrDefault(price, 0.0), 1e-9 * total));
                    assertEquals(total, model.levels().totalAtSpot(side), 1e-9 * total);
                }
            }
        }
    }

    @Test
    void weightsDecayToTheStatedSharesAfterFiveHoursAndADay() {
        assertEquals(0.368, remaining(5), 0.0005);
        assertEquals(0.0082, remaining(24), 0.00005);
    }

    private static double remaining(int hours) {
        CandleDecayModel model = new CandleDecayModel(CandleDecaySettings.DEFAULT);
        model.apply(hourly(0, 60_000, 1_000));
        double fresh = model.levels().notional(Side.LONG, 60_000, 50_000);
        assertEquals(Math.log(1_000) / 2, fresh, 1e-12);
        for (int hour = 1; hour <= hours; hour++) {
            model.apply(hourly(hour, 60_000, 1));
        }
        return model.levels().notional(Side.LONG, 60_000, 50_000) / fresh;
    }

    @Test
    void levelsAreThoseOfTheFormulaAndStayWhenTouched() {
        CandleDecayModel model = new CandleDecayModel(CandleDecaySettings.DEFAULT);
        model.apply(hourly(0, 60_000, 1_000));
        List<Double> longs = new ArrayList<>();
        model.levels().forEachLevel(Side.LONG, (price, weight) -> longs.add(price));
        assertEquals(List.of(54_125.0), longs, "54,240 lies in [54,000, 54,250)");
        Instant end = START.plus(Duration.ofHours(2));
        model.apply(Candle.of(end.minus(Duration.ofHours(1)), end, 60_000, 60_000, 50_000, 60_000, 1));
        assertEquals(Math.log(1_000) / 2 * Math.exp(-0.2), model.levels().modelledFlow(Side.LONG), 1e-12);
        model.apply(Candle.of(end, end.plus(Duration.ofHours(1)), 60_000, 60_000, 50_000, 60_000, 1));
        assertEquals(0, model.levels().modelledFlow(Side.LONG), "a level's weight flows once");
        assertEquals(Math.log(1_000) / 2 * Math.exp(-0.4), model.levels().notional(Side.LONG, 60_000, 50_000), 1e-12);
    }

    @Test
    void anAccountRatioSharesTheWeightAndItsAbsenceIsNoted() {
        CandleDecayModel model = new CandleDecayModel(CandleDecaySettings.DEFAULT);
        model.apply(hourly(0, 60_000, 1_000));
        assertEquals(List.of("no account ratio: half of the weight on either side"),
                model.profile().quality().notes());
        assertEquals(NotionalUnit.RELATIVE, model.profile().unit());
        Instant now = START.plus(Duration.ofHours(2));
        model.apply(new AccountRatio(now, now, 0.75));
        model.apply(hourly(1, 70_000, 1_000));
        assertEquals(0.75 * Math.log(1_000), model.levels().notional(Side.LONG, 70_000, 60_001), 1e-12);
        assertEquals(0.25 * Math.log(1_000), model.levels().notional(Side.SHORT, 70_000, 80_000), 1e-12);
        assertEquals(List.of(), model.profile().quality().notes());
    }

    private static Candle hourly(int index, double price, double volume) {
        Instant start = START.plus(Duration.ofHours(index));
        return Candle.of(start, start.plus(Duration.ofHours(1)), price, price, price, price, volume);
    }
}
