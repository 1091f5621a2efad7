/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowColumn.OpenInterests;
import org.liq4j.api.rows.RowColumn.Ratios;
import org.liq4j.api.rows.RowKind;
import org.liq4j.archive.fake.FakeTables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MetricsParserTest {

    private static final LocalDate SHIFT = LocalDate.parse("2026-06-25");
    private static final String NUMBERS = ",BTCUSDT,82165.103,7689432108.4,1.5,4,3,0.97\n";

    private static ArchiveFile file(LocalDate day) {
        return ParsedTable.day(ArchiveKind.METRICS, day);
    }

    private static ParsedTable parse(LocalDate day, String rows) {
        return ParsedTable.of(file(day), FakeTables.METRICS_HEADER + rows);
    }

    private static String times(RowBatch batch, int row) {
        return Instant.ofEpochMilli(batch.eventMillis(row)) + " " + Instant.ofEpochMilli(batch.knownMillis(row));
    }

    private static List<String> rows(LocalDate day) {
        return new ArrayList<>(FakeTables.metrics("BTCUSDT", file(day).from(), file(day).to()));
    }

    @Test
    void oneRowHasFourReadings() {
        ParsedTable read = parse(ParsedTable.DAY, "2025-03-10 00:05:00" + NUMBERS);
        assertEquals(82165.103, read.batch(RowKind.OPEN_INTEREST).value(OpenInterests.OPEN_INTEREST, 0));
        assertEquals(0.75, read.batch(RowKind.ACCOUNT_RATIO).value(Ratios.LONG_SHARE, 0));
        assertEquals(0.6, read.batch(RowKind.TOP_TRADER_ACCOUNT_RATIO).value(Ratios.LONG_SHARE, 0));
        assertEquals(0.8, read.batch(RowKind.TOP_TRADER_POSITION_RATIO).value(Ratios.LONG_SHARE, 0));
    }

    @Test
    void beforeTheShiftAReadingIsOfItsLabelAndKnownFiveMinutesLaterToBeSafe() {
        RowBatch read = parse(ParsedTable.DAY, "2025-03-10 00:05:00" + NUMBERS).batch(RowKind.OPEN_INTEREST);
        assertEquals("2025-03-10T00:05:00Z 2025-03-10T00:10:00Z", times(read, 0));
    }

    @Test
    void sinceTheShiftAReadingIsOfFiveMinutesAfterItsLabel() {
        RowBatch read = parse(SHIFT, "2026-06-25 00:05:00" + NUMBERS).batch(RowKind.OPEN_INTEREST);
        assertEquals("2026-06-25T00:10:00Z 2026-06-25T00:10:00Z", times(read, 0));
    }

    @Test
    void theLabelsAsReportedAreKnownEarlierBeforeTheShiftOnly() {
        byte[] before = ("2025-03-10 00:05:00" + NUMBERS).getBytes(StandardCharsets.US_ASCII);
        byte[] since = ("2026-06-25 00:05:00" + NUMBERS).getBytes(StandardCharsets.US_ASCII);
        assertEquals("2025-03-10T00:05:00Z 2025-03-10T00:05:00Z",
                times(ParsedTable.of(file(ParsedTable.DAY), before, MetricsLabels.AS_REPORTED)
                        .batch(RowKind.ACCOUNT_RATIO), 0));
        assertEquals("2026-06-25T00:10:00Z 2026-06-25T00:10:00Z", times(
                ParsedTable.of(file(SHIFT), since, MetricsLabels.AS_REPORTED).batch(RowKind.ACCOUNT_RATIO), 0));
    }

    @Test
    void noRuleIsEverEarlierThanTheReading() {
        for (MetricsLabels labels : List.of(MetricsLabels.SAFE, MetricsLabels.AS_REPORTED)) {
            assertTrue(labels.rules().stream().allMatch(rule -> rule.known().compareTo(rule.taken()) >= 0));
        }
        assertTrue(MetricsLabels.SAFE.rules().stream()
                .allMatch(rule -> rule.known().equals(MetricsLabels.PERIOD)));
    }

    @Test
    void theMidnightThatBothFilesOfTheShiftLabelIsTwoReadings() {
        String row = "2026-06-25 00:00:00" + NUMBERS;
        assertEquals("2026-06-25T00:00:00Z 2026-06-25T00:05:00Z",
                times(parse(SHIFT.minusDays(1), row).batch(RowKind.OPEN_INTEREST), 0));
        assertEquals("2026-06-25T00:05:00Z 2026-06-25T00:05:00Z",
                times(parse(SHIFT, row).batch(RowKind.OPEN_INTEREST), 0));
    }

    @Test
    void twoReadingsOfOneLabelInOneFileAreNone() {
        ParsedTable read = parse(SHIFT, "2026-06-25 00:00:00" + NUMBERS
                + "2026-06-25 00:00:00" + NUMBERS.replace("82165.103", "82170.5"));
        assertEquals(0, read.batch(RowKind.OPEN_INTEREST).size());
        assertEquals(1, read.batch(RowKind.ACCOUNT_RATIO).size());
        assertEquals(2, read.counts().get(SortedRows.CONTRADICTING));
        assertEquals(3, read.counts().get(SortedRows.REPEATED));
    }

    @Test
    void zerosAndBlanksAreMissing() {
        ParsedTable read = parse(ParsedTable.DAY, "2025-03-10 00:05:00,BTCUSDT,0,0,,4,0.00000000,0.9\n");
        assertEquals(0, read.batch(RowKind.OPEN_INTEREST).size());
        assertEquals(0, read.batch(RowKind.ACCOUNT_RATIO).size());
        assertEquals(0, read.batch(RowKind.TOP_TRADER_ACCOUNT_RATIO).size());
        assertEquals(1, read.batch(RowKind.TOP_TRADER_POSITION_RATIO).size());
        assertEquals(Map.of(MetricsParser.MISSING, 3L), read.counts());
        assertEquals(List.of("2025-03-10T00:00:00Z 2025-03-11T00:00:00Z: no readings"),
                read.holes(RowKind.OPEN_INTEREST));
    }

    @Test
    void aDayWhoseOpenInterestIsAllZeroHasItsRatiosOnly() {
        LocalDate day = LocalDate.parse("2022-03-07");
        String zeros = String.join("", rows(day)).replaceAll("BTCUSDT,[0-9.]+,[0-9.]+,", "BTCUSDT,0.0000,0.0000,");
        ParsedTable read = parse(day, zeros);
        assertEquals(0, read.batch(RowKind.OPEN_INTEREST).size());
        assertEquals(288, read.batch(RowKind.ACCOUNT_RATIO).size());
        assertEquals(List.of("2022-03-07T00:00:00Z 2022-03-08T00:00:00Z: no readings"),
                read.holes(RowKind.OPEN_INTEREST));
        assertEquals(List.of(), read.holes(RowKind.ACCOUNT_RATIO));
    }

    @Test
    void aDayThatStopsAtHalfPastOneIsAHoleToItsEnd() {
        LocalDate day = LocalDate.parse("2024-02-16");
        List<String> rows = rows(day);
        rows.addFirst(rows.getFirst().replace("00:05:00", "00:00:00"));
        ParsedTable read = parse(day, String.join("", rows.subList(0, 163)));
        assertEquals(163, read.batch(RowKind.OPEN_INTEREST).size());
        assertEquals(List.of("2024-02-16T13:30:00Z 2024-02-16T23:55:00Z: no readings"),
                read.holes(RowKind.OPEN_INTEREST));
    }

    @Test
    void aWholeDayHasNoHoleWhicheverMidnightItHas() {
        List<String> rows = rows(ParsedTable.DAY);
        assertEquals(288, rows.size());
        assertEquals(List.of(), parse(ParsedTable.DAY, String.join("", rows)).rows().holes());
        rows.removeLast();
        rows.addFirst(rows.getFirst().replace("00:05:00", "00:00:00"));
        assertEquals(List.of(), parse(ParsedTable.DAY, String.join("", rows)).rows().holes());
        assertEquals(List.of(), parse(SHIFT, String.join("", rows(SHIFT))).rows().holes());
    }

    @Test
    void orderAndRepetitionChangeNothing() {
        MemoryRows expected = new MemoryRows();
        parse(ParsedTable.DAY, String.join("", rows(ParsedTable.DAY))).batches()
                .forEach(batch -> expected.write(ParsedTable.BTC, batch));
        MemoryRows found = new MemoryRows();
        parse(ParsedTable.DAY, String.join("", FakeTables.shuffled(rows(ParsedTable.DAY), 5))).batches()
                .forEach(batch -> found.write(ParsedTable.BTC, batch));
        assertEquals(288, found.count(RowKind.ACCOUNT_RATIO));
        assertEquals(expected.rows(), found.rows());
    }

    @Test
    void rowsOfOthersAreSkippedAndCounted() {
        ParsedTable read = parse(ParsedTable.DAY, "2025-03-10 00:05:00" + NUMBERS.replace("BTCUSDT", "ETHUSDT")
                + "2025-03-12 00:05:00" + NUMBERS);
        assertEquals(Map.of(MetricsParser.OTHER_SYMBOL, 1L, BarCells.OUTSIDE, 1L), read.counts());
        assertEquals(List.of(), read.batches());
    }

    @Test
    void aBadCellIsNamedWithItsRule() {
        String name = "BTCUSDT-metrics-2025-03-10.zip:2: ";
        assertEquals(name + "create_time = 2025-03-10 25:00:00: must be a time like 2025-01-01 00:05:00",
                error("2025-03-10 25:00:00" + NUMBERS));
        assertEquals(name + "sum_open_interest = -1: must satisfy 0 <= sum_open_interest <= 1e18",
                error("2025-03-10 00:05:00" + NUMBERS.replace("82165.103", "-1")));
        assertEquals(name + "count_long_short_ratio = x: must be a decimal number",
                error("2025-03-10 00:05:00" + NUMBERS.replace(",3,", ",x,")));
    }

    private static String error(String row) {
        return assertThrows(ArchiveDataException.class, () -> parse(ParsedTable.DAY, row)).getMessage();
    }
}
