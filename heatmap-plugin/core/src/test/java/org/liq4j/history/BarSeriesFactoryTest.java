/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ta4j.core.BarSeries;
import org.ta4j.core.RealtimeBar;
import org.ta4j.core.num.DecimalNumFactory;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.NumFactory;

import org.liq4j.api.market.Candle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

class BarSeriesFactoryTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    static Stream<NumFactory> numFactories() {
        return Stream.of(DoubleNumFactory.getInstance(), DecimalNumFactory.getInstance());
    }

    @ParameterizedTest
    @MethodSource("numFactories")
    void barsKeepPricesAndTakerVolumes(NumFactory numFactory) {
        BarSeries series = BarSeriesFactory.of(history(), numFactory);
        assertEquals("BINANCE:BTCUSDT", series.getName());
        assertEquals(2, series.getBarCount());
        RealtimeBar bar = assertInstanceOf(RealtimeBar.class, series.getBar(0));
        assertEquals(START, bar.getBeginTime());
        assertEquals(START.plusSeconds(60), bar.getEndTime());
        assertEquals(Duration.ofMinutes(1), bar.getTimePeriod());
        assertEquals(numFactory.numOf(100), bar.getOpenPrice());
        assertEquals(numFactory.numOf(102), bar.getHighPrice());
        assertEquals(numFactory.numOf(99), bar.getLowPrice());
        assertEquals(numFactory.numOf(101), bar.getClosePrice());
        assertEquals(numFactory.numOf(5), bar.getVolume());
        assertEquals(numFactory.numOf(502.5), bar.getAmount());
        assertEquals(true, bar.hasSideData());
        assertEquals(numFactory.numOf(2), bar.getBuyVolume());
        assertEquals(numFactory.numOf(3), bar.getSellVolume());
        assertEquals(numFactory.numOf(201), bar.getBuyAmount());
        assertEquals(numFactory.numOf(301.5), bar.getSellAmount());
    }

    @ParameterizedTest
    @MethodSource("numFactories")
    void aGapMakesNoBarAndNoSidesMakeNoSideData(NumFactory numFactory) {
        BarSeries series = BarSeriesFactory.of(history(), numFactory);
        RealtimeBar bar = assertInstanceOf(RealtimeBar.class, series.getBar(1));
        assertEquals(START.plusSeconds(300), bar.getBeginTime());
        assertEquals(false, bar.hasSideData());
        assertEquals(numFactory.zero(), bar.getBuyVolume());
    }

    @ParameterizedTest
    @MethodSource("numFactories")
    void aLongSeriesStatesItsLengthForTheCaches(NumFactory numFactory) {
        assertEquals(Integer.MAX_VALUE, BarSeriesFactory.empty("X:Y", 999_999, numFactory).getMaximumBarCount());
        assertEquals(1_000_001, BarSeriesFactory.empty("X:Y", 1_000_000, numFactory).getMaximumBarCount());
        assertEquals(3_000_001, BarSeriesFactory.empty("X:Y", 3_000_000, numFactory).getMaximumBarCount());
    }

    private static MarketHistory history() {
        Candle first = Candle.of(START, START.plusSeconds(60), 100, 102, 99, 101, 5).withTakerVolumes(2, 3)
                .withVwap(100.5);
        Candle second = Candle.of(START.plusSeconds(300), START.plusSeconds(360), 101, 102, 100, 101, 5);
        return MarketHistory.builder(CsvFixture.INSTRUMENT, Duration.ofMinutes(1)).add(HistoryBar.of(first))
                .add(HistoryBar.of(second)).build();
    }
}
