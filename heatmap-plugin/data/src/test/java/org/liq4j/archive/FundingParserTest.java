/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowColumn.Funding;
import org.liq4j.api.rows.RowKind;
import org.liq4j.archive.fake.FakeTables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class FundingParserTest {

    private static final ArchiveFile FILE = ArchiveFile.ofMonth(ArchiveKind.FUNDING, ParsedTable.BTC,
            ArchiveInterval.M1, YearMonth.of(2025, 3));
    private static final long START = FILE.from().toEpochMilli();
    private static final long HOUR = 3_600_000;

    private static ParsedTable parse(String rows) {
        return ParsedTable.of(FILE, FakeTables.FUNDING_HEADER + rows);
    }

    @Test
    void theTimeIsRoundedToTheSecondAndTheRateNotKnownBefore() {
        RowBatch read = parse((START + 3) + ",8,0.00010000\n" + (START + 8 * HOUR - 4) + ",8,-1E-8\n")
                .batch(RowKind.FUNDING);
        assertEquals(START, read.eventMillis(0));
        assertEquals(START + 3, read.knownMillis(0));
        assertEquals(0.0001, read.value(Funding.RATE, 0));
        assertEquals(8, read.value(Funding.INTERVAL_HOURS, 0));
        assertEquals(START + 8 * HOUR, read.eventMillis(1));
        assertEquals(START + 8 * HOUR, read.knownMillis(1));
        assertEquals(-1e-8, read.value(Funding.RATE, 1));
    }

    @Test
    void aWholeMonthHasNoHole() {
        ParsedTable read = parse(String.join("", FakeTables.funding(FILE.from(), FILE.to())));
        assertEquals(93, read.batch(RowKind.FUNDING).size());
        assertEquals(List.of(), read.holes(RowKind.FUNDING));
    }

    @Test
    void aMissingSettlementIsAHoleAndAShorterIntervalIsNone() {
        List<String> rows = new ArrayList<>(FakeTables.funding(FILE.from(), FILE.to()));
        rows.remove(5);
        assertEquals(List.of("2025-03-02T08:00:00Z 2025-03-03T00:00:00Z: no settlement"),
                parse(String.join("", rows)).holes(RowKind.FUNDING));
        rows = new ArrayList<>(FakeTables.funding(FILE.from(), FILE.to()));
        rows.add(7, rows.get(6).replaceFirst("^\\d+,8", Instant.parse("2025-03-03T04:00:00Z").toEpochMilli() + ",4"));
        assertEquals(List.of(), parse(String.join("", rows)).holes(RowKind.FUNDING));
    }

    @Test
    void badCellsAreNamed() {
        assertEquals("BTCUSDT-fundingRate-2025-03.zip:2: last_funding_rate = 1.5: must satisfy -1 < rate < 1",
                assertThrows(ArchiveDataException.class, () -> parse(START + ",8,1.5\n")).getMessage());
        assertEquals("BTCUSDT-fundingRate-2025-03.zip:2: funding_interval_hours = 0: must satisfy 1 <= hours <= 24",
                assertThrows(ArchiveDataException.class, () -> parse(START + ",0,0.0001\n")).getMessage());
    }
}
