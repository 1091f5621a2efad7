/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ta4j.core.Bar;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBar;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.num.DecimalNumFactory;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.NumFactory;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.BarCombination;
import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.HeatmapFeed;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.indicator.BarColumn;
import org.liq4j.api.indicator.HeatmapAvailableIndicator;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.MarketInputs;
import org.liq4j.engine.HistoryHeatmapFeed;
import org.liq4j.engine.LiveHeatmapFeed;
import org.liq4j.history.BarSeriesFactory;
import org.liq4j.history.CsvHistoryReader;
import org.liq4j.history.CsvOptions;
import org.liq4j.history.GrowingHistory;
import org.liq4j.history.HistoryBar;
import org.liq4j.history.MarketHistory;
import org.liq4j.model.OpenInterestModel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Series whose bars are not exact copies of the feed's: read right, or refused. */
class HeatmapBindingTest {

    private static final Instrument INSTRUMENT = Instrument.parse("BINANCE:BTCUSDT");
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final NumFactory DOUBLES = DoubleNumFactory.getInstance();
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Ten minutes as in a file of minutes with open interest and liquidations. */
    private static final String MINUTES = """
            open_time,open,high,low,close,volume,open_interest,LiqSellQty,LiqBuyQty
            2026-01-01T00:00:00Z,100,101,99,100,10,1000,1.5,0.5
            2026-01-01T00:01:00Z,100,101,99,100,10,1001,1.5,0.5
            2026-01-01T00:02:00Z,100,101,99,100,10,1002,1.5,0.5
            2026-01-01T00:03:00Z,100,101,99,100,10,1003,1.5,0.5
            2026-01-01T00:04:00Z,100,101,99,100,10,1004,1.5,0.5
            2026-01-01T00:05:00Z,100,101,99,100,10,1005,1.5,0.5
            2026-01-01T00:06:00Z,100,101,99,100,10,1006,1.5,0.5
            2026-01-01T00:07:00Z,100,101,99,100,10,1007,1.5,0.5
            2026-01-01T00:08:00Z,100,101,99,100,10,1008,1.5,0.5
            2026-01-01T00:09:00Z,100,101,99,100,10,1009,1.5,0.5
            """;

    @TempDir
    private Path folder;

    private MarketHistory file() throws IOException {
        Path path = Files.writeString(folder.resolve("minutes.csv"), MINUTES);
        return new CsvHistoryReader(CsvOptions.of(INSTRUMENT)).read(List.of(path)).history();
    }

    /** Open interest 1000, 1001, ..., 1.5 coins of longs liquidated in each bar; without the bars of those numbers. */
    private static MarketHistory history(int bars, Duration length, Integer... missing) {
        MarketHistory.Builder builder = MarketHistory.builder(INSTRUMENT, length);
        for (int i = 0; i < bars; i++) {
            if (!List.of(missing).contains(i)) {
                builder.add(bar(i, length));
            }
        }
        return builder.build();
    }

    private static HistoryBar bar(int i, Duration length) {
        Instant begin = START.plus(length.multipliedBy(i));
        return new HistoryBar(Candle.of(begin, begin.plus(length), 100, 101, 99, 100, 10), 1000 + i, Candle.MISSING,
                Candle.MISSING, 1.5, 0.5);
    }

    private static HistoryHeatmapFeed feed(MarketHistory history) {
        return new HistoryHeatmapFeed(history, () -> OpenInterestModel.of(INSTRUMENT));
    }

    private static BarSeries series(String name, Bar... bars) {
        BarSeries series = new BaseBarSeriesBuilder().withName(name).withNumFactory(DOUBLES).build();
        for (Bar bar : bars) {
            series.addBar(bar);
        }
        return series;
    }

    private static Bar bar(Instant begin, Instant end) {
        return bar(Duration.between(begin, end), begin, end, DOUBLES);
    }

    private static Bar bar(Duration period, Instant begin, Instant end, NumFactory numbers) {
        return new BaseBar(period, begin, end, numbers.numOf(100), numbers.numOf(101), numbers.numOf(99),
                numbers.numOf(100), numbers.numOf(10), numbers.numOf(1000), 0);
    }

    private static BarSeries regular(Duration length, int bars, Duration ahead) {
        BarSeries series = series("BINANCE:BTCUSDT");
        for (int i = 0; i < bars; i++) {
            Instant end = START.plus(length.multipliedBy(i + 1L));
            series.addBar(bar(end.minus(length), end.minus(ahead)));
        }
        return series;
    }

    private static <T> List<T> all(BarSeries series, IntFunction<T> at) {
        List<T> values = new ArrayList<>();
        for (int i = series.getBeginIndex(); i <= series.getEndIndex(); i++) {
            values.add(at.apply(i));
        }
        return values;
    }

    private static List<Double> openInterest(LiquidationHeatmap heatmap) {
        OpenInterestIndicator indicator = new OpenInterestIndicator(heatmap);
        return all(heatmap.series(), indicator::valueAt);
    }

    private static List<Double> reported(LiquidationHeatmap heatmap) {
        ReportedLiquidationsIndicator indicator = new ReportedLiquidationsIndicator(heatmap, Side.LONG);
        return all(heatmap.series(), indicator::valueAt);
    }

    private static List<Boolean> available(LiquidationHeatmap heatmap) {
        HeatmapAvailableIndicator indicator = HeatmapAvailableIndicator.ofLevels(heatmap);
        return all(heatmap.series(), indicator::getValue);
    }

    private static final List<Double> THOUSANDS = List.of(1000.0, 1001.0, 1002.0, 1003.0, 1004.0, 1005.0, 1006.0,
            1007.0,
            1008.0, 1009.0);

    /** Ends a moment before, or after, that of the minute; in a period of a minute and in one that is as much shorter. */
    @ParameterizedTest
    @CsvSource({"PT0.001S", "PT0.000001S", "PT0.000000001S", "PT0.5S", "PT1S", "PT-0.007S", "PT0S"})
    void anEndAtTheMinutesEndIsTheMinutesEnd(Duration ahead) throws IOException {
        LiquidationHeatmap heatmap = new LiquidationHeatmap(regular(MINUTE, 10, ahead), feed(file()));
        assertEquals(THOUSANDS, openInterest(heatmap));
        assertEquals(List.of(true, true, true, true, true, true, true, true, true, true), available(heatmap));
        assertEquals(1.5, reported(heatmap).get(3));
        BarSeries shifted = series("x");
        for (int i = 1; i <= 10; i++) {
            Instant end = START.plusSeconds(60L * i).minus(ahead);
            shifted.addBar(bar(MINUTE, end.minus(MINUTE), end, DOUBLES));
        }
        assertEquals(THOUSANDS, openInterest(new LiquidationHeatmap(shifted, feed(file()))));
    }

    @Test
    void aLongerBarIsMadeOfItsMinutes() throws IOException {
        for (Duration ahead : List.of(Duration.ZERO, Duration.ofMillis(1))) {
            LiquidationHeatmap heatmap = new LiquidationHeatmap(regular(Duration.ofMinutes(5), 2, ahead), feed(file()));
            assertEquals(List.of(7.5, 7.5), reported(heatmap));
            assertEquals(List.of(1004.0, 1009.0), openInterest(heatmap));
            assertEquals(List.of(true, true), available(heatmap));
        }
        BarSeries fives = BarSeriesFactory.of(file(), Duration.ofMinutes(5), DecimalNumFactory.getInstance());
        assertEquals(List.of(7.5, 7.5), reported(new LiquidationHeatmap(fives, feed(file()))));
        assertEquals(50, fives.getBar(0).getVolume().doubleValue());
    }

    @ParameterizedTest
    @CsvSource({"PT1M, PT2M", "PT1M, PT1H", "PT1M, P1D", "PT1H, PT4H", "PT5M, PT1H", "PT1S, PT1M", "PT0.1S, PT1S"})
    void anyMultipleIsServed(Duration fine, Duration length) {
        int parts = (int) length.dividedBy(fine);
        MarketHistory history = history(3 * parts, fine);
        LiquidationHeatmap heatmap = new LiquidationHeatmap(regular(length, 3, Duration.ZERO), feed(history));
        assertEquals(List.of(1.5 * parts, 1.5 * parts, 1.5 * parts), reported(heatmap));
        assertEquals(List.of(1000.0 + parts - 1, 1000.0 + 2 * parts - 1, 1000.0 + 3 * parts - 1),
                openInterest(heatmap));
    }

    /** Bars of five minutes that end at 00:03, 00:08 and so on are made of whole minutes all the same. */
    @Test
    void aLongerBarEndsWhereItEnds() {
        BarSeries series = series("fives");
        for (int end = 8; end <= 58; end += 5) {
            series.addBar(bar(START.plusSeconds(60L * (end - 5)), START.plusSeconds(60L * end)));
        }
        LiquidationHeatmap heatmap = new LiquidationHeatmap(series, feed(history(60, MINUTE)));
        assertEquals(7.5, reported(heatmap).get(0));
        assertEquals(1007, openInterest(heatmap).get(0));
        assertEquals(1057, openInterest(heatmap).get(10));
    }

    @Test
    void missingMinutesAreLeftOutOfALongerBar() {
        // Two minutes of the first bar, all of the second, the last one of the third.
        LiquidationHeatmap heatmap = new LiquidationHeatmap(regular(Duration.ofMinutes(5), 4, Duration.ZERO),
                feed(history(20, MINUTE, 1, 2, 5, 6, 7, 8, 9, 14)));
        assertEquals(List.of(4.5, 4.5, 6.0, 7.5), reported(heatmap));
        assertEquals(List.of(1004.0, 1004.0, 1013.0, 1019.0), openInterest(heatmap));
        assertEquals(List.of(true, false, true, true), available(heatmap));
        BarColumn column = new BarColumn(heatmap, new OpenInterestIndicator.Measure());
        assertEquals(List.of(false, false, false, true), all(heatmap.series(), column::isWhole));
        assertEquals(4.5 + 0 + 6 + 7.5,
                new BarColumn(heatmap, new ReportedLiquidationsIndicator.Measure(Side.LONG)).sum(3, 4));
    }

    /** A measure of every kind, over 5, 4, 3, 2, 1 with volumes 1, 2, 3, 4, 5. */
    @ParameterizedTest
    @CsvSource({"LAST, 1", "SUM, 15", "MEAN, 3", "VOLUME_WEIGHTED_MEAN, 2.3333333333333335", "HIGHEST, 5", "LOWEST, 1"})
    void aMeasureSaysHowItsNumbersCombine(BarCombination combination, double expected) {
        MarketHistory.Builder history = MarketHistory.builder(INSTRUMENT, MINUTE);
        for (int i = 0; i < 5; i++) {
            Instant begin = START.plusSeconds(60L * i);
            history.add(new HistoryBar(Candle.of(begin, begin.plusSeconds(60), 100, 101, 99, 100, 1 + i), 5 - i,
                    Candle.MISSING, Candle.MISSING, Candle.MISSING, Candle.MISSING));
        }
        LiquidationHeatmap heatmap = new LiquidationHeatmap(regular(Duration.ofMinutes(5), 1, Duration.ZERO),
                feed(history.build()));
        assertEquals(expected, new BarColumn(heatmap, new Combined(combination)).valueAt(0, -1));
    }

    private record Combined(BarCombination combination) implements BarMeasure {

        @Override
        public double measure(LiquidationLevels levels, MarketInputs inputs) {
            return inputs.openInterest();
        }
    }

    @Test
    void aMeasureThatDoesNotSayIsTheLastOne() {
        BarMeasure unsaid = (levels, inputs) -> inputs.openInterest();
        LiquidationHeatmap heatmap = new LiquidationHeatmap(regular(Duration.ofMinutes(5), 2, Duration.ZERO),
                feed(history(10, MINUTE)));
        assertEquals(1009, new BarColumn(heatmap, unsaid).valueAt(1, -1));
    }

    private static String refusal(BarSeries series, HeatmapFeed feed) {
        return assertThrows(InvalidValueException.class, () -> new LiquidationHeatmap(series, feed)).getMessage();
    }

    private static void assertNames(String message, String... parts) {
        for (String part : parts) {
            assertTrue(message.contains(part), part + " in: " + message);
        }
    }

    @Test
    void barsThatTheFeedsDoNotMakeUpAreAnErrorThatNamesBoth() {
        HistoryHeatmapFeed minutes = feed(history(60, MINUTE));
        assertNames(refusal(regular(Duration.ofSeconds(30), 10, Duration.ZERO), minutes), "PT30S", "PT1M",
                "BINANCE:BTCUSDT", "shorter");
        assertNames(refusal(regular(Duration.ofSeconds(90), 10, Duration.ZERO), minutes), "PT1M30S", "PT1M");
        assertNames(refusal(regular(MINUTE, 10, Duration.ofSeconds(30)), minutes), "PT30S", "PT1M");
        BarSeries misaligned = series("x", bar(START.plusSeconds(30), START.plusSeconds(90)),
                bar(START.plusSeconds(90), START.plusSeconds(150)));
        assertNames(refusal(misaligned, minutes), "PT1M", "2026-01-01T00:00:30Z");
        assertNames(refusal(regular(Duration.ofMinutes(7), 3, Duration.ZERO), feed(history(9, Duration.ofMinutes(5)))),
                "PT7M", "PT5M");
        assertNames(refusal(regular(MINUTE, 60, Duration.ZERO), feed(history(2, Duration.ofHours(1)))), "PT1M",
                "PT1H");
    }

    /** The odd bar comes later: it is found when it is read, or one after it. */
    @Test
    void anOddBarIsFoundWhenItIsRead() {
        BarSeries series = regular(MINUTE, 5, Duration.ZERO);
        series.addBar(bar(START.plusSeconds(330), START.plusSeconds(390)));
        series.addBar(bar(START.plusSeconds(390), START.plusSeconds(420)));
        series.addBar(bar(START.plusSeconds(420), START.plusSeconds(480)));
        series.addBar(bar(START.plusSeconds(480), START.plusSeconds(540)));
        LiquidationHeatmap heatmap = new LiquidationHeatmap(series, feed(history(10, MINUTE)));
        OpenInterestIndicator indicator = new OpenInterestIndicator(heatmap);
        assertEquals(1004, indicator.valueAt(4));
        assertEquals(1007, indicator.valueAt(7));
        assertNames(assertThrows(InvalidValueException.class, () -> indicator.valueAt(5)).getMessage(), "PT1M");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BINANCE:ETHUSDT", "BYBIT:BTCUSDT", "binance:ethusdt", "BINANCE:ETHUSDT 1m", "ETHUSDT",
            "ETH/USDT", "ETH/USDT:USDT", "ETH-USDT-SWAP", "1000SHIBUSDT", "ETHUSDT_1h", "BINANCE:ETHUSDT-PT5M"})
    void aSeriesOfAnotherInstrumentIsAnErrorThatNamesBoth(String name) {
        BarSeries series = series(name, bar(START, START.plusSeconds(60)));
        HistoryHeatmapFeed feed = feed(history(3, MINUTE));
        assertNames(refusal(series, feed), name, "BINANCE:BTCUSDT");
        LiquidationHeatmap stated = new LiquidationHeatmap(series, feed, INSTRUMENT);
        assertEquals(List.of(1000.0), openInterest(stated));
        assertEquals(List.of(1000.0), openInterest(stated.over(series)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BINANCE:BTCUSDT", "binance:btcusdt", "BINANCE:BTCUSDT 1m", "BTCUSDT", "BTC/USDT:USDT",
            "XBTUSD",
            "BTCUSDT:1h", "BTCUSDT_1h", "my series", "unnamed_series", "test", "UNKNOWN:UNKNOWN", "BTC"})
    void aNameThatSaysTheSameOrNothingIsFine(String name) {
        assertEquals(List.of(1000.0), openInterest(
                new LiquidationHeatmap(series(name, bar(START, START.plusSeconds(60))), feed(history(3, MINUTE)))));
    }

    @Test
    void anInstrumentThatIsStatedMustBeTheFeeds() {
        InvalidValueException refused = assertThrows(InvalidValueException.class,
                () -> new LiquidationHeatmap(series("x"), feed(history(3, MINUTE)), Instrument.parse("OKX:ETH-USDT")));
        assertNames(refused.getMessage(), "OKX:ETH-USDT", "BINANCE:BTCUSDT");
    }

    @Test
    void movingSeriesAndPartsOfSeriesSayTheSame() {
        HistoryHeatmapFeed feed = feed(history(300, MINUTE));
        for (Duration length : List.of(MINUTE, Duration.ofMinutes(5))) {
            for (Duration ahead : List.of(Duration.ZERO, Duration.ofMillis(1))) {
                BarSeries whole = regular(length, (int) Duration.ofHours(5).dividedBy(length), ahead);
                List<Double> all = openInterest(new LiquidationHeatmap(whole, feed));
                BarSeries part = whole.getSubSeries(20, 40);
                assertEquals(all.subList(20, 40), openInterest(new LiquidationHeatmap(part, feed)));
                BarSeries moving = new BaseBarSeriesBuilder().withMaxBarCount(10).withNumFactory(DOUBLES).build();
                OpenInterestIndicator indicator = new OpenInterestIndicator(new LiquidationHeatmap(moving, feed));
                for (int i = 0; i <= whole.getEndIndex(); i++) {
                    moving.addBar(whole.getBar(i));
                    assertEquals(all.get(i), indicator.valueAt(i));
                    assertEquals(all.get(Math.max(i - 9, 0)), indicator.valueAt(Math.max(i - 9, 0)));
                }
            }
        }
    }

    /** A warm-up whose ends are the feed's, and live bars that end a millisecond before. */
    @Test
    void labelsMayChangeAlongTheSeries() {
        GrowingHistory growing = new GrowingHistory(INSTRUMENT, MINUTE);
        LiveHeatmapFeed feed = new LiveHeatmapFeed(growing, () -> OpenInterestModel.of(INSTRUMENT));
        BarSeries series = series("BTCUSDT");
        OpenInterestIndicator indicator = new OpenInterestIndicator(new LiquidationHeatmap(series, feed));
        for (int i = 0; i < 20; i++) {
            growing.append(bar(i, MINUTE), "");
            feed.advance();
            Instant begin = START.plusSeconds(60L * i);
            series.addBar(bar(begin, i < 10 ? begin.plusSeconds(60) : begin.plusSeconds(60).minusMillis(1)));
            assertEquals(1000 + i, indicator.valueAt(i));
            assertTrue(indicator.availability().getValue(i));
        }
    }

    /** The series is told of a bar while it forms, by its end or by what there is of it; the heatmap is behind. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLongerBarThatFormsSaysWhatTheLastOneSaid(boolean byItsEnd) {
        GrowingHistory growing = new GrowingHistory(INSTRUMENT, MINUTE);
        LiveHeatmapFeed feed = new LiveHeatmapFeed(growing, () -> OpenInterestModel.of(INSTRUMENT));
        BarSeries series = series("x");
        LiquidationHeatmap heatmap = new LiquidationHeatmap(series, feed);
        OpenInterestIndicator open = new OpenInterestIndicator(heatmap);
        ReportedLiquidationsIndicator flow = new ReportedLiquidationsIndicator(heatmap, Side.LONG);
        HeatmapAvailableIndicator levels = HeatmapAvailableIndicator.ofLevels(heatmap);
        for (int minute = 0; minute < 30; minute++) {
            int bar = minute / 5;
            Instant begin = START.plusSeconds(300L * bar);
            Instant now = START.plusSeconds(60L * minute + 31);
            if (minute % 5 > 0 || byItsEnd || bar > 0) {
                series.addBar(bar(begin, byItsEnd || bar == 0 ? begin.plusSeconds(300) : now),
                        series.getBarCount() > bar);
                assertEquals(bar == 0 ? 0 : 999 + 5 * bar, open.valueAt(bar), "minute " + minute);
                assertEquals(bar == 0 ? 0 : 7.5, flow.valueAt(bar));
                assertFalse(levels.getValue(bar));
                assertFalse(flow.availability().getValue(bar));
                assertEquals(0, new BarColumn(heatmap, new ReportedLiquidationsIndicator.Measure(Side.LONG))
                        .ownValueAt(bar, 0));
            }
            growing.append(bar(minute, MINUTE), "");
            feed.advance();
            if (minute % 5 == 4) {
                series.addBar(bar(begin, begin.plusSeconds(300)), true);
                assertEquals(1000 + minute, open.valueAt(bar));
                assertEquals(7.5, flow.valueAt(bar));
                assertTrue(levels.getValue(bar));
            }
        }
        assertEquals(List.of(1004.0, 1009.0, 1014.0, 1019.0, 1024.0, 1029.0), openInterest(heatmap));
    }

    /** An empty series and an empty feed: what does not fit is an error at the first bar that can tell. */
    @Test
    void anEmptySeriesIsCheckedWhenItGrows() {
        GrowingHistory growing = new GrowingHistory(INSTRUMENT, MINUTE);
        LiveHeatmapFeed feed = new LiveHeatmapFeed(growing, () -> OpenInterestModel.of(INSTRUMENT));
        BarSeries series = series("x");
        OpenInterestIndicator indicator = new OpenInterestIndicator(new LiquidationHeatmap(series, feed));
        series.addBar(bar(START, START.plusSeconds(30)));
        assertEquals(0, indicator.valueAt(0));
        growing.append(bar(0, MINUTE), "");
        feed.advance();
        assertNames(assertThrows(InvalidValueException.class, () -> indicator.valueAt(0)).getMessage(), "PT30S",
                "PT1M");
    }

    /** A history whose bars are out of step after a gap cannot be checked, and is read by exact ends as ever. */
    @Test
    void aFeedOutOfStepIsReadByItsEnds() {
        MarketHistory history = MarketHistory.builder(INSTRUMENT, MINUTE).add(bar(0, MINUTE))
                .add(HistoryBar.of(Candle.of(START.plusSeconds(90), START.plusSeconds(150), 100, 101, 99, 100, 1)))
                .build();
        LiquidationHeatmap heatmap = new LiquidationHeatmap(BarSeriesFactory.of(history, DOUBLES), feed(history));
        assertEquals(List.of(1000.0, 1000.0), openInterest(heatmap));
        assertEquals(List.of(true, true), available(heatmap));
    }
}
