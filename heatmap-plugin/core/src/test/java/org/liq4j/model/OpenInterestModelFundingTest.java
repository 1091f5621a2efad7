/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.liq4j.api.heatmap.Side;
import org.liq4j.api.margin.BracketTable;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.FundingRate;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.MarkCandle;
import org.liq4j.api.market.OpenInterest;
import org.liq4j.margin.BracketCatalog;
import org.liq4j.margin.BracketSchedule;
import org.liq4j.model.LevelDensity.LeverageTiers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a settlement of funding does to the levels of one tier. */
class OpenInterestModelFundingTest {

    private static final BracketSchedule BRACKETS = BracketCatalog.shipped()
            .find(Instrument.parse("BINANCE:BTCUSDT")).orElseThrow();
    private static final Instant START = Instant.parse("2026-01-01T07:50:00Z");
    private static final BracketTable TABLE = BRACKETS.at(START);
    private static final double COINS = 1_000;
    private static final double WIDTH = 1e-4;

    private final OpenInterestModel model = new OpenInterestModel(new OpenInterestSettings(WIDTH,
            List.of(new CohortSettings("all", 1, new LeverageTiers(List.of(20.0)), 0)), 10_000, 0,
            Duration.ofHours(6)).withFundingInterval(Duration.ofHours(8)), BRACKETS, List.of());
    private int minutes;

    /** All coins are opened at 100 in the first bar; nothing turns over. */
    private void seed() {
        Instant end = end();
        model.apply(new OpenInterest(end, end, COINS));
        bar(100, 100, 100, 100);
    }

    private Instant end() {
        return START.plus(Duration.ofMinutes(minutes + 1));
    }

    private void bar(double open, double high, double low, double close) {
        Instant end = end();
        model.apply(Candle.of(end.minusSeconds(60), end, open, high, low, close, 1));
        minutes++;
    }

    /** Bars until the one that ends with the settlement of 08:00. */
    private void settle(double rate, double high, double low, double close) {
        while (minutes < 9) {
            bar(100, 100, 100, 100);
        }
        model.apply(new FundingRate(end(), end(), rate));
        bar(100, high, low, close);
    }

    private double coins(Side side) {
        double[] sum = new double[1];
        model.levels().forEachLevel(side, (price, notional) -> sum[0] += notional / price);
        return sum[0];
    }

    private double meanPrice(Side side) {
        double[] notionals = new double[1];
        model.levels().forEachLevel(side, (price, notional) -> notionals[0] += notional);
        return notionals[0] / coins(side);
    }

    private static double level(Side side) {
        return TABLE.liquidationPrice(side, 100, 20, 100, 0);
    }

    @ParameterizedTest
    @CsvSource({"0.0001", "-0.0001", "0.003", "-0.003", "0.02", "-0.4"})
    void movesBothSidesByTheFundingPaidOnTheNotionalAtMark(double rate) {
        seed();
        double longs = meanPrice(Side.LONG);
        double shorts = meanPrice(Side.SHORT);
        assertEquals(level(Side.LONG), longs, WIDTH * longs, "the level's bucket");
        Instant end = START.plus(Duration.ofMinutes(10));
        while (minutes < 9) {
            bar(100, 100, 100, 100);
        }
        model.apply(new FundingRate(end, end, rate));
        model.apply(new MarkCandle(end, end, 100, 100, 99, 99));
        bar(100, 100, 100, 100);
        boolean shortsStop = rate < -0.04;
        assertEquals(longs + 99 * rate / (1 - 0.004), meanPrice(Side.LONG), 1e-9);
        assertEquals(shortsStop ? 100 : shorts + 99 * rate / (1 + 0.004), meanPrice(Side.SHORT),
                shortsStop ? 2 * WIDTH * 100 : 1e-9);
        assertEquals(COINS, coins(Side.LONG), 1e-9 * COINS);
        assertEquals(COINS, coins(Side.SHORT), 1e-9 * COINS);
        assertEquals(1, model.profile().quality().seedShare(), 1e-9, "the seed moved with its levels");
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void aLevelStopsBeforeTheBarsPathAndIsFlowWhenTheNextBarTouchesIt(Side side) {
        seed();
        int sign = side.sign();
        double touched = 100 - sign * 0.5;
        settle(sign * 0.2, Math.max(100, touched), Math.min(100, touched), 100);
        double stopped = meanPrice(side);
        assertTrue(sign * (touched - stopped) > 0, "not at the low or high itself");
        assertEquals(touched, stopped, 2 * WIDTH * 100);
        assertEquals(COINS, coins(side), 1e-9 * COINS);
        bar(100, 100, 100, 100);
        assertEquals(0, model.levels().modelledFlow(side), "a bar that does not touch it");
        bar(100, Math.max(100, stopped), Math.min(100, stopped), 100);
        assertEquals(COINS, model.levels().modelledFlow(side), 1e-9 * COINS);
        assertEquals(COINS, model.book(side).total(), 1e-9 * COINS);
    }

    @Test
    void aLevelGoesNoFartherThanAHundredthOfThePrice() {
        seed();
        settle(-0.99, 100, 100, 100);
        assertEquals(1, meanPrice(Side.LONG), WIDTH);
        assertEquals(COINS, coins(Side.LONG), 1e-9 * COINS);
    }

    @Test
    void aYearOfSettlementsKeepsTheCoinsAndSpreadsALevelLittle() {
        seed();
        double before = meanPrice(Side.LONG);
        settle(1e-6, 100, 100, 100);
        for (int i = 0; i < 1_095; i++) {
            minutes += 479;
            model.apply(new FundingRate(end(), end(), i % 2 == 0 ? 3.7e-5 : -3.6e-5));
            bar(100, 100, 100, 100);
        }
        double[] square = new double[1];
        double mean = meanPrice(Side.LONG);
        model.levels().forEachLevel(Side.LONG,
                (price, notional) -> square[0] += notional / price * Math.pow(price - mean, 2) / COINS);
        assertEquals(before + 100 / 0.996 * (1e-6 + 548 * 3.7e-5 - 547 * 3.6e-5), mean, 1e-7);
        assertEquals(COINS, coins(Side.LONG), 1e-9 * COINS);
        double halfABucket = 0.5 * WIDTH * before;
        assertTrue(Math.sqrt(square[0]) <= halfABucket * Math.sqrt(1_096), "half a bucket each, added as variances");
    }

    @Test
    void theQualitySaysSo() {
        seed();
        settle(0.001, 100, 100, 100);
        minutes += 479;
        bar(100, 100, 100, 100);
        minutes += 479;
        bar(100, 100, 100, 100);
        assertTrue(
                model.profile().quality().notes()
                        .contains("levels moved by the funding of 2 settlements, one each PT8H,"
                                + " by the last rate known; 1 had none not older than that"),
                () -> model.profile().quality().notes().toString());
    }
}
