/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.rows.Hole;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowKind;
import org.liq4j.store.holes.HoleList;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.liq4j.store.StoredRowsFixture.BTC;
import static org.liq4j.store.StoredRowsFixture.START;
import static org.liq4j.store.StoredRowsFixture.SWAP;
import static org.liq4j.store.StoredRowsFixture.candles;
import static org.liq4j.store.StoredRowsFixture.minute;

class StoredGapsTest {

    @TempDir
    private Path home = Path.of("");
    private MarketStore store = MarketStore.within(home);
    private HoleList holes = HoleList.within(home);

    @BeforeEach
    void open() {
        store = MarketStore.within(home);
        holes = HoleList.within(home);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Instant at(int minute) {
        return Instant.ofEpochMilli(minute(minute));
    }

    @Test
    void barsThatFollowEachOtherHaveNone() throws IOException {
        store.write(BTC, candles(1, 2000));
        assertEquals(List.of(), StoredGaps.of(store, holes, BTC));
        assertEquals(List.of(), StoredGaps.of(store, holes, SWAP));
    }

    @Test
    void aGapBetweenBarsHasItsLengthAndTheReasonThatWasTold() throws IOException {
        store.write(BTC, candles(1, 10));
        store.write(BTC, candles(14, 20));
        store.write(BTC, candles(22, 22));
        holes.add(BTC, Hole.forGood(RowKind.CANDLES, START, at(12), "not in the archive"));
        holes.add(BTC, Hole.forGood(RowKind.OPEN_INTEREST, START, at(600), "another kind"));
        holes.add(SWAP, Hole.forGood(RowKind.CANDLES, START, at(600), "another instrument"));
        assertEquals(List.of(new StoredGap(BTC, RowKind.CANDLES, at(10), at(13), "PT1M", 3, "not in the archive"),
                new StoredGap(BTC, RowKind.CANDLES, at(20), at(21), "PT1M", 1, "unknown")),
                StoredGaps.of(store, holes, BTC));
    }

    @Test
    void readingsMayBeALittleLate() throws IOException {
        RowBatch.Builder rows = RowBatch.builder(RowKind.OPEN_INTEREST);
        for (int minute : new int[]{0, 5, 10, 15, 20, 40, 45}) {
            rows.add(minute(minute) + minute, minute(minute) + minute, 1);
        }
        store.write(BTC, rows.build());
        assertEquals(List.of(new StoredGap(BTC, RowKind.OPEN_INTEREST, at(20).plusMillis(20), at(40).plusMillis(40),
                "PT5M", 3, "unknown")), StoredGaps.of(store, holes, BTC));
    }

    @Test
    void aRecordingByMinutesMakesNoGapsInReadingsByHours() throws IOException {
        RowBatch.Builder rows = RowBatch.builder(RowKind.OPEN_INTEREST);
        for (int hour = 0; hour < 72; hour++) {
            if (hour < 20 || hour > 22) {
                rows.add(minute(hour * 60), minute(hour * 60), 1);
            }
        }
        for (int minute = 2 * 1440; minute < 3 * 1440; minute++) {
            if (minute != 2 * 1440 + 100) {
                rows.add(minute(minute), minute(minute), 1);
            }
        }
        store.write(BTC, rows.build());
        assertEquals(List.of(new StoredGap(BTC, RowKind.OPEN_INTEREST, at(19 * 60), at(23 * 60), "PT1H", 3, "unknown"),
                new StoredGap(BTC, RowKind.OPEN_INTEREST, at(2 * 1440 + 99), at(2 * 1440 + 101), "PT1M", 1, "unknown")),
                StoredGaps.of(store, holes, BTC));
    }

    @Test
    void settlementsAndRatesInForceHaveGapsOfTheirOwn() throws IOException {
        RowBatch.Builder rows = RowBatch.builder(RowKind.FUNDING);
        for (int settlement : new int[]{0, 1, 2, 4, 5}) {
            rows.add(minute(settlement * 480) + 7, minute(settlement * 480) + 7, 1e-5, 8);
        }
        for (int minute = 600; minute < 660; minute++) {
            rows.add(minute(minute), minute(minute), 1e-5, Double.NaN);
        }
        store.write(BTC, rows.build());
        assertEquals(List.of(new StoredGap(BTC, RowKind.FUNDING, at(960).plusMillis(7), at(1920).plusMillis(7), "PT8H",
                1, "unknown")), StoredGaps.of(store, holes, BTC));
    }

    @Test
    void ofTradesOnlyWholeDaysCount() throws IOException {
        RowBatch.Builder rows = RowBatch.builder(RowKind.TRADES);
        for (int minute : new int[]{0, 700, 1440 * 3}) {
            rows.add(minute(minute), minute(minute), minute, 1, 1, 1);
        }
        store.write(BTC, rows.build());
        assertEquals(List.of(new StoredGap(BTC, RowKind.TRADES, at(1440), at(1440 * 3), "PT24H", 2, "unknown")),
                StoredGaps.of(store, holes, BTC));
    }

    @Test
    void theListOfHolesOutlivesATornLine() throws IOException {
        Hole first = Hole.forGood(RowKind.CANDLES, START, at(12), "a \"quoted\" reason");
        Hole second = Hole.forGood(RowKind.BOOK_DEPTH, START, at(13), "removed by the venue");
        holes.add(BTC, first);
        Files.writeString(home.resolve("data").resolve("holes.jsonl"), "{\"instrument\":\"BINANCE:BT",
                StandardOpenOption.APPEND);
        holes.add(SWAP, second);
        holes.add(BTC, first);
        assertEquals(List.of(first), HoleList.within(home).holes(BTC));
        assertEquals(List.of(second), HoleList.within(home).holes(SWAP));
        assertEquals(3, Files.readAllLines(home.resolve("data").resolve("holes.jsonl")).size());
        assertThrows(InvalidValueException.class, () -> Hole.forGood(RowKind.CANDLES, START, START, "empty"));
        assertThrows(InvalidValueException.class, () -> Hole.forGood(RowKind.CANDLES, START, at(1), "a\nb"));
    }
}
