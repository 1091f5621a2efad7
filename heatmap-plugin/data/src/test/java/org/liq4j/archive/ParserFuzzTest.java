/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowColumn;
import org.liq4j.api.rows.RowColumn.BookDepths;
import org.liq4j.api.rows.RowColumn.Candles;
import org.liq4j.api.rows.RowColumn.Funding;
import org.liq4j.api.rows.RowColumn.OpenInterests;
import org.liq4j.api.rows.RowColumn.Ratios;
import org.liq4j.api.rows.RowColumn.Trades;
import org.liq4j.api.rows.RowKind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Seeded mutations of true tables through every parser: each ends in a clear error or in rows, and a number in a row stands in
 * the table and keeps the rules of its kind. The system property {@code liq4j.fuzz} asks for more tables for each parser than
 * the 600 of the unit suite.
 */
class ParserFuzzTest {

    private static final int TABLES = Integer.getInteger("liq4j.fuzz", 600);
    private static final int ROWS = 12;
    private static final Pattern BETWEEN = Pattern.compile("[,\\r\\n]");
    private static final String[] CELLS = {"", "0", "-1", "-0", "1e308", "1e999", "NaN", "Infinity", "0x10", "1,5",
            "9".repeat(30),
            "null", "TRUE", "2025-03-10 00:05:00", "1741564800000000", " 7 ", "7d", "\"5\"", "\u00e9", "\u0001", ".",
            "-",
            "1.2.3"};

    @ParameterizedTest
    @EnumSource
    void aTableEndsInAClearErrorOrInNumbersThatStandInIt(ArchiveKind kind) {
        ArchiveFile file = kind.isDaily()
                ? ParsedTable.day(kind)
                : ArchiveFile.ofMonth(kind, ParsedTable.BTC, ArchiveInterval.H1, YearMonth.of(2025, 3));
        String header = FakeMarket.header(file);
        List<String> rows = FakeMarket.rows(file).stream().limit(ROWS).toList();
        int refused = 0;
        int kept = 0;
        for (long seed = 0; seed < TABLES; seed++) {
            Random random = new Random(seed);
            byte[] table = mutated(random.nextInt(4) == 0 ? "" : header, rows, random);
            MetricsLabels labels = random.nextBoolean() ? MetricsLabels.SAFE : MetricsLabels.AS_REPORTED;
            try {
                ParsedTable parsed = ParsedTable.of(file, table, labels);
                check(file, parsed, table, "seed " + seed);
                kept += parsed.batches().stream().mapToInt(RowBatch::size).sum();
            } catch (ArchiveDataException clear) {
                refused++;
                assertTrue(clear.getMessage().startsWith(file.name() + ":") && clear.line() > 0
                        && !clear.rule().isBlank(), () -> clear.getMessage());
            } catch (RuntimeException crash) {
                throw new AssertionError("seed " + seed, crash);
            }
        }
        // Else the mutations would be too mild or too wild to tell anything.
        assertTrue(refused > TABLES / 10 && kept > TABLES, "refused " + refused + ", rows kept " + kept);
    }

    private static byte[] mutated(String header, List<String> rows, Random random) {
        List<String> lines = new ArrayList<>(rows);
        for (int m = random.nextInt(3); m > 0; m--) {
            int line = random.nextInt(lines.size());
            switch (random.nextInt(4)) {
                case 0 -> lines.set(line, withCell(lines.get(line), random));
                case 1 -> lines.add(random.nextInt(lines.size()), lines.get(line));
                case 2 -> lines.set(line, lines.get(line).substring(random.nextInt(lines.get(line).length())));
                default -> lines.add(lines.remove(line));
            }
        }
        byte[] table = (header + String.join("", lines)).getBytes(StandardCharsets.ISO_8859_1);
        for (int m = random.nextInt(3); m > 0; m--) {
            table[random.nextInt(table.length)] = (byte) (random.nextInt(3) == 0
                    ? random.nextInt(256)
                    : "0123456789.,-\n".charAt(random.nextInt(14)));
        }
        return random.nextInt(8) == 0 ? Arrays.copyOf(table, random.nextInt(table.length)) : table;
    }

    private static String withCell(String line, Random random) {
        String[] cells = line.strip().split(",", -1);
        cells[random.nextInt(cells.length)] = CELLS[random.nextInt(CELLS.length)];
        return String.join(",", cells) + "\n";
    }

    private static void check(ArchiveFile file, ParsedTable parsed, byte[] table, String seed) {
        Set<Double> numbers = new HashSet<>();
        BETWEEN.splitAsStream(new String(table, StandardCharsets.ISO_8859_1))
                .forEach(cell -> addNumbers(cell.strip(), numbers));
        for (RowBatch batch : parsed.batches()) {
            long before = Long.MIN_VALUE;
            for (int row = 0; row < batch.size(); row++) {
                String place = seed + ", " + batch.kind() + " row " + row;
                long event = batch.eventMillis(row);
                assertTrue(event >= before, place);
                before = event;
                assertTrue(batch.knownMillis(row) >= event, place);
                assertTrue(event >= file.from().toEpochMilli() && event <= file.to().toEpochMilli() + 300_000, place);
                checkTime(batch.kind(), event, numbers, place);
                for (RowColumn column : batch.kind().columns()) {
                    checkNumber(column, batch.value(column, row), numbers, place);
                }
                checkRules(batch, row, place);
            }
        }
    }

    /** What a cell can be read as: a number, a time, a share. */
    private static void addNumbers(String cell, Set<Double> numbers) {
        if (cell.matches("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}")) {
            try {
                numbers.add((double) LocalDateTime.parse(cell.replace(' ', 'T')).toInstant(ZoneOffset.UTC)
                        .toEpochMilli());
            } catch (DateTimeException malformed) {
                return;
            }
        }
        if (cell.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?")) {
            double number = Double.parseDouble(cell);
            numbers.add(number == 0 ? 0.0 : number);
            if (number > 1e14) {
                numbers.add(Math.floor(number / 1_000));
            }
        }
    }

    private static void checkTime(RowKind kind, long event, Set<Double> numbers, String place) {
        boolean stands = switch (kind) {
            // The millisecond after the close.
            case CANDLES, MARK_CANDLES -> numbers.contains((double) (event - 1));
            case FUNDING -> numbers.stream().anyMatch(number -> Math.abs(number - event) <= 500);
            default -> numbers.contains((double) event);
        };
        assertTrue(stands, () -> place + ": time " + event);
    }

    private static void checkNumber(RowColumn column, double value, Set<Double> numbers, String place) {
        String name = column.label();
        assertFalse(Double.isInfinite(value) || Double.isNaN(value), place);
        switch (name) {
            case "barMillis" -> assertEquals(3_600_000, value, place);
            case "takerSide" -> assertEquals(1, Math.abs(value), place);
            case "longShare" -> assertTrue(
                    numbers.stream().anyMatch(ratio -> ratio > 0 && ratio / (1 + ratio) == value),
                    () -> place + ": " + value);
            default -> assertTrue(numbers.contains(value), () -> place + ": " + name + " " + value);
        }
    }

    private static void checkRules(RowBatch rows, int row, String place) {
        switch (rows.kind()) {
            case CANDLES, MARK_CANDLES -> {
                List<RowColumn> columns = rows.kind().columns();
                double open = rows.value(columns.get(1), row);
                double high = rows.value(columns.get(2), row);
                double low = rows.value(columns.get(3), row);
                double close = rows.value(columns.get(4), row);
                assertTrue(0 < low && low <= Math.min(open, close) && high >= Math.max(open, close), place);
                if (rows.kind() == RowKind.CANDLES) {
                    double taker = rows.value(Candles.TAKER_BUY_VOLUME, row);
                    assertTrue(taker >= 0 && taker <= rows.value(Candles.VOLUME, row) * (1 + 1e-9), place);
                }
            }
            case OPEN_INTEREST -> {
                double coins = rows.value(OpenInterests.OPEN_INTEREST, row);
                assertTrue(coins > 0 && coins <= 1e18, place);
            }
            case ACCOUNT_RATIO, TOP_TRADER_ACCOUNT_RATIO, TOP_TRADER_POSITION_RATIO ->
                assertTrue(rows.value(Ratios.LONG_SHARE, row) > 0 && rows.value(Ratios.LONG_SHARE, row) < 1, place);
            case FUNDING -> assertTrue(Math.abs(rows.value(Funding.RATE, row)) < 1
                    && rows.value(Funding.INTERVAL_HOURS, row) >= 1, place);
            case TRADES ->
                assertTrue(rows.value(Trades.PRICE, row) > 0 && rows.value(Trades.QUANTITY, row) >= 0, place);
            case BOOK_DEPTH -> assertTrue(Math.abs(rows.value(BookDepths.PERCENT, row)) <= 5
                    && rows.value(BookDepths.DEPTH, row) >= 0, place);
            case LIQUIDATIONS, LIQUIDATED_VOLUME, BRACKETS -> throw new AssertionError(place);
        }
    }
}
