/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.Gap;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.history.MarketHistory.Column;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.liq4j.history.CsvFixture.BAR;
import static org.liq4j.history.CsvFixture.HEADER;
import static org.liq4j.history.CsvFixture.OPTIONS;
import static org.liq4j.history.CsvFixture.bytes;
import static org.liq4j.history.CsvFixture.fault;
import static org.liq4j.history.CsvFixture.gzip;
import static org.liq4j.history.CsvFixture.minute;
import static org.liq4j.history.CsvFixture.read;

class CsvFilesTest {

    private static final String[] BARS = {HEADER, minute(0) + BAR, minute(1) + BAR, minute(3) + BAR};

    @TempDir
    Path directory;

    private CsvFixture fixture;

    @BeforeEach
    void fixture() {
        fixture = new CsvFixture(directory);
    }

    @Test
    void gzipReadsLikePlainWhateverItsName() {
        List<MarketEvent> plain = events(read(OPTIONS, fixture.write("plain.gz", BARS)));
        assertEquals(plain, events(read(OPTIONS, fixture.write("bars.csv", gzip(bytes(BARS))))));
    }

    @Test
    void gzipMayHaveSeveralMembers() {
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        members.writeBytes(gzip(bytes(HEADER, minute(0) + BAR)));
        members.writeBytes(gzip(bytes(minute(1) + BAR, minute(3) + BAR)));
        assertEquals(events(fixture.read(BARS)), events(read(OPTIONS, fixture.write("two.gz", members.toByteArray()))));
    }

    @Test
    void byteOrderMarkLineEndsAndEmptyLinesDoNotMatter() {
        byte[] text = ("\uFEFF\"time\"" + String.join("\r\n\r\n", BARS).substring("time".length())).getBytes(UTF_8);
        assertEquals(events(fixture.read(BARS)), events(read(OPTIONS, fixture.write("windows.csv", text))));
    }

    @Test
    void linesAreCountedWithTheEmptyOnes() {
        assertEquals(":5: column \"open\" = x: open must be a decimal number",
                fixture.fault(HEADER, "", minute(0) + BAR, "", minute(1) + ",x,102,99,101,5"));
    }

    @Test
    void filesAreJoinedInTheOrderOfTime() {
        Path first = fixture.write("z.csv", HEADER + ",oi,note", minute(0) + BAR + ",7,x", minute(1) + BAR + ",7,x");
        Path second = fixture.write("a.csv", "volume,c,l,h,o,ts", "5,101,99,102,100," + minute(2));
        Path third = fixture.write("m.csv", HEADER + ",note", minute(5) + BAR + ",x");
        CsvHistory read = read(OPTIONS, third, second, first);
        assertEquals(List.of(first, second, third), read.report().files());
        assertEquals(4, read.history().size());
        assertEquals(List.of(new Gap(Instant.parse(minute(3)), Instant.parse(minute(5)), Instant.parse(minute(6)),
                "missing")), read.history().gaps());
        assertEquals(Map.of(Column.OPEN_INTEREST, 2), read.report().barsLacking());
        assertEquals(List.of("4 rows in 3 files", "1 gap, 2 bars missing", "open interest missing in 2 bars",
                "ignored columns: note"), read.report().lines());
    }

    @Test
    void twoFilesOfOneRowTellTheDuration() {
        Path first = fixture.write("a.csv", HEADER, minute(0) + BAR);
        Path second = fixture.write("b.csv", HEADER, minute(5) + BAR);
        assertEquals("PT5M", read(OPTIONS, first, second).history().barDuration().toString());
    }

    @Test
    void rowsOfTwoFilesThatAreTheSameCountOnce() {
        Path first = fixture.write("a.csv", HEADER, minute(0) + BAR, minute(2) + BAR);
        Path second = fixture.write("b.csv", HEADER, minute(2) + BAR, minute(3) + BAR);
        CsvHistory read = CsvFixture.read(OPTIONS, second, first);
        assertEquals(3, read.history().size());
        assertEquals(List.of("4 rows in 2 files", "1 repeated row dropped", "1 gap, 1 bar missing"),
                read.report().lines());
    }

    @Test
    void filesMustNotDifferWhereTheyOverlap() {
        Path first = fixture.write("a.csv", HEADER, minute(0) + BAR, minute(2) + BAR);
        Path second = fixture.write("b.csv", HEADER, minute(2) + ",100,102,99,101,6", minute(3) + BAR);
        assertEquals(second + ":2: column \"time\" = 2026-01-01T00:02:00Z: duplicate time, " + first
                + ":3 has the same time and other numbers", fault(OPTIONS, second, first));
    }

    @Test
    void filesAreWholeBarsApart() {
        Path first = fixture.write("a.csv", HEADER, minute(0) + BAR, minute(2) + BAR, minute(4) + BAR);
        Path second = fixture.write("b.csv", HEADER, minute(5) + BAR);
        assertEquals(
                second + ":2: column \"time\" = 2026-01-01T00:05:00Z: time must be a whole number of bars (PT2M) "
                        + "after that of " + first + ":4 (2026-01-01T00:04:00Z)",
                fault(OPTIONS, first, second));
    }

    @Test
    void atLeastOneFileIsNeeded() {
        var error = assertThrows(InvalidValueException.class, () -> read(OPTIONS));
        assertEquals("files = []: must name at least one file", error.getMessage());
    }

    private static List<MarketEvent> events(CsvHistory read) {
        List<MarketEvent> events = new ArrayList<>();
        read.history().events().forEachRemaining(events::add);
        return events;
    }
}
