/* SPDX-License-Identifier: MIT */
package org.liq4j.simulation;

import java.time.Duration;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;
import org.liq4j.history.HistoryBar;
import org.liq4j.history.MarketHistory;
import org.liq4j.history.MarketHistory.Column;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SimulatedMarketTest {

    private static final SimulationSettings SETTINGS = SimulationSettings.DEFAULT.withBars(3000).withSeed(11)
            .withMedianLeverage(25);

    @Test
    void openInterestIsTheSumOfEitherSide() {
        SimulatedMarket market = new SimulatedMarket(SETTINGS);
        OpenPositions positions = market.openPositions();
        while (market.hasNext()) {
            HistoryBar bar = market.step();
            for (Side side : Side.values()) {
                double sum = 0;
                for (int i = 0; i < positions.count(side); i++) {
                    sum += positions.coins(side, i);
                }
                assertEquals(bar.openInterest(), sum, 1e-9 * sum, () -> side + " at " + market.time());
                assertEquals(bar.openInterest(), positions.totalCoins(side));
            }
            double longs = positions.count(Side.LONG);
            assertEquals(longs / (longs + positions.count(Side.SHORT)), bar.longAccountShare());
        }
    }

    @Test
    void candlesAreConsistent() {
        SimulatedMarket market = new SimulatedMarket(SETTINGS);
        double last = market.price();
        while (market.hasNext()) {
            Candle candle = market.step().candle();
            assertEquals(last, candle.open());
            assertEquals(market.price(), candle.close());
            assertEquals(candle.volume(), candle.takerBuyVolume() + candle.takerSellVolume(), 1e-12 * candle.volume());
            assertTrue(candle.takerBuyVolume() > 0 && candle.takerSellVolume() > 0);
            assertTrue(candle.low() <= candle.vwap() && candle.vwap() <= candle.high(), () -> candle.toString());
            assertEquals(market.time(), candle.endTime());
            last = candle.close();
        }
        assertThrows(NoSuchElementException.class, market::step);
    }

    @Test
    void liquidatedColumnsAreTheSumsOfLiquidatedPositions() {
        SimulatedMarket market = new SimulatedMarket(SETTINGS);
        double total = 0;
        while (market.hasNext()) {
            HistoryBar bar = market.step();
            double longs = 0;
            double shorts = 0;
            for (SimulatedLiquidation liquidation : market.liquidations()) {
                double coins = liquidation.position().coins();
                longs += liquidation.position().side() == Side.LONG ? coins : 0;
                shorts += liquidation.position().side() == Side.SHORT ? coins : 0;
                assertTrue(bar.candle().low() <= liquidation.price() && liquidation.price() <= bar.candle().high());
            }
            assertEquals(longs, bar.liquidatedLong(), 1e-9 * (1 + longs));
            assertEquals(shorts, bar.liquidatedShort(), 1e-9 * (1 + shorts));
            assertTrue(bar.candle().takerSellVolume() >= longs && bar.candle().takerBuyVolume() >= shorts);
            total += longs + shorts;
        }
        assertTrue(total > 100, "liquidated " + total);
    }

    @Test
    void priceIgnoresPositionsUnlessTheyCascade() {
        MarketHistory plain = SimulatedMarket.record(SETTINGS);
        MarketHistory patient = SimulatedMarket.record(SETTINGS.withMedianLeverage(5).withOpenInterest(1000));
        MarketHistory cascade = SimulatedMarket.record(SETTINGS.withCascadeImpact(5));
        int changed = 0;
        for (int i = 0; i < plain.size(); i++) {
            double close = plain.value(Column.CLOSE, i);
            assertEquals(close, patient.value(Column.CLOSE, i));
            changed += close == cascade.value(Column.CLOSE, i) ? 0 : 1;
        }
        assertTrue(changed > 2500, "changed " + changed);
    }

    @Test
    void shorterRunIsAPrefixOfALongerOne() {
        MarketHistory shorter = SimulatedMarket.record(SETTINGS.withBars(500));
        assertEquals(Fingerprint.of(shorter), Fingerprint.of(SimulatedMarket.record(SETTINGS).prefix(500)));
    }

    @Test
    void barDurationOnlyCutsTheSameMarketIntoOtherBars() {
        MarketHistory minutes = SimulatedMarket.record(SETTINGS.withBars(960));
        MarketHistory hours = SimulatedMarket
                .record(SETTINGS.withBars(16).withBarDuration(Duration.ofHours(1)));
        for (int hour = 0; hour < 16; hour++) {
            int last = 60 * hour + 59;
            assertEquals(minutes.endTime(last), hours.endTime(hour));
            for (Column column : new Column[]{Column.CLOSE, Column.OPEN_INTEREST, Column.LONG_ACCOUNT_SHARE,
                    Column.FUNDING_RATE}) {
                assertEquals(minutes.value(column, last), hours.value(column, hour), column.name());
            }
        }
    }

    @Test
    void fundingRateChangesAfterSettlementsOnly() {
        MarketHistory history = SimulatedMarket.record(SETTINGS);
        Set<Double> rates = new HashSet<>();
        for (int i = 1; i < history.size(); i++) {
            double rate = history.value(Column.FUNDING_RATE, i);
            rates.add(rate);
            if (i % 480 != 0) {
                assertEquals(history.value(Column.FUNDING_RATE, i - 1), rate, "bar " + i);
            }
        }
        assertEquals(7, rates.size());
    }

    @Test
    void turbulenceAndVolumeCluster() {
        MarketHistory history = SimulatedMarket.record(SETTINGS.withBars(20_000));
        double[] squares = new double[history.size()];
        double[] volumes = new double[history.size()];
        for (int i = 0; i < squares.length; i++) {
            double move = Math.log(history.value(Column.CLOSE, i) / history.value(Column.OPEN, i));
            squares[i] = move * move;
            volumes[i] = history.value(Column.VOLUME, i);
        }
        assertTrue(Correlation.of(squares, squares, 1) > 0.1);
        assertTrue(Correlation.of(squares, squares, 30) > 0.05);
        assertTrue(Correlation.of(squares, volumes, 0) > 0.1);
    }

    @Test
    void hasTheStatedScale() {
        SimulatedMarket market = new SimulatedMarket(SimulationSettings.DEFAULT.withBars(14_400));
        assertEquals(60_000, market.price(), 1e-6);
        double volume = 0;
        while (market.hasNext()) {
            volume += market.step().candle().volume();
        }
        double openInterest = market.openPositions().totalCoins(Side.LONG);
        assertTrue(openInterest > 2000 && openInterest < 4500, "open interest " + openInterest);
        double turnover = volume / 10 / openInterest;
        assertTrue(turnover > 1 && turnover < 3, "daily volume over open interest " + turnover);
    }

    @Test
    void isLabelledSimulated() {
        assertEquals("SIMULATED:BTCUSDT", SimulatedMarket.record(SETTINGS.withBars(1)).instrument().toString());
    }

    @Test
    void sameSeedGivesTheSameBytesOnAnyMachine() {
        SimulationSettings day = SimulationSettings.DEFAULT;
        String fingerprint = Fingerprint.of(SimulatedMarket.record(day));
        assertEquals(fingerprint, Fingerprint.of(SimulatedMarket.record(day)));
        assertEquals("22819f55b82f54a4", fingerprint);
        assertEquals("8e51760c35d3d6a1", Fingerprint.of(SimulatedMarket.record(day.withCascadeImpact(5).withSeed(2))));
        assertNotEquals(fingerprint, Fingerprint.of(SimulatedMarket.record(day.withSeed(2))));
    }
}
