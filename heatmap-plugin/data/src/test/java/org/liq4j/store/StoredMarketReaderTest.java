/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.liq4j.api.market.TimeRange;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowKind;
import org.liq4j.funding.FundingSettlements;
import org.liq4j.funding.FundingTerms;
import org.liq4j.history.MarketHistory;
import org.liq4j.history.MarketHistory.Column;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.liq4j.store.StoredRowsFixture.BTC;
import static org.liq4j.store.StoredRowsFixture.MINUTE;
import static org.liq4j.store.StoredRowsFixture.START;
import static org.liq4j.store.StoredRowsFixture.addCandle;
import static org.liq4j.store.StoredRowsFixture.candles;
import static org.liq4j.store.StoredRowsFixture.minute;

class StoredMarketReaderTest {

    private static final double NONE = Double.NaN;

    @TempDir
    private Path home = Path.of("");
    private MarketStore store = MarketStore.within(home);

    @BeforeEach
    void open() {
        store = MarketStore.within(home);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private MarketHistory read(String interval) {
        return market(interval).history();
    }

    private StoredMarket market(String interval) {
        return new StoredMarketReader(store).read(BTC, Optional.of(Duration.parse(interval)), TimeRange.ALL);
    }

    private void write(RowKind kind, double... eventKnownAndValue) throws IOException {
        RowBatch.Builder rows = RowBatch.builder(kind);
        double[] values = new double[kind.columns().size()];
        Arrays.fill(values, NONE);
        for (int i = 0; i < eventKnownAndValue.length; i += 3) {
            values[0] = eventKnownAndValue[i + 2];
            rows.add(START.toEpochMilli() + Math.round(eventKnownAndValue[i] * MINUTE),
                    START.toEpochMilli() + Math.round(eventKnownAndValue[i + 1] * MINUTE), values);
        }
        store.write(BTC, rows.build());
    }

    private static double[] column(MarketHistory history, Column column) {
        double[] values = new double[history.size()];
        Arrays.setAll(values, bar -> history.value(column, bar));
        return values;
    }

    private static void assertColumn(MarketHistory history, Column column, double... expected) {
        assertEquals(Arrays.toString(expected), Arrays.toString(column(history, column)));
    }

    @Test
    void saysHowToGetBarsWhereThereAreNone() throws IOException {
        String message = String.valueOf(
                assertThrows(NothingStoredException.class, () -> read("PT1M")).getMessage());
        assertEquals("BINANCE:BTCUSDT: no bars are stored; get some with liq4j download BINANCE:BTCUSDT --from DATE, "
                + "or from files of your own with liq4j import --instrument BINANCE:BTCUSDT FILE", message);
        store.write(BTC, candles(1, 10));
        assertThrows(NothingStoredException.class, () -> read("PT30S"));
        assertThrows(NothingStoredException.class, () -> read("PT15M"));
    }

    @Test
    void aLongerBarIsMadeOfWholeBarsAndEndsAtAMultipleOfItsLength() throws IOException {
        store.write(BTC, candles(3, 17));
        MarketHistory five = read("PT5M");
        assertEquals(2, five.size(), "neither the cut off first nor the last");
        assertEquals(START.plusSeconds(600), five.endTime(0));
        MarketHistory one = read("PT1M");
        double high = 0;
        double low = 1e9;
        double volume = 0;
        double buy = 0;
        for (int bar = 3; bar < 8; bar++) {
            assertEquals(minute(bar + 3), one.endTime(bar).toEpochMilli());
            high = Math.max(high, one.value(Column.HIGH, bar));
            low = Math.min(low, one.value(Column.LOW, bar));
            volume += one.value(Column.VOLUME, bar);
            buy += one.value(Column.TAKER_BUY_VOLUME, bar);
        }
        assertEquals(one.value(Column.OPEN, 3), five.value(Column.OPEN, 0));
        assertEquals(one.value(Column.CLOSE, 7), five.value(Column.CLOSE, 0));
        assertEquals(high, five.value(Column.HIGH, 0));
        assertEquals(low, five.value(Column.LOW, 0));
        assertEquals(volume, five.value(Column.VOLUME, 0));
        assertEquals(buy, five.value(Column.TAKER_BUY_VOLUME, 0));
        assertEquals(volume - buy, five.value(Column.TAKER_SELL_VOLUME, 0));
        assertTrue(five.value(Column.VWAP, 0) > low && five.value(Column.VWAP, 0) < high);
    }

    @Test
    void aHoleIsAGapInBarsOfEveryLength() throws IOException {
        store.write(BTC, candles(1, 12));
        store.write(BTC, candles(14, 30));
        MarketHistory one = read("PT1M");
        assertEquals(29, one.size());
        assertEquals(1, one.gaps().size());
        assertEquals(START.plusSeconds(780), one.gaps().getFirst().eventTime());
        MarketHistory five = read("PT5M");
        assertEquals(List.of(5, 10, 20, 25, 30), IntStream.range(0, five.size())
                .mapToObj(bar -> (int) Duration.between(START, five.endTime(bar)).toMinutes()).toList());
        assertEquals(1, five.gaps().size());
    }

    @Test
    void aStoredBarOfTheLengthStandsInWhereShorterOnesDoNotSuffice() throws IOException {
        store.write(BTC, candles(1, 60));
        RowBatch.Builder hours = RowBatch.builder(RowKind.CANDLES);
        for (int hour = 1; hour <= 3; hour++) {
            hours.add(minute(60 * hour), minute(60 * hour), 3_600_000, 1, 2, 1, 2, hour, NONE, NONE);
        }
        store.write(BTC, hours.build());
        MarketHistory history = read("PT1H");
        assertEquals(3, history.size());
        assertTrue(history.value(Column.OPEN, 0) > 60_000, "made of minutes");
        assertColumn(history.prefix(3), Column.TAKER_BUY_VOLUME, history.value(Column.TAKER_BUY_VOLUME, 0), NONE,
                NONE);
        assertEquals(3, history.value(Column.VOLUME, 2));
    }

    @Test
    void aReadingCountsFromTheFirstBarThatEndsWhenItWasKnown() throws IOException {
        store.write(BTC, candles(1, 8));
        // Taken at minute 2 and known at once; taken at 3, known within minute 6; 0 is none; taken at 1, known late.
        write(RowKind.OPEN_INTEREST, 2, 2, 100, 3, 5.5, 101, 6.5, 6.5, 0, 1, 7, 50, 7.5, 7.5, 102);
        assertColumn(read("PT1M"), Column.OPEN_INTEREST, NONE, 100, NONE, NONE, NONE, 101, NONE, 102);
        assertColumn(read("PT4M"), Column.OPEN_INTEREST, 100, 102);
    }

    @Test
    void theFirstBarHasWhatWasKnownBefore() throws IOException {
        store.write(BTC, candles(1, 1500));
        write(RowKind.ACCOUNT_RATIO, 30, 35, 0.6, 80, 85, 0.7);
        TimeRange range = new TimeRange(START.plusSeconds(3600), START.plusSeconds(7200));
        MarketHistory history = new StoredMarketReader(store).read(BTC, Optional.empty(), range).history();
        assertEquals(60, history.size());
        assertEquals(0.6, history.value(Column.LONG_ACCOUNT_SHARE, 0));
        assertEquals(0.7, history.value(Column.LONG_ACCOUNT_SHARE, 24));
        assertEquals(2, history.count(Column.LONG_ACCOUNT_SHARE));
    }

    @Test
    void settlementsAreToldFromRatesInForce() throws IOException {
        store.write(BTC, candles(1, 10));
        RowBatch.Builder rates = RowBatch.builder(RowKind.FUNDING);
        rates.add(minute(3) + 4, minute(3) + 4, 0.0001, 8);
        rates.add(minute(5), minute(5), 0.0002, NONE);
        store.write(BTC, rates.build());
        StoredMarket market = market("PT1M");
        assertEquals(Map.of(Instant.ofEpochMilli(minute(3)), 0.0001),
                FundingSettlements.of(market.rates(), FundingTerms.UNKNOWN).rates());
        assertColumn(market.history(), Column.FUNDING_RATE, NONE, NONE, NONE, 0.0001, 0.0002, NONE, NONE, NONE, NONE,
                NONE);
    }

    @Test
    void aSettlementAndTheRateInForceOfItsInstantAreBothKept() throws IOException {
        store.write(BTC, candles(1, 4));
        store.write(BTC, RowBatch.builder(RowKind.FUNDING).add(minute(3), minute(3), 0.0007, 4).build());
        store.write(BTC, RowBatch.builder(RowKind.FUNDING).add(minute(3), minute(3), 0.0002, NONE).build());
        // A correction of the interval replaces the settlement.
        store.write(BTC, RowBatch.builder(RowKind.FUNDING).add(minute(3), minute(3), 0.0001, 8).build());
        assertEquals(2, store.read(BTC, RowKind.FUNDING, TimeRange.ALL).size());
        StoredMarket market = market("PT1M");
        assertEquals(Map.of(Instant.ofEpochMilli(minute(3)), 0.0001),
                FundingSettlements.of(market.rates(), FundingTerms.UNKNOWN).rates());
        assertColumn(market.history(), Column.FUNDING_RATE, NONE, NONE, 0.0002, NONE);
    }

    @Test
    void liquidationsAreSummedByBarAndNotCountedTwice() throws IOException {
        store.write(BTC, candles(1, 8));
        RowBatch.Builder sums = RowBatch.builder(RowKind.LIQUIDATED_VOLUME);
        sums.add(minute(1), minute(1), MINUTE, 1, 0).add(minute(2), minute(2), MINUTE, 2, 0.5);
        sums.add(minute(2), minute(2), 2 * MINUTE, 30, 40);
        RowBatch.Builder singles = RowBatch.builder(RowKind.LIQUIDATIONS);
        singles.add(minute(1) + 5, minute(1) + 5, 1, 70_000, 9).add(minute(6) + 5, minute(6) + 5, -1, 70_000, 9);
        singles.add(minute(6) + 6, minute(6) + 9, -1, 70_000, 0.5);
        store.store(BTC, List.of(sums.build(), singles.build()));
        assertColumn(read("PT1M"), Column.LIQUIDATED_LONG, 1, 2, NONE, NONE, NONE, NONE, 0, NONE);
        assertColumn(read("PT1M"), Column.LIQUIDATED_SHORT, 0, 0.5, NONE, NONE, NONE, NONE, 9.5, NONE);
        assertColumn(read("PT4M"), Column.LIQUIDATED_LONG, 3, 0);
    }

    @Test
    void aLiquidationCountsInTheBarInWhichItBecameKnown() throws IOException {
        store.write(BTC, candles(1, 4));
        RowBatch.Builder singles = RowBatch.builder(RowKind.LIQUIDATIONS);
        // Just before the bar ended and known just after; known a minute late; of before the first bar.
        singles.add(minute(2) - 1, minute(2) + 1, 1, 70_000, 5).add(minute(2), minute(4), 1, 70_000, 7);
        singles.add(minute(-1), minute(0), 1, 70_000, 9);
        store.write(BTC, singles.build());
        assertColumn(read("PT1M"), Column.LIQUIDATED_LONG, NONE, NONE, 5, NONE);
        assertEquals(List.of("4 stored bars", "no gaps", "1 reports of liquidations became known more than 10 s after "
                + "the bar of which they are and are left out"), market("PT1M").findings());
        assertColumn(read("PT4M"), Column.LIQUIDATED_LONG, 12);
    }

    @Test
    void barsThatBreakARuleAreGapsAndReported() throws IOException {
        RowBatch.Builder rows = RowBatch.builder(RowKind.CANDLES);
        addCandle(rows, 1);
        rows.add(minute(2), minute(2), MINUTE, 5, 4, 3, 5, 1, NONE, NONE);
        addCandle(rows, 3);
        store.write(BTC, rows.build());
        StoredMarket market = market("PT1M");
        assertEquals(2, market.history().size());
        assertEquals(List.of("3 stored bars", "1 gaps, 1 bars missing",
                "1 bars break a rule and are left out, see liq4j data verify"), market.findings());
    }

    @Test
    void aBarThatWasNotKnownAtItsEndIsAGap() throws IOException {
        RowBatch.Builder rows = RowBatch.builder(RowKind.CANDLES);
        addCandle(rows, 1);
        rows.add(minute(2), minute(2) + 10_001, MINUTE, 4, 5, 3, 5, 1, NONE, NONE);
        addCandle(rows, 3);
        rows.add(minute(4), minute(4) + 10_000, MINUTE, 4, 5, 3, 5, 1, NONE, NONE);
        store.write(BTC, rows.build());
        StoredMarket market = market("PT1M");
        assertEquals(3, market.history().size());
        assertEquals(List.of("4 stored bars", "1 gaps, 1 bars missing",
                "1 bars became known more than 10 s after their end and are left out"), market.findings());
        assertEquals(1, read("PT4M").size(), "known within the longer bar");
        assertEquals(1, read("PT2M").size(), "the other was known too late");
    }

    @Test
    void aBarThatBeganBeforeTheRangeIsNotInIt() throws IOException {
        store.write(BTC, RowBatch.builder(RowKind.CANDLES)
                .add(minute(60), minute(60), 3_600_000, 1, 2, 1, 2, 1, NONE, NONE)
                .add(minute(120), minute(120), 3_600_000, 1, 2, 1, 2, 2, NONE, NONE).build());
        TimeRange range = new TimeRange(START.plusSeconds(1800), START.plusSeconds(7200));
        MarketHistory history = new StoredMarketReader(store).read(BTC, Optional.empty(), range).history();
        assertColumn(history, Column.VOLUME, 2);
    }

    /** Nothing that is stored later changes what an earlier bar had. */
    @Test
    void laterRowsNeverChangeEarlierBars() throws IOException {
        for (long seed = 1; seed <= 8; seed++) {
            Random random = new Random(seed);
            MarketHistory earlier = null;
            try (MarketStore own = MarketStore.within(home.resolve("seed" + seed))) {
                for (int cut = 0; cut <= 240; cut += 60) {
                    own.store(BTC, rows(random, cut));
                    MarketHistory now = new StoredMarketReader(own)
                            .read(BTC, Optional.of(Duration.ofMinutes(3)), TimeRange.ALL).history();
                    if (earlier != null) {
                        assertTrue(now.size() > earlier.size());
                        assertSameBars(earlier, now, "seed " + seed + ", rows after minute " + cut);
                    }
                    earlier = now;
                }
            }
        }
    }

    private static void assertSameBars(MarketHistory earlier, MarketHistory now, String place) {
        for (int bar = 0; bar < earlier.size(); bar++) {
            assertEquals(earlier.endTime(bar), now.endTime(bar), place);
            for (Column column : Column.values()) {
                assertEquals(earlier.value(column, bar), now.value(column, bar), place + ", " + column + " " + bar);
            }
        }
    }

    /** Rows of all kinds that became known in the hour after a minute, some of which tell of earlier times. */
    private static List<RowBatch> rows(Random random, int cut) {
        RowBatch.Builder bars = RowBatch.builder(RowKind.CANDLES);
        for (int bar = cut + 1; bar <= cut + 60; bar++) {
            if (random.nextInt(20) > 0) {
                addCandle(bars, bar);
            }
        }
        RowBatch.Builder interest = RowBatch.builder(RowKind.OPEN_INTEREST);
        RowBatch.Builder rates = RowBatch.builder(RowKind.FUNDING);
        RowBatch.Builder ratios = RowBatch.builder(RowKind.ACCOUNT_RATIO);
        RowBatch.Builder liquidations = RowBatch.builder(RowKind.LIQUIDATIONS);
        for (int reading = 0; reading < 40; reading++) {
            long known = minute(cut) + 1 + random.nextInt(60 * MINUTE);
            // Every reading has a time of its own: a later one of the same key would be a revision.
            long event = known - (long) random.nextInt(3) * (MINUTE / 2) - cut % 7;
            interest.add(event, known, 100 + random.nextInt(9));
            rates.add(event, known, random.nextInt(9) * 1e-5, random.nextBoolean() ? 8 : NONE);
            ratios.add(event, known, random.nextDouble());
            liquidations.add(event, known, random.nextBoolean() ? 1 : -1, 70_000, 1 + reading);
        }
        return List.of(bars.build(), interest.build(), rates.build(), ratios.build(), liquidations.build());
    }
}
