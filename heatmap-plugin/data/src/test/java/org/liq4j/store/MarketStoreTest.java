/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.TimeRange;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowColumn.MarkCandles;
import org.liq4j.api.rows.RowKind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.liq4j.store.StoredRowsFixture.BTC;
import static org.liq4j.store.StoredRowsFixture.START;
import static org.liq4j.store.StoredRowsFixture.SWAP;
import static org.liq4j.store.StoredRowsFixture.addCandle;
import static org.liq4j.store.StoredRowsFixture.candles;
import static org.liq4j.store.StoredRowsFixture.minute;
import static org.liq4j.store.StoredRowsFixture.openInterest;
import static org.liq4j.store.StoredRowsFixture.text;

class MarketStoreTest {

    @TempDir
    private Path home = Path.of("");
    private MarketStore store = MarketStore.within(home);

    @BeforeEach
    void open() {
        store = MarketStore.within(home.resolve("it's [mine]"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aStoreThatIsNotThereIsEmpty() {
        assertEquals(List.of(), StoredRowsFixture.contents(store));
        assertFalse(store.has(BTC, RowKind.CANDLES));
        assertEquals(0, store.read(BTC, RowKind.CANDLES, TimeRange.ALL).size());
        assertFalse(Files.exists(store.root()), "reading makes no folders");
    }

    @Test
    void givesBackEveryBitAndEveryMissingNumber() throws IOException {
        RowBatch rows = RowBatch.builder(RowKind.CANDLES)
                .add(minute(1), minute(1) + 7, 60_000, 0.1 + 0.2, 1.0 / 3, Double.MIN_VALUE, -0.0, Double.MAX_VALUE,
                        Double.NaN, Math.PI)
                .add(minute(2), minute(9), 60_000, 1, 2, 3, 4, 5, 6, Double.NaN).build();
        store.write(BTC, rows);
        try (MarketStore other = MarketStore.within(home.resolve("it's [mine]"))) {
            assertEquals(text(rows), text(other.read(BTC, RowKind.CANDLES, TimeRange.ALL)));
        }
    }

    @ParameterizedTest
    @EnumSource(RowKind.class)
    void everyKindIsStoredListedAndGivenBack(RowKind kind) throws IOException {
        RowBatch rows = RowBatch.builder(kind).add(minute(1), minute(1) + 1, KindRows.values(kind)).build();
        store.write(BTC, rows);
        assertEquals(text(rows), text(store.read(BTC, kind, TimeRange.ALL)));
        StoredRows listed = StoredRowsFixture.contents(store).getFirst();
        assertEquals(kind, listed.kind());
        assertEquals(1, listed.rows());
        assertEquals(List.of(), StoreVerification.of(store).findings());
    }

    @Test
    void rowsBefore1970AreRefused() {
        RowBatch rows = RowBatch.builder(RowKind.OPEN_INTEREST).add(-1, 5, 1).build();
        InvalidValueException refused = assertThrows(InvalidValueException.class, () -> store.write(BTC, rows));
        assertEquals("time = 1969-12-31: must be within the years 1970 to 9999", refused.getMessage());
        assertEquals(List.of(), StoredRowsFixture.contents(store));
    }

    /** Python, Spark and the like read the files: names, types and the folders' columns. */
    @Test
    void otherToolsReadTheFilesAsOneTable() throws Exception {
        candlesStored(1, 1441);
        String files = store.root().toString().replace("'", "''").replace("[", "[[]") + "/*/*/kind=candles/*/*.parquet";
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement();
                ResultSet rows = statement.executeQuery("SELECT venue, instrument, kind, \"day\"::VARCHAR, count(*), "
                        + "min(\"eventTime\")::VARCHAR, typeof(any_value(\"eventTime\")), typeof(any_value(\"knownAt\")), "
                        + "typeof(any_value(\"close\")) FROM read_parquet('" + files
                        + "', hive_partitioning = true) GROUP BY ALL ORDER BY ALL")) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                StringBuilder line = new StringBuilder();
                for (int column = 1; column <= 9; column++) {
                    line.append(rows.getString(column)).append(column < 9 ? " | " : "");
                }
                lines.add(line.toString());
            }
            assertEquals(List.of(
                    "BINANCE | BTCUSDT | candles | 2026-03-15 | 1440 | 2026-03-15 00:01:00 | TIMESTAMP | TIMESTAMP | DOUBLE",
                    "BINANCE | BTCUSDT | candles | 2026-03-16 | 1 | 2026-03-16 00:01:00 | TIMESTAMP | TIMESTAMP | DOUBLE"),
                    lines);
        }
    }

    @Test
    void foldersAndFilesOfOthersAreLeftAlone() throws IOException {
        candlesStored(1, 10);
        Path kind = store.root().resolve("venue=BINANCE/instrument=BTCUSDT/kind=candles");
        for (String folder : List.of("venue=..", "venue=binance/instrument=BTCUSDT/kind=candles/day=2026-03-15",
                "venue=BINANCE/instrument=BTC USDT/kind=candles", "venue=BINANCE/instrument=BTCUSDT/kind=best",
                "venue=BINANCE/instrument=BTCUSDT/kind=candles/day=2026-13-99", "lost+found")) {
            Files.createDirectories(store.root().resolve(folder));
        }
        Files.writeString(store.root().resolve("venue=NOTES"), "mine");
        Files.writeString(kind.resolve("day=2026-03-15").resolve("other.parquet"), "mine");
        assertEquals(List.of(BTC), store.instruments());
        assertEquals(1, StoredRowsFixture.contents(store).size());
        assertEquals(text(candles(1, 10)), text(store.read(BTC, RowKind.CANDLES, TimeRange.ALL)));
        candlesStored(11, 12);
        assertEquals(List.of(), StoreVerification.of(store).findings());
        assertEquals("mine", Files.readString(store.root().resolve("venue=NOTES")));
    }

    @Test
    void aFileOfZeroBytesIsNamed() throws IOException {
        candlesStored(1, 10);
        Path file = store.root().resolve(files().getFirst());
        Files.write(file, new byte[0]);
        StoreDataException failure = assertThrows(StoreDataException.class, () -> candlesStored(1, 20));
        assertTrue(String.valueOf(failure.getMessage()).startsWith(file + ": cannot be read"), failure::toString);
        assertEquals(1, StoreVerification.of(store).findings().size());
    }

    @Test
    void partitionsByVenueInstrumentKindAndTheDayThatABarCloses() throws IOException {
        store.write(BTC, candles(1, 1441));
        store.write(SWAP, openInterest(1440, 5));
        assertEquals(List.of("venue=BINANCE/instrument=BTCUSDT/kind=candles/day=2026-03-15/rows.parquet",
                "venue=BINANCE/instrument=BTCUSDT/kind=candles/day=2026-03-16/rows.parquet",
                "venue=OKX/instrument=BTC-USDT-SWAP/kind=open-interest/day=2026-03-16/rows.parquet"), files());
        List<StoredRows> contents = StoredRowsFixture.contents(store);
        assertEquals(1441, contents.getFirst().rows());
        assertEquals(2, contents.getFirst().days());
        assertEquals(Instant.ofEpochMilli(minute(1)), contents.getFirst().first());
        assertEquals(Instant.ofEpochMilli(minute(1441)), contents.getFirst().last());
        assertTrue(contents.getFirst().bytes() > 1000);
        assertEquals(SWAP, contents.getLast().instrument());
    }

    @Test
    void theSameRowsAgainChangeNothingNotEvenTheFiles() throws IOException {
        assertEquals(new StoreChange(3000, 0, 0), candlesStored(1, 3000));
        Map<Path, Object> before = stamps();
        assertEquals(new StoreChange(0, 0, 3000), candlesStored(1, 3000));
        assertEquals(before, stamps());
        assertEquals(new StoreChange(100, 0, 500), candlesStored(2501, 3100));
        assertEquals(text(candles(1, 3100)), text(store.read(BTC, RowKind.CANDLES, TimeRange.ALL)));
    }

    @Test
    void aLaterRowOfTheSameKeyReplacesTheEarlier() throws IOException {
        store.write(BTC, openInterest(5, 100));
        assertEquals(Map.of(RowKind.OPEN_INTEREST, new StoreChange(0, 1, 0)),
                store.store(BTC, List.of(openInterest(5, 101))));
        assertEquals(text(openInterest(5, 101)), text(store.read(BTC, RowKind.OPEN_INTEREST, TimeRange.ALL)));
    }

    @Test
    void ofRowsOfOneKeyInOneWriteTheLastCounts() throws IOException {
        assertEquals(Map.of(RowKind.OPEN_INTEREST, new StoreChange(1, 1, 1)),
                store.store(BTC, List.of(openInterest(5, 100), openInterest(5, 101), openInterest(5, 101))));
        assertEquals(text(openInterest(5, 101)), text(store.read(BTC, RowKind.OPEN_INTEREST, TimeRange.ALL)));
    }

    @Test
    void barsOfOneEndAndSeveralLengthsAreSeveralRows() throws IOException {
        RowBatch.Builder hour = RowBatch.builder(RowKind.MARK_CANDLES);
        hour.add(minute(60), minute(60), 3_600_000, 1, 2, 1, 2);
        hour.add(minute(60), minute(60), 60_000, 1, 2, 1, 2);
        store.write(BTC, hour.build());
        RowBatch read = store.read(BTC, RowKind.MARK_CANDLES, TimeRange.ALL);
        assertEquals(2, read.size());
        assertEquals(60_000, read.value(MarkCandles.BAR_MILLIS, 0), "ascending by key");
    }

    @Test
    void aRangeHoldsTheBarsThatAreWhollyInIt() throws IOException {
        candlesStored(1, 4320);
        Instant from = START.plusSeconds(86_400);
        RowBatch day = store.read(BTC, RowKind.CANDLES, new TimeRange(from, from.plusSeconds(86_400)));
        assertEquals(text(candles(1441, 2880)), text(day));
    }

    /** A bar is of the day in which it ends, its midnight included; what was read at midnight is of the day that starts. */
    @Test
    void atTheBoundsBarsAreChosenByTheirEndsAndReadingsByTheirTimes() throws IOException {
        RowBatch.Builder bars = RowBatch.builder(RowKind.CANDLES);
        RowBatch.Builder readings = RowBatch.builder(RowKind.OPEN_INTEREST);
        for (int minutes : new int[]{0, 1, 1439, 1440, 1441}) {
            addCandle(bars, minutes);
            readings.add(minute(minutes), minute(minutes), 100 + minutes);
        }
        store.write(BTC, bars.build());
        store.write(BTC, readings.build());
        TimeRange day = new TimeRange(START, START.plusSeconds(86_400));
        assertEquals(List.of(minute(1), minute(1439), minute(1440)), times(store.read(BTC, RowKind.CANDLES, day)));
        assertEquals(List.of(minute(0), minute(1), minute(1439)),
                times(store.read(BTC, RowKind.OPEN_INTEREST, day)));
    }

    private static List<Long> times(RowBatch rows) {
        return LongStream.range(0, rows.size()).mapToObj(row -> rows.eventMillis((int) row)).toList();
    }

    @Test
    void whatCannotBeWrittenLeavesEverythingAsItWas() throws IOException {
        candlesStored(1, 1440);
        // A folder stands where the second day's draft would be.
        Path second = store.root().resolve(
                "venue=BINANCE/instrument=BTCUSDT/kind=candles/day=2026-03-16/.rows.parquet.draft/inside");
        Files.createDirectories(second);
        assertThrows(IOException.class, () -> candlesStored(1000, 2000));
        assertEquals(text(candles(1, 1440)), text(store.read(BTC, RowKind.CANDLES, TimeRange.ALL)));
        Files.delete(second);
        Files.delete(second.getParent());
        assertEquals(new StoreChange(560, 0, 441), candlesStored(1000, 2000));
    }

    @Test
    void aFileThatIsNoParquetIsNamed() throws IOException {
        candlesStored(1, 10);
        Path file = store.root().resolve(files().getFirst());
        Files.writeString(file, "nothing of the kind");
        StoreDataException failure = assertThrows(StoreDataException.class,
                () -> store.read(BTC, RowKind.CANDLES, TimeRange.ALL));
        assertTrue(String.valueOf(failure.getMessage()).startsWith(file + ": cannot be read"), failure::toString);
        assertThrows(StoreDataException.class, () -> candlesStored(1, 20));
        assertEquals("nothing of the kind", Files.readString(file), "what cannot be read is not overwritten");
    }

    private StoreChange candlesStored(int first, int last) throws IOException {
        return store.store(BTC, List.of(candles(first, last))).getOrDefault(RowKind.CANDLES, StoreChange.NONE);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(store.root())) {
            return files.filter(path -> path.toString().endsWith(".parquet"))
                    .map(path -> store.root().relativize(path).toString().replace('\\', '/')).sorted().toList();
        }
    }

    private Map<Path, Object> stamps() throws IOException {
        Map<Path, Object> stamps = new TreeMap<>();
        for (String file : files()) {
            Path path = store.root().resolve(file);
            stamps.put(path, List.of(Files.getLastModifiedTime(path), Files.getAttribute(path, "unix:ino")));
        }
        return stamps;
    }
}
