/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.Indicator;
import org.ta4j.core.RealtimeBar;
import org.ta4j.core.num.DecimalNumFactory;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.Num;
import org.ta4j.core.num.NumFactory;

import org.liq4j.api.market.Candle;
import org.liq4j.history.BarSeriesFactory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every indicator of a bar series keeps: see {@link SeriesContract} for the list. */
class SeriesContractTest {

    private static final int BARS = 600;
    /** A session begins 31 minutes later. */
    private static final Instant START = Instant.EPOCH.plus(SeriesContract.SESSION.offset())
            .plus(SeriesContract.SESSION.length().multipliedBy(700_000)).minus(Duration.ofMinutes(31));
    private static final List<Candle> CANDLES = candles(11);
    private static final NumFactory DOUBLE = DoubleNumFactory.getInstance();

    /** Coarse prices, so that some are equal; some bars without taker volumes, some without volume; one in 50 is missing. */
    private static List<Candle> candles(long seed) {
        Random random = new Random(seed);
        List<Candle> candles = new ArrayList<>();
        double close = 100;
        for (int i = 0; i < BARS; i++) {
            double open = close;
            close = Math.max(50, open + random.nextInt(9) - 4);
            double high = Math.max(open, close) + random.nextInt(3);
            double low = Math.min(open, close) - random.nextInt(3);
            Instant start = START.plus(Duration.ofMinutes(i));
            double buy = random.nextInt(1_000) / 64.0;
            double sell = random.nextInt(1_000) / 64.0;
            boolean quiet = i % 40 >= 9 && i % 40 < 13;
            Candle candle = Candle.of(start, start.plus(Duration.ofMinutes(1)), open, high, low, close,
                    quiet ? 0 : buy + sell);
            if (i < 60 || i % 50 != 49) {
                candles.add(quiet || i % 11 == 5 ? candle : candle.withTakerVolumes(buy, sell));
            }
        }
        return candles;
    }

    private static BarSeries series(List<Candle> candles, NumFactory factory) {
        BarSeries series = new BaseBarSeriesBuilder().withNumFactory(factory).build();
        candles.forEach(candle -> series.addBar(BarSeriesFactory.bar(candle, factory)));
        return series;
    }

    static Stream<SeriesContract> contracts() {
        return SeriesContract.all(31).stream();
    }

    static Stream<Arguments> contractsAndFactories() {
        return contracts().flatMap(contract -> Stream.of(DOUBLE, DecimalNumFactory.getInstance())
                .map(factory -> Arguments.of(contract, factory)));
    }

    private static String text(Indicator<?> indicator, int index) {
        return String.valueOf(indicator.getValue(index));
    }

    private static double number(Object value) {
        return switch (value) {
            case Boolean flag -> flag ? 1 : 0;
            case Num number -> number.doubleValue();
            default -> throw new AssertionError("no number: " + value);
        };
    }

    private static List<String> values(SeriesContract contract, BarSeries series) {
        Indicator<?> indicator = contract.make().apply(series);
        List<String> values = new ArrayList<>();
        for (int i = series.getBeginIndex(); i <= series.getEndIndex(); i++) {
            values.add(text(indicator, i));
        }
        return values;
    }

    @ParameterizedTest
    @MethodSource("contractsAndFactories")
    void saysWhatTheNaiveFormSays(SeriesContract contract, NumFactory factory) {
        Indicator<?> indicator = contract.make().apply(series(CANDLES, factory));
        assertEquals(contract.unstableBars(), indicator.getCountOfUnstableBars());
        assertTrue(indicator.toString().startsWith(indicator.getClass().getSimpleName()));
        Set<Double> different = new HashSet<>();
        for (int i = 0; i < CANDLES.size(); i++) {
            double expected = contract.expected().apply(CANDLES.subList(0, i + 1));
            double value = number(indicator.getValue(i));
            assertTrue(Double.isFinite(value), "bar " + i);
            assertEquals(expected, value, 1e-9 * Math.max(1, Math.abs(expected)), "bar " + i);
            different.add(value);
        }
        assertTrue(different.size() > 1, "the candles tell nothing about an indicator that stays " + different);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void valuesOfACutSeriesAreThoseOfTheWhole(SeriesContract contract) {
        List<String> whole = values(contract, series(CANDLES, DOUBLE));
        for (int bars = 1; bars < CANDLES.size(); bars += 7) {
            assertEquals(whole.subList(0, bars), values(contract, series(CANDLES.subList(0, bars), DOUBLE)));
        }
    }

    @ParameterizedTest
    @MethodSource("contractsAndFactories")
    void theOrderOfReadingDoesNotMatter(SeriesContract contract, NumFactory factory) {
        List<String> ascending = values(contract, series(CANDLES, factory));
        Indicator<?> indicator = contract.make().apply(series(CANDLES, factory));
        Random random = new Random(3);
        for (int i = 0; i < 1_000; i++) {
            int index = random.nextInt(CANDLES.size());
            assertEquals(ascending.get(index), text(indicator, index), "bar " + index + " in read " + i);
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void theWarmUpIsAsLongAsItMustBeAndNoLonger(SeriesContract contract) {
        if (contract.remembersAll()) {
            return;
        }
        List<String> whole = values(contract, series(CANDLES, DOUBLE));
        boolean tight = false;
        for (int start = 1; start < 500; start++) {
            BarSeries part = series(CANDLES, DOUBLE).getSubSeries(start, CANDLES.size());
            Indicator<?> indicator = contract.make().apply(part);
            int unstable = indicator.getCountOfUnstableBars();
            for (int i = unstable; i < Math.min(unstable + 50, part.getBarCount()); i++) {
                assertEquals(whole.get(start + i), text(indicator, i), "from " + start + " bar " + i);
            }
            tight |= unstable > 0 && !whole.get(start + unstable - 1).equals(text(indicator, unstable - 1));
        }
        assertEquals(contract.unstableBars() > 0, tight, "a bar less would do");
    }

    @ParameterizedTest
    @MethodSource("contractsAndFactories")
    void aSeriesThatDropsBarsIsReadAsOneOfTheBarsThatAreLeft(SeriesContract contract, NumFactory factory) {
        if (contract.name().equals("delta of the series")) {
            return;
        }
        BarSeries moving = new BaseBarSeriesBuilder().withNumFactory(factory).withMaxBarCount(70).build();
        Indicator<?> indicator = contract.make().apply(moving);
        for (int i = 0; i < CANDLES.size(); i++) {
            moving.addBar(BarSeriesFactory.bar(CANDLES.get(i), factory));
            List<Candle> left = CANDLES.subList(Math.max(0, i - 69), i + 1);
            List<String> fresh = values(contract, series(left, factory));
            assertEquals(fresh.getLast(), text(indicator, i), "bar " + i);
            assertEquals(fresh.get(fresh.size() / 2), text(indicator, i - fresh.size() + 1 + fresh.size() / 2));
        }
    }

    @ParameterizedTest
    @MethodSource("contractsAndFactories")
    void aBarThatIsStillOpenIsFollowed(SeriesContract contract, NumFactory factory) {
        BarSeries live = new BaseBarSeriesBuilder().withNumFactory(factory).build();
        BarSeries whole = new BaseBarSeriesBuilder().withNumFactory(factory).build();
        Indicator<?> indicator = contract.make().apply(live);
        for (int i = 0; i < 120; i++) {
            RealtimeBar bar = BarSeriesFactory.bar(CANDLES.get(i), factory);
            live.addBar(bar);
            whole.addBar(bar);
            String before = text(indicator, i);
            assertEquals(text(contract.make().apply(whole), i), before);
            Num close = bar.getClosePrice();
            bar.addPrice(factory.numOf(150 + i % 3));
            bar.addPrice(factory.numOf(40 - i % 3));
            bar.addPrice(close);
            assertEquals(text(contract.make().apply(whole), i), text(indicator, i), "after prices in bar " + i);
            bar.addTrade(factory.numOf(5), close, RealtimeBar.Side.SELL, RealtimeBar.Liquidity.TAKER);
            assertEquals(text(contract.make().apply(whole), i), text(indicator, i), "after a trade in bar " + i);
        }
    }
}
