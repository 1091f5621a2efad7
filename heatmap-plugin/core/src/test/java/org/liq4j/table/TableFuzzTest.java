/* SPDX-License-Identifier: MIT */
package org.liq4j.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.liq4j.api.market.Instrument;
import org.liq4j.history.CsvHistoryReader;
import org.liq4j.history.CsvOptions;
import org.liq4j.history.MarketHistory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Mutated files of all forms: each ends in bars that keep their rules or in an error that names the file.
 * {@code -Dliq4j.fuzz=100000} reads that many.
 */
class TableFuzzTest {

    private static final int FILES = Integer.getInteger("liq4j.fuzz", 600);
    private static final String[] PIECES = {",", ";", "\t", "\"", "\n", "\r\n", "#", ".", "NaN", "1e9", "2026-01-01",
            "01/02/2026", "1767225600", "\u00e9", "\0", "sep=;", "{", "[", "12:00", "PM", "-", " ", "00000000"};
    private static final List<String> TEXTS = List.of("""
            time,open,high,low,close,volume
            2026-01-01T00:00:00Z,100.5,102.25,99.75,101,5.5
            2026-01-01T00:01:00Z,100.5,102.25,99.75,101,5.5
            2026-01-01T00:02:00Z,100.5,102.25,99.75,101,5.5
            """, """
            sep=;
            time;open;high;low;close;volume
            01.01.2026 00:00;60.000,5;60.002,25;59.999,75;60.001,5;5,5
            01.01.2026 00:01;60.000,5;60.002,25;59.999,75;60.001,5;5,5
            01.01.2026 00:02;60.000,5;60.002,25;59.999,75;60.001,5;5,5
            """, """
            <DATE>\t<TIME>\t<OPEN>\t<HIGH>\t<LOW>\t<CLOSE>\t<VOL>
            2026.01.01\t00:00:00\t1\t3\t0.5\t2\t5
            2026.01.01\t00:01:00\t1\t3\t0.5\t2\t5
            """, """
            https://www.example.com/data
            unix,date,open,high,low,close,volume
            1767225720,01/01/2026 00:02,1,3,0.5,2,5
            1767225660,01/01/2026 00:01,1,3,0.5,2,5
            1767225600,01/01/2026 00:00,NaN,NaN,NaN,NaN,0
            """, """
            1767225600000,1,3,0.5,2,5,1767225659999,10,7,2,4,0
            1767225660000,1,3,0.5,2,5,1767225719999,10,7,2,4,0
            """, """
            Price,Close,High,Low,Open,Volume
            Ticker,BTC-USD,BTC-USD,BTC-USD,BTC-USD,BTC-USD
            Date,,,,,
            13/01/2026,2,3,0.5,1,5
            14/01/2026,2,3,0.5,1,"1,005.5"
            """);

    @TempDir
    private Path folder = Path.of("");

    private static byte[] mutated(Random random) throws IOException {
        StringBuilder text = new StringBuilder(TEXTS.get(random.nextInt(TEXTS.size())));
        for (int change = random.nextInt(4); change > 0; change--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
                case 1 -> text.delete(at, Math.min(text.length() - 1, at + random.nextInt(20)));
                default -> text.replace(at, Math.min(text.length(), at + 1), PIECES[random.nextInt(PIECES.length)]);
            }
        }
        byte[] bytes = text.toString().getBytes(switch (random.nextInt(6)) {
            case 0 -> StandardCharsets.UTF_16LE;
            case 1 -> StandardCharsets.UTF_16;
            default -> StandardCharsets.UTF_8;
        });
        byte[] packed = switch (random.nextInt(5)) {
            case 0 -> gzip(bytes);
            case 1 -> zip(bytes);
            default -> bytes;
        };
        if (random.nextInt(3) == 0) {
            packed[random.nextInt(packed.length)] = (byte) random.nextInt(256);
        }
        return packed;
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] zip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : List.of("a.csv", "readme.md")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(bytes);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    @Test
    void filesOfAllFormsEndInBarsOrInAnErrorThatNamesThem() throws IOException {
        Path file = folder.resolve("mutated");
        CsvHistoryReader reader = new CsvHistoryReader(CsvOptions.of(Instrument.parse("BINANCE:BTCUSDT")));
        int bars = 0;
        int refused = 0;
        for (long seed = 0; seed < FILES; seed++) {
            byte[] bytes = mutated(new Random(seed));
            // A file that is written over is brought to the disk at once, which takes longer than all else here.
            Files.deleteIfExists(file);
            Files.write(file, bytes);
            try {
                MarketHistory history = reader.read(List.of(file)).history();
                assertEquals(history.size(), history.count(MarketHistory.Column.CLOSE));
                bars += history.size();
            } catch (TableDataException clear) {
                refused++;
                assertTrue(String.valueOf(clear.getMessage()).startsWith(file.toString()) && !clear.rule().isBlank(),
                        clear::getMessage);
            } catch (RuntimeException crash) {
                throw new AssertionError("seed " + seed + "\n" + new String(bytes, StandardCharsets.UTF_8), crash);
            }
        }
        assertTrue(refused > FILES / 10 && bars > FILES / 4, "refused " + refused + ", bars " + bars);
    }
}
