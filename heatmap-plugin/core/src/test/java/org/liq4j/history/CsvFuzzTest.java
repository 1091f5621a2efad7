/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowKind;
import org.liq4j.api.rows.RowRules;
import org.liq4j.history.MarketHistory.Column;
import org.liq4j.table.TableDataException;

import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Mutated files of a user's own: each reader ends in an error that names the file, or in numbers that stand in it and keep their
 * rules. {@code -Dliq4j.fuzz=100000} reads that many files with each reader instead of the 600 of the unit suite.
 */
class CsvFuzzTest {

    private static final int FILES = Integer.getInteger("liq4j.fuzz", 600);
    private static final Pattern BETWEEN = Pattern.compile("[,\\r\\n\"]");
    private static final String[] CELLS = {"", "0", "-1", "-0", "1e308", "1e999", "NaN", "Infinity", "0x10", "1;5",
            "9".repeat(30), "null", "true", "2026-03-15", "2026-03-15T00:01:00", "1773532860000", "1773532860000000",
            "1773532860", "-5", " 7 ", "7d", "\"5\"", "\"5", "\u00e9", "\u0001", ".", "-", "1.2.3", "buy", "short",
            "9999-12-31T23:59:59Z", "1969-12-31T23:59:59Z"};

    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)[_'\u2019 \u00a0\u2009\u202f](?=\\d)");

    @TempDir
    private Path folder = Path.of("");
    private int refused;
    private int kept;

    private interface Reading {
        /** The number of rows read. */
        int read(Path file, Set<Double> numbers, String place);
    }

    private void readMutated(int files, List<String> lines, Reading reader) throws IOException {
        Path file = folder.resolve("mutated.csv");
        for (long seed = 0; seed < files; seed++) {
            byte[] bytes = mutated(lines, new Random(seed));
            // A file that is written over is brought to the disk at once, which takes longer than all else here.
            Files.deleteIfExists(file);
            Files.write(file, bytes);
            try {
                kept += reader.read(file, numbers(bytes), "seed " + seed);
            } catch (TableDataException clear) {
                refused++;
                assertTrue(String.valueOf(clear.getMessage()).startsWith(file + ":") && !clear.rule().isBlank(),
                        clear::getMessage);
            } catch (RuntimeException crash) {
                throw new AssertionError("seed " + seed + "\n" + new String(bytes, StandardCharsets.UTF_8), crash);
            }
        }
        // Else the mutations would be too mild or too wild to tell anything.
        assertTrue(refused > files / 10 && kept > files / 2, "refused " + refused + ", rows kept " + kept);
    }

    private static byte[] mutated(List<String> whole, Random random) {
        List<String> lines = new ArrayList<>(whole);
        for (int change = random.nextInt(3); change > 0; change--) {
            int line = 1 + random.nextInt(lines.size() - 1);
            switch (random.nextInt(4)) {
                case 0 -> Collections.swap(lines, line, 1 + random.nextInt(lines.size() - 1));
                case 1 -> lines.add(line, lines.get(line));
                default -> {
                    String[] cells = lines.get(line).split(",", -1);
                    cells[random.nextInt(cells.length)] = CELLS[random.nextInt(CELLS.length)];
                    lines.set(line, String.join(",", cells));
                }
            }
        }
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(3) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /** All that the cells can be taken for. */
    private static Set<Double> numbers(byte[] bytes) {
        Set<Double> numbers = new HashSet<>(Set.of(Double.NaN));
        for (String cell : BETWEEN.split(new String(bytes, StandardCharsets.UTF_8), -1)) {
            try {
                // Marks of thousands are read, too.
                numbers.add(Double.parseDouble(THOUSANDS.matcher(cell.strip()).replaceAll("")) + 0.0);
            } catch (NumberFormatException text) {
                // Not one.
            }
        }
        return numbers;
    }

    @ParameterizedTest
    @EnumSource
    void rowsOfOneKind(RowKind kind) throws IOException {
        RowBatch.Builder rows = RowBatch.builder(kind);
        for (int row = 1; row <= 6; row++) {
            rows.add(1_773_532_800_000L + row * 60_000L, 1_773_532_800_000L + row * 60_000L, KindRows.values(kind));
        }
        StringWriter text = new StringWriter();
        new CsvWriter(text).write(rows.build());
        readMutated(Math.max(250, FILES / RowKind.values().length), text.toString().lines().toList(),
                (file, numbers, place) -> {
                    RowBatch read = KindCsvReader.read(file, KindCsvLayout.of(kind)).rows();
                    // Sides may be words, and trades without an id are counted; no other number may be one that is not there.
                    numbers.addAll(
                            kind == RowKind.TRADES
                                    ? Set.of(-1.0, 0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0)
                                    : Set.of(-1.0, 1.0));
                    for (int row = 0; row < read.size(); row++) {
                        RowRules.check(read, row);
                        for (double value : read.values(row)) {
                            assertTrue(numbers.contains(value + 0.0), () -> place + ": " + value);
                        }
                    }
                    return read.size();
                });
    }

    @Test
    void bars() throws IOException {
        List<String> lines = new ArrayList<>(List.of("time,open,high,low,close,volume,takerBuyVolume,vwap,openInterest,"
                + "fundingRate,longShare,liquidatedLong,liquidatedShort,synthetic"));
        for (int bar = 0; bar < 6; bar++) {
            lines.add("2026-03-15T00:0" + bar + ":00Z,100.5,102.25,99.75,101,5.5,2.5,100.75,8000.5,1e-05,0.55,0.25,0.5,"
                    + (bar == 3 ? 1 : 0));
        }
        readMutated(FILES, lines, (file, numbers, place) -> {
            MarketHistory read = new CsvHistoryReader(CsvFixture.OPTIONS).read(List.of(file)).history();
            for (int bar = 0; bar < read.size(); bar++) {
                for (Column column : Column.values()) {
                    double value = read.value(column, bar);
                    // What the taker sold is a difference.
                    assertTrue(column == Column.TAKER_SELL_VOLUME || numbers.contains(value + 0.0),
                            () -> place + ": " + column + " " + value);
                }
            }
            return read.size();
        });
    }

    @Test
    void singleLiquidations() throws IOException {
        List<String> lines = new ArrayList<>(List.of("timestamp,venue,coin,side,size_usd,price"));
        for (int row = 0; row < 6; row++) {
            lines.add("2026-03-04T22:4" + row + ":43.781000Z,okx,BTC," + (row % 2 == 0 ? "buy" : "sell")
                    + ",15210.5,72431.4");
        }
        readMutated(FILES, lines, (file, numbers, place) -> {
            List<ReportedLiquidation> read = LiquidationCsvReader.read(file);
            for (ReportedLiquidation one : read) {
                assertTrue(numbers.contains(one.size()) && numbers.contains(one.price()), () -> place + ": " + one);
            }
            return read.size();
        });
    }
}
