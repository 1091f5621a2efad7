/* SPDX-License-Identifier: MIT */
package org.liq4j.recording;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.liq4j.api.InvalidDataException;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowColumn.Funding;
import org.liq4j.api.rows.RowColumn.OpenInterests;
import org.liq4j.api.rows.RowKind;
import org.liq4j.api.rows.RowRules;
import org.liq4j.history.KindCsv;
import org.liq4j.history.KindCsvLayout;
import org.liq4j.table.TableDataException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class JsonLinesTest {

    private static final int MUTATED = Integer.getInteger("liq4j.fuzz", 600);
    private static final String TRADES = """
            {"ts":1781222399211,"px":63610.0,"sz":0.00017,"side":"B"}
            {"ts":1781222399211,"px":63610.0,"sz":0.00017,"side":"B"}

            {"side":"A","ts":1781222399210,"px":63609.5,"sz":2,"tid":7}
            """;
    private static final String CONTEXT = """
            {"ts":1781222429546,"funding":1.25e-05,"oi":31801.55286,"mark":63568.0,"oracle":63588.0}
            {"ts":1781222490185,"funding":null,"oi":31910.42326,"mark":63586.0,"oracle":63605.0}
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("stream.jsonl"), text);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return compressed.toByteArray();
    }

    @Test
    void tradesOfAStreamKeepTheirOrderWithinAnInstant() throws IOException {
        RowBatch rows = JsonLines.read(file(TRADES), KindCsvLayout.of(RowKind.TRADES)).rows();
        assertEquals(3, rows.size());
        assertEquals(1_781_222_399_211L, rows.eventMillis(0));
        assertEquals(List.of(0.0, 63_610.0, 0.00017, 1.0), values(rows, 0));
        assertEquals(List.of(1.0, 63_610.0, 0.00017, 1.0), values(rows, 1));
        assertEquals(List.of(0.0, 63_609.5, 2.0, -1.0), values(rows, 2));
    }

    @Test
    void readingsThatAreNullAreMissing() throws IOException {
        Path file = file(CONTEXT);
        assertEquals(31_910.42326, JsonLines.read(file, KindCsvLayout.of(RowKind.OPEN_INTEREST)).rows()
                .value(OpenInterests.OPEN_INTEREST, 1));
        KindCsv funding = JsonLines.read(file,
                KindCsvLayout.of(RowKind.FUNDING).withOnly(Map.of("funding", "1.25E-5")));
        assertEquals(1, funding.rows().size());
        assertEquals(1.25e-5, funding.rows().value(Funding.RATE, 0));
        assertEquals(1, funding.others());
    }

    @Test
    void compressedFilesAreRead() throws IOException {
        Path file = Files.write(folder.resolve("stream.jsonl.gz"), gzip(TRADES));
        assertTrue(JsonLines.isNamedSo(file));
        assertEquals(List.of("ts", "px", "sz", "side", "tid"), JsonLines.fields(file));
        assertEquals(3, JsonLines.read(file, KindCsvLayout.of(RowKind.TRADES)).rows().size());
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 12));
        String fault = String.valueOf(assertThrows(UncheckedIOException.class,
                () -> JsonLines.read(file, KindCsvLayout.of(RowKind.TRADES))).getMessage());
        assertTrue(fault.startsWith(file + ": damaged"), fault);
    }

    @Test
    void faultsStateTheirPlace() throws IOException {
        Path file = folder.resolve("stream.jsonl");
        assertFault(file + ":2 = [1]: must be a JSON object", TRADES.lines().findFirst().orElseThrow() + "\n[1]\n");
        assertFault(file + ":1 = 5: must be a JSON object", "5\n");
        assertFault(file + " = no lines: must have rows", "\n\n");
        assertTrue(fault(TRADES + "{\"ts\":1,\n").startsWith(file + ":5 = {\"ts\":1,: must be JSON ("), () -> "line 5");
        assertEquals(file + ":5: column \"px\" = much: price must be a decimal number or empty",
                fault(TRADES + "{\"ts\":1781222399211,\"px\":\"much\",\"sz\":1,\"side\":\"B\"}\n"));
        assertEquals(file + ":5: column \"side\" = C: takerSide must be a decimal number or empty",
                fault(TRADES + "{\"ts\":1781222399211,\"px\":1,\"sz\":1,\"side\":\"C\"}\n"));
        assertEquals(file + ":5: column \"px\" = [1,2]: price must be a decimal number or empty",
                fault(TRADES + "{\"ts\":1781222399211,\"px\":[1,2],\"sz\":1,\"side\":\"B\"}\n"));
    }

    /** A mutated file gives rows that keep their rules, or a clear error. */
    @Test
    void mutatedFilesNeverGiveAWrongRow() throws IOException {
        long seed = 20_260_612;
        Random random = new Random(seed);
        byte[] whole = TRADES.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < MUTATED; i++) {
            byte[] mutated = whole.clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                mutated[random.nextInt(mutated.length)] = (byte) (random.nextInt(95) + 32);
            }
            Path file = Files.write(folder.resolve("mutated.jsonl"), mutated);
            try {
                RowBatch rows = JsonLines.read(file, KindCsvLayout.of(RowKind.TRADES)).rows();
                for (int row = 0; row < rows.size(); row++) {
                    RowRules.check(rows, row);
                }
            } catch (TableDataException | InvalidDataException clear) {
                assertTrue(String.valueOf(clear.getMessage()).contains("mutated.jsonl"), "seed " + seed + ": " + clear);
            }
        }
    }

    private void assertFault(String message, String text) throws IOException {
        assertEquals(message, fault(text));
    }

    private String fault(String text) throws IOException {
        Path file = file(text);
        return String.valueOf(
                assertThrows(RuntimeException.class, () -> JsonLines.read(file, KindCsvLayout.of(RowKind.TRADES)))
                        .getMessage());
    }

    private static List<Double> values(RowBatch rows, int row) {
        return Arrays.stream(rows.values(row)).boxed().toList();
    }
}
