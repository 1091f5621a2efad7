/* SPDX-License-Identifier: MIT */
package org.liq4j.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.liq4j.table.TableDataException.Remedy;
import org.liq4j.table.TableOptions.DateOrder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TableTimesTest {

    @TempDir
    private Path folder = Path.of("");

    private TextTable table(TableOptions options, String... times) throws IOException {
        List<String> lines = new ArrayList<>(List.of("when;x"));
        for (String time : times) {
            lines.add("\"" + time + "\";1");
        }
        Path file = Files.write(folder.resolve("times.csv"), lines);
        return TableFile.open(file, options).getFirst();
    }

    private List<String> read(TableOptions options, String... times) throws IOException {
        TextTable table = table(options, times);
        TableTimes parser = TableTimes.of(table, 0);
        List<String> read = new ArrayList<>();
        table.read(row -> read.add(Instant.ofEpochMilli(parser.parse(row.cells().getFirst())).toString()));
        return read;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "1767225600|2026-01-01T00:00:00Z", "1767225600.0|2026-01-01T00:00:00Z",
            "1767225600.1234|2026-01-01T00:00:00.123Z", "1767225600.9999|2026-01-01T00:00:00.999Z",
            "1231006505|2009-01-03T18:15:05Z", "1767225600123|2026-01-01T00:00:00.123Z",
            "1767225600000.0|2026-01-01T00:00:00Z", "1767225600123999|2026-01-01T00:00:00.123Z",
            "1767225600123999999|2026-01-01T00:00:00.123Z", "1.767225600123000000e+12|2026-01-01T00:00:00.123Z",
            "1.7672256000000000E9|2026-01-01T00:00:00Z", "2026-01-01|2026-01-01T00:00:00Z",
            "2026/1/2|2026-01-02T00:00:00Z", "2026.01.02 03:04|2026-01-02T03:04:00Z",
            "2026-01-02T03:04:05.678901234+05:30|2026-01-01T21:34:05.678Z", "20260102|2026-01-02T00:00:00Z",
            "20260102 030405|2026-01-02T03:04:05Z", "20260102T030405Z|2026-01-02T03:04:05Z",
            "20260102030405|2026-01-02T03:04:05Z", "202601020304|2026-01-02T03:04:00Z",
            "2026-01-02 03:04:05 UTC|2026-01-02T03:04:05Z", "2026-01-02 03:04:05+00:00|2026-01-02T03:04:05Z",
            "2026-01-02 03:04:05 +0100|2026-01-02T02:04:05Z", "2026-01-02 07-PM|2026-01-02T19:00:00Z",
            "2026-01-02 12-AM|2026-01-02T00:00:00Z", "2026-01-02 12:30 AM|2026-01-02T00:30:00Z",
            "2026-01-02 12:30:15 pm|2026-01-02T12:30:15Z", "Jan 2, 2026|2026-01-02T00:00:00Z",
            "02 Jan 2026|2026-01-02T00:00:00Z", "2-Jan-2026 03:04|2026-01-02T03:04:00Z",
            "January 2, 2026 3:04 PM|2026-01-02T15:04:00Z", "Fri, 02 Jan 2026 03:04:05 GMT|2026-01-02T03:04:05Z",
            "Fri Jan 02 2026 03:04:05 GMT+0100 (Central European Standard Time)|2026-01-02T02:04:05Z",
            "01.01.2026 00:05|2026-01-01T00:05:00Z", "03/03/2026|2026-03-03T00:00:00Z"})
    void formsThatPeopleHave(String text, String expected) throws IOException {
        assertEquals(List.of(expected), read(TableOptions.DEFAULT, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.76723E+12", "1.7672256E+12", "46023", "46023.25", "1767", "0", "12", "2026-01", "10:00",
            "2026-01-01 1:2:3", "99999999", "2026-02-29", "31/02/2026", "2026-01-01 13:00 PM", "9223372036854775808",
            "1767225600.1.2", "Foo 1, 2026", "2026-01-01T00:00:00 Mars"})
    void whatIsNoTimeIsRefused(String text) {
        String fault = String.valueOf(
                assertThrows(DateTimeException.class, () -> new TableTimes().parse(text)).getMessage());
        assertTrue(fault.startsWith("time must be a date, a date and time, or epoch seconds"), fault);
    }

    @Test
    void theCauseIsNamedWhereItIsKnown() {
        assertTrue(fault("1.76723E+12").endsWith("as a spreadsheet has rounded it, it has lost digits"));
        assertTrue(fault("46023.25").endsWith("format the column as date and time"));
        assertTrue(fault("01/02/2026").endsWith("whether the day or the month comes first is not told"));
    }

    private static String fault(String text) {
        return String.valueOf(assertThrows(DateTimeException.class, () -> new TableTimes().parse(text)).getMessage());
    }

    @Test
    void aNumberBeyondTwelveIsADay() throws IOException {
        assertEquals(List.of("2026-01-02T00:00:00Z", "2026-01-13T00:00:00Z"),
                read(TableOptions.DEFAULT, "02/01/2026", "13/01/2026"));
        assertEquals(List.of("2026-01-02T00:00:00Z", "2026-01-13T00:00:00Z"),
                read(TableOptions.DEFAULT, "01/02/2026", "01/13/2026"));
    }

    @Test
    void theOrderOfTimeTellsTheOrderOfTheDate() throws IOException {
        assertEquals(List.of("2026-01-11T00:00:00Z", "2026-01-12T00:00:00Z", "2026-02-01T00:00:00Z"),
                read(TableOptions.DEFAULT, "11-01-2026", "12-01-2026", "01-02-2026"));
        assertEquals(List.of("2026-01-02T00:00:00Z", "2026-01-03T00:00:00Z", "2026-01-04T00:00:00Z"),
                read(TableOptions.DEFAULT, "01/02/2026", "01/03/2026", "01/04/2026"));
    }

    @Test
    void datesWithPointsHaveTheirDayFirst() throws IOException {
        TextTable table = table(TableOptions.DEFAULT, "01.02.2026 10:00", "01.02.2026 10:01", "01.02.2026 10:02");
        TableTimes times = TableTimes.of(table, 0);
        assertEquals(Instant.parse("2026-02-01T10:00:00Z").toEpochMilli(), times.parse("01.02.2026 10:00"));
        assertEquals(List.of("dates have their day first: they are written with points (--date-order says otherwise)"),
                times.notes());
    }

    @Test
    void anOrderThatNothingTellsIsAskedFor() throws IOException {
        String[] minutes = {"01/02/2026 10:00", "01/02/2026 10:01", "01/02/2026 10:02"};
        TextTable table = table(TableOptions.DEFAULT, minutes);
        TableDataException asked = assertThrows(TableDataException.class, () -> TableTimes.of(table, 0));
        assertEquals(
                folder.resolve("times.csv") + ":2: column \"when\" = 01/02/2026 10:00: whether the day or the month "
                        + "comes first is not told by any row of the column; state it",
                asked.getMessage());
        assertEquals(List.of(new Remedy("--date-order", "day"), new Remedy("--date-order", "month")),
                asked.remedies());
        assertEquals("2026-02-01T10:00:00Z",
                read(TableOptions.DEFAULT.withDateOrder(DateOrder.DAY), minutes).getFirst());
        assertEquals("2026-01-02T10:00:00Z",
                read(TableOptions.DEFAULT.withDateOrder(DateOrder.MONTH), minutes).getFirst());
    }

    @Test
    void timesWithoutAnOffsetAreOfTheStatedZone() throws IOException {
        TableOptions seoul = TableOptions.DEFAULT.withTimeZone(ZoneId.of("Asia/Seoul"));
        assertEquals(List.of("2025-12-31T15:00:00Z"), read(seoul, "2026-01-01"));
        assertEquals(List.of("2025-12-31T15:01:00Z", "2026-01-01T00:01:00Z"),
                read(seoul, "2026-01-01 00:01", "2026-01-01 00:01Z"));
        assertEquals(List.of("2026-01-01T00:00:00Z"), read(seoul, "1767225600"));
        assertEquals(List.of("2026-07-01T04:00:00Z"),
                read(TableOptions.DEFAULT.withTimeZone(ZoneId.of("America/New_York")), "2026-07-01 00:00"));
    }

    @Test
    void anHourThatComesTwiceIsToldByTheRowsAround() throws IOException {
        TableOptions berlin = TableOptions.DEFAULT.withTimeZone(ZoneId.of("Europe/Berlin"));
        String[] ascending = {"2025-10-26 01:30", "2025-10-26 02:00", "2025-10-26 02:30", "2025-10-26 02:00",
                "2025-10-26 02:30", "2025-10-26 03:00"};
        List<String> expected = List.of("2025-10-25T23:30:00Z", "2025-10-26T00:00:00Z", "2025-10-26T00:30:00Z",
                "2025-10-26T01:00:00Z", "2025-10-26T01:30:00Z", "2025-10-26T02:00:00Z");
        assertEquals(expected, read(berlin, ascending));
        assertEquals(expected.reversed(), read(berlin, List.of(ascending).reversed().toArray(String[]::new)));
        TableTimes times = TableTimes.of(table(berlin, ascending), 0);
        times.parse("2025-10-26 02:10");
        assertEquals(List.of("1 time is in an hour that comes twice in Europe/Berlin: the first, unless the row before "
                + "is later"), times.notes());
    }

    @Test
    void anHourThatNeverWasIsRefused() throws IOException {
        TableTimes times = TableTimes.of(
                table(TableOptions.DEFAULT.withTimeZone(ZoneId.of("Europe/Berlin")), "2025-03-30 01:00"), 0);
        assertEquals("there was no such time in Europe/Berlin: clocks were set forward over 2025-03-30 02:30; is it of "
                + "another time zone?",
                assertThrows(DateTimeException.class, () -> times.parse("2025-03-30 02:30")).getMessage());
    }
}
