/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowColumn;
import org.liq4j.api.rows.RowKind;
import org.liq4j.archive.fake.FakeTables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class KlineParserTest {

    private static final ArchiveFile FILE = ParsedTable.day(ArchiveKind.KLINES);
    private static final long START = FILE.from().toEpochMilli();
    private static final long HOUR = 3_600_000;

    private static List<String> hours() {
        return new ArrayList<>(FakeTables.klines(FILE.from(), FILE.to(), Duration.ofHours(1)));
    }

    private static String row(long open, String prices, String volume, long close, String taker) {
        return open + "," + prices + "," + volume + "," + close + ",7000.5,12," + taker + ",3500.1,0\n";
    }

    private static String goodRow() {
        return row(START, "100.5,102,99,101", "70", START + HOUR - 1, "30");
    }

    private static ParsedTable parse(String table) {
        return ParsedTable.of(FILE, table);
    }

    private static String error(String table) {
        return assertThrows(ArchiveDataException.class, () -> parse(table)).getMessage();
    }

    private static void assertFirst(RowBatch bars) {
        assertEquals(START + HOUR, bars.eventMillis(0));
        assertEquals(START + HOUR, bars.knownMillis(0));
        double[] expected = {HOUR, 100.5, 102, 99, 101, 70, 30, 7000.5};
        for (RowColumn column : RowKind.CANDLES.columns()) {
            assertEquals(expected[column.ordinal()], bars.value(column, 0), column.label());
        }
    }

    @Test
    void aBarIsKnownAtItsEnd() {
        assertFirst(parse(FakeTables.KLINE_HEADER + goodRow()).batch(RowKind.CANDLES));
    }

    @Test
    void filesWithoutAHeaderAreRead() {
        assertFirst(parse(goodRow()).batch(RowKind.CANDLES));
    }

    @Test
    void columnsMayStandInAnotherOrder() {
        assertFirst(parse("new,volume,taker_buy_volume,open_time,close_time,open,high,low,close,quote_volume\r\n"
                + "x,70,30," + START + "," + (START + HOUR - 1) + ",100.5,102,99,101,7000.5\r\n")
                .batch(RowKind.CANDLES));
    }

    @Test
    void microsecondsAreToldByTheirMagnitude() {
        assertFirst(parse(row(START * 1_000, "100.5,102,99,101", "70", (START + HOUR) * 1_000 - 1, "30"))
                .batch(RowKind.CANDLES));
    }

    @Test
    void unknownColumnsAreSkippedAndCounted() {
        ParsedTable extra = parse(goodRow().replace(",0\n", ",0,9,9\n"));
        assertFirst(extra.batch(RowKind.CANDLES));
        assertEquals(2, extra.counts().get(ArchiveTable.UNKNOWN_COLUMNS));
    }

    @Test
    void orderAndRepetitionChangeNothing() {
        ParsedTable plain = parse(FakeTables.table(FakeTables.KLINE_HEADER, hours()));
        ParsedTable other = parse(FakeTables.table(FakeTables.KLINE_HEADER, FakeTables.shuffled(hours(), 3)));
        MemoryRows expected = new MemoryRows();
        expected.write(ParsedTable.BTC, plain.batch(RowKind.CANDLES));
        MemoryRows found = new MemoryRows();
        found.write(ParsedTable.BTC, other.batch(RowKind.CANDLES));
        assertEquals(24, expected.count(RowKind.CANDLES));
        assertEquals(expected.rows(), found.rows());
        assertEquals(Map.of(), plain.counts());
        assertEquals(List.of(SortedRows.REPEATED, SortedRows.DISORDERED), List.copyOf(other.counts().keySet()));
        assertEquals(List.of(), other.holes(RowKind.CANDLES));
    }

    @Test
    void missingBarsAreHoles() {
        List<String> hours = hours();
        hours.subList(20, 24).clear();
        hours.subList(3, 5).clear();
        ParsedTable read = parse(FakeTables.table("", hours));
        assertEquals(List.of("2025-03-10T03:00:00Z 2025-03-10T05:00:00Z: no bars",
                "2025-03-10T20:00:00Z 2025-03-11T00:00:00Z: no bars"), read.holes(RowKind.CANDLES));
        assertEquals(18, read.rows().counts().get(RowKind.CANDLES));
    }

    @Test
    void twoValuesOfOneBarAreNoneAndAHole() {
        ParsedTable read = parse(
                goodRow() + row(START, "100.5,102,99,101.5", "70", START + HOUR - 1, "30") + hours().get(1));
        assertEquals(1, read.batch(RowKind.CANDLES).size());
        assertEquals(2, read.counts().get(SortedRows.CONTRADICTING));
        assertEquals("2025-03-10T00:00:00Z 2025-03-10T01:00:00Z: no bars", read.holes(RowKind.CANDLES).getFirst());
    }

    @Test
    void flatBarsAreCountedAndBarsOfZerosAreNotThere() {
        ParsedTable read = parse(row(START, "100,100,100,100", "0", START + HOUR - 1, "0")
                + row(START + HOUR, "0,0,0,0", "0", START + 2 * HOUR - 1, "0"));
        assertEquals(1, read.counts().get(KlineParser.FLAT));
        assertEquals(1, read.counts().get(BarCells.WITHOUT_PRICES));
        assertEquals(1, read.batch(RowKind.CANDLES).size());
    }

    @Test
    void barsOfAnotherDayAreSkippedAndCounted() {
        ParsedTable read = parse(
                goodRow() + row(START + 24 * HOUR, "100,100,100,100", "1", START + 25 * HOUR - 1, "0"));
        assertEquals(1, read.batch(RowKind.CANDLES).size());
        assertEquals(1, read.counts().get(BarCells.OUTSIDE));
    }

    @Test
    void aBadCellIsNamedWithItsRule() {
        String name = "BTCUSDT-1h-2025-03-10.zip:";
        String bar = ",102,99,101";
        assertEquals(name + "2: open = 100.5: open must be <= high (100.0)",
                error(FakeTables.KLINE_HEADER + goodRow().replace(",102,", ",100,")));
        assertEquals(name + "1: low = 101.5: low must be <= open (100.5)",
                error(goodRow().replace(",99,", ",101.5,")));
        assertEquals(name + "1: close = abc: must be a decimal number", error(goodRow().replace(",101,", ",abc,")));
        assertEquals(name + "1: close = NaN: must be a decimal number", error(goodRow().replace(",101,", ",NaN,")));
        assertEquals(name + "1: open = \"\": must be a decimal number",
                error(goodRow().replace("100.5" + bar, bar)));
        assertEquals(name + "1: volume = -70: must satisfy 0 <= volume <= 1e18",
                error(goodRow().replace(",70,", ",-70,")));
        assertEquals(name + "1: taker_buy_volume = 71: takerBuyVolume must be <= volume (70.0)",
                error(goodRow().replace(",30,", ",71,")));
        assertEquals(name + "1: open_time = " + (START + 1) + ": must be a multiple of the bar's length (3600000 ms)",
                error(goodRow().replace(START + ",", (START + 1) + ",")));
        assertEquals(name + "1: close_time = " + (START + HOUR) + ": must be open_time + 3599999 ms",
                error(goodRow().replace(Long.toString(START + HOUR - 1), Long.toString(START + HOUR))));
        assertEquals(name + "2: the row must have 12 fields like the first line, it has 11",
                error(goodRow() + goodRow().replace(",0\n", "\n")));
        assertEquals(name + "1: must have the column low", error("1,2,3\n"));
        assertEquals(name + "1: must be plain text, has the byte 0 at 3", error("12\0004\n"));
    }
}
