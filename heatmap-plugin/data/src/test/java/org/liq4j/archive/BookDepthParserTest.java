/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowColumn.BookDepths;
import org.liq4j.api.rows.RowKind;
import org.liq4j.archive.fake.FakeTables;

import static org.junit.jupiter.api.Assertions.assertEquals;

class BookDepthParserTest {

    private static final ArchiveFile FILE = ParsedTable.day(ArchiveKind.BOOK_DEPTH);
    private static final int LEVELS = 10;

    private static List<String> rows() {
        return new ArrayList<>(FakeTables.depth(FILE.from(), FILE.to()));
    }

    private static ParsedTable parse(List<String> rows) {
        return ParsedTable.of(FILE, FakeTables.table(FakeTables.DEPTH_HEADER, rows));
    }

    @Test
    void snapshotsAreReadBidsBelowZero() {
        ParsedTable read = parse(rows());
        RowBatch batch = read.batch(RowKind.BOOK_DEPTH);
        assertEquals(2_880 * LEVELS, batch.size());
        assertEquals(FILE.from().toEpochMilli() + 9_000, batch.eventMillis(0));
        assertEquals(-5, batch.value(BookDepths.PERCENT, 0));
        assertEquals(5_000, batch.value(BookDepths.DEPTH, 0));
        assertEquals(195e6, batch.value(BookDepths.NOTIONAL, 0));
        assertEquals(List.of(), read.holes(RowKind.BOOK_DEPTH));
    }

    @Test
    void aSnapshotWhoseDepthShrinksOutwardsIsMisaligned() {
        List<String> rows = rows();
        rows.set(0, rows.get(0).replaceFirst(",-5,.*", ",-5,10,390000"));
        ParsedTable read = parse(rows);
        assertEquals(2_879 * LEVELS, read.batch(RowKind.BOOK_DEPTH).size());
        assertEquals(1, read.counts().get(BookDepthParser.MISALIGNED));
    }

    @Test
    void aSnapshotWhosePricesDisagreeIsMisaligned() {
        List<String> rows = rows();
        rows.set(0, rows.get(0).replaceFirst(",-5,.*", ",-5,195000000,195000000"));
        assertEquals(1, parse(rows).counts().get(BookDepthParser.MISALIGNED));
    }

    @Test
    void unknownDistancesAreSkippedAndCounted() {
        List<String> rows = rows();
        rows.add(rows.getFirst().replace(",-5,", ",-12,"));
        assertEquals(1, parse(rows).counts().get(BookDepthParser.UNKNOWN_DISTANCE));
    }

    @Test
    void aLongSilenceIsAHole() {
        List<String> rows = rows();
        rows.subList(100 * LEVELS, 120 * LEVELS).clear();
        assertEquals(List.of("2025-03-10T00:49:39Z 2025-03-10T01:00:09Z: no snapshots"),
                parse(rows).holes(RowKind.BOOK_DEPTH));
    }
}
