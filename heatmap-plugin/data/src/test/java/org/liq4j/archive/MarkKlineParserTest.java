/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowColumn.MarkCandles;
import org.liq4j.api.rows.RowKind;
import org.liq4j.archive.fake.FakeTables;

import static org.junit.jupiter.api.Assertions.assertEquals;

class MarkKlineParserTest {

    private static final ArchiveFile FILE = ArchiveFile.ofDay(ArchiveKind.MARK_KLINES, ParsedTable.BTC,
            ArchiveInterval.M5, LocalDate.parse("2023-11-10"));

    @Test
    void columnsOfVolumeMeanNothing() {
        long start = FILE.from().toEpochMilli();
        RowBatch read = ParsedTable
                .of(FILE, FakeTables.KLINE_HEADER + start + ",100.5,102,99,101,," + (start + 299_999) + ",x,,-1,,\n")
                .batch(RowKind.MARK_CANDLES);
        assertEquals(start + 300_000, read.eventMillis(0));
        assertEquals(300_000, read.value(MarkCandles.BAR_MILLIS, 0));
        assertEquals(101, read.value(MarkCandles.CLOSE, 0));
    }

    @Test
    void twentyMinutesThatWereNeverPublishedAreAHole() {
        List<String> rows = new ArrayList<>(FakeTables.klines(FILE.from(), FILE.to(), Duration.ofMinutes(5)));
        rows.subList(44, 48).clear();
        ParsedTable read = ParsedTable.of(FILE, FakeTables.table(FakeTables.KLINE_HEADER, rows));
        assertEquals(284, read.batch(RowKind.MARK_CANDLES).size());
        assertEquals(List.of("2023-11-10T03:40:00Z 2023-11-10T04:00:00Z: no bars"), read.holes(RowKind.MARK_CANDLES));
        assertEquals(Map.of(), read.counts());
    }
}
