/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.liq4j.api.market.Instrument;
import org.liq4j.table.TableDataException;

import static org.junit.jupiter.api.Assertions.assertThrows;

/** Small files in a directory of the test, and their reading. */
final class CsvFixture {

    static final Instrument INSTRUMENT = new Instrument("BINANCE", "BTCUSDT");
    static final CsvOptions OPTIONS = CsvOptions.of(INSTRUMENT);
    static final String HEADER = "time,open,high,low,close,volume";
    /** A valid row after its time. */
    static final String BAR = ",100,102,99,101,5";

    private final Path directory;

    CsvFixture(Path directory) {
        this.directory = directory;
    }

    Path write(String name, String... lines) {
        return write(name, bytes(lines));
    }

    Path write(String name, byte[] content) {
        try {
            return Files.write(directory.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String... lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    CsvHistory read(String... lines) {
        return read(OPTIONS, lines);
    }

    CsvHistory read(CsvOptions options, String... lines) {
        return read(options, write("bars.csv", lines));
    }

    static CsvHistory read(CsvOptions options, Path... files) {
        return new CsvHistoryReader(options).read(List.of(files));
    }

    /** Bars at minutes 0 and 1 with a further column: its header and its two cells. */
    MarketHistory readWith(String header, String first, String second) {
        return read(HEADER + "," + header, minute(0) + BAR + "," + first, minute(1) + BAR + "," + second).history();
    }

    static String minute(int minute) {
        return "2026-01-01T00:%02d:00Z".formatted(minute);
    }

    /** The message after the path of the file {@code bars.csv}. */
    String fault(String... lines) {
        return fault(OPTIONS, lines);
    }

    String fault(CsvOptions options, String... lines) {
        Path file = write("bars.csv", lines);
        return without(file, fault(options, file));
    }

    static String fault(CsvOptions options, Path... files) {
        return String.valueOf(assertThrows(TableDataException.class, () -> read(options, files)).getMessage());
    }

    static String without(Path file, String message) {
        return message.startsWith(file.toString()) ? message.substring(file.toString().length()) : message;
    }
}
