/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowColumn.Trades;
import org.liq4j.api.rows.RowKind;
import org.liq4j.archive.fake.FakeTables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class TradeParserTest {

    private static final ArchiveFile FILE = ParsedTable.day(ArchiveKind.TRADES);
    private static final long START = FILE.from().toEpochMilli();

    private static String row(long id, long time, String buyerIsMaker) {
        return id + ",40000.5,0.014,1,2," + time + "," + buyerIsMaker + "\n";
    }

    private static ParsedTable parse(String rows) {
        return ParsedTable.of(FILE, FakeTables.TRADE_HEADER + rows);
    }

    @Test
    void theTakerIsASellerIfTheBuyerIsTheMakerInAnyCase() {
        RowBatch read = parse(row(5, START + 1, "true") + row(6, START + 1, "False") + row(7, START + 2, "TRUE"))
                .batch(RowKind.TRADES);
        assertEquals(START + 1, read.eventMillis(0));
        assertEquals(5, read.value(Trades.ID, 0));
        assertEquals(40000.5, read.value(Trades.PRICE, 0));
        assertEquals(0.014, read.value(Trades.QUANTITY, 0));
        assertEquals(-1, read.value(Trades.TAKER_SIDE, 0));
        assertEquals(1, read.value(Trades.TAKER_SIDE, 1));
        assertEquals(-1, read.value(Trades.TAKER_SIDE, 2));
    }

    @Test
    void anUnknownMakerIsSkippedAndCounted() {
        ParsedTable read = parse(row(5, START, "true") + row(6, START, "perhaps"));
        assertEquals(1, read.batch(RowKind.TRADES).size());
        assertEquals(1, read.counts().get(TradeParser.UNKNOWN_MAKER));
    }

    @Test
    void idsThatAreLeftOutAreAHoleInWhateverOrderTheyStand() {
        List<String> rows = new ArrayList<>(FakeTables.trades(FILE.from(), 1_000));
        List<String> plain = parse(String.join("", rows)).holes(RowKind.TRADES);
        assertEquals(List.of(), plain);
        rows.subList(300, 307).clear();
        List<String> holes = parse(String.join("", rows)).holes(RowKind.TRADES);
        assertEquals(1, holes.size());
        assertEquals("7 trades left out", holes.getFirst().replaceFirst(".*: ", ""));
        assertEquals(holes, parse(String.join("", FakeTables.shuffled(rows, 1))).holes(RowKind.TRADES));
    }

    @Test
    void manyLostTradesAreOneHoleWithTheirNumber() {
        assertEquals(List.of("2025-03-10T00:00:00Z 2025-03-10T00:01:00Z: 557000 trades left out"),
                parse(row(5, START, "true") + row(557_006, START + 60_000, "true")).holes(RowKind.TRADES));
    }

    @Test
    void aDayWithoutTradesIsAHole() {
        assertEquals(List.of("2025-03-10T00:00:00Z 2025-03-11T00:00:00Z: no trades"),
                parse("").holes(RowKind.TRADES));
    }

    @Test
    void badCellsAreNamed() {
        assertEquals("BTCUSDT-aggTrades-2025-03-10.zip:2: price = 0: must satisfy 1e-12 <= price <= 1e12",
                assertThrows(ArchiveDataException.class,
                        () -> parse(row(5, START, "true").replace("40000.5", "0"))).getMessage());
    }
}
