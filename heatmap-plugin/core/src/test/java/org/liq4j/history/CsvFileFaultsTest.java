/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.liq4j.table.TableDataException;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.liq4j.history.CsvFixture.BAR;
import static org.liq4j.history.CsvFixture.HEADER;
import static org.liq4j.history.CsvFixture.OPTIONS;
import static org.liq4j.history.CsvFixture.bytes;
import static org.liq4j.history.CsvFixture.fault;
import static org.liq4j.history.CsvFixture.gzip;
import static org.liq4j.history.CsvFixture.minute;

class CsvFileFaultsTest {

    private static final String[] BARS = {HEADER, minute(0) + BAR, minute(1) + BAR};

    @TempDir
    Path directory;

    @Test
    void aFileMustExist() {
        Path file = directory.resolve("none.csv");
        assertEquals(file + ": no such file", fault(OPTIONS, file));
    }

    @Test
    void aDirectoryIsNotAFile() {
        assertEquals(directory + ": must be a file, is a directory", fault(OPTIONS, directory));
    }

    @Test
    void anEmptyFileHasNoHeader() {
        assertFault(": must have a header row, is empty", new byte[0]);
        assertFault(": must have a header row, is empty", bytes("", ""));
        assertFault(": must have a header row, is empty", gzip(new byte[0]));
    }

    @Test
    void aHeaderAloneIsNotEnough() {
        assertFault(": must have rows, has a header only", bytes(HEADER));
    }

    @Test
    void textMustBeUtf8() {
        byte[] latin = (HEADER + ",caf\u00e9\n" + minute(0) + BAR + ",1\n").getBytes(ISO_8859_1);
        assertFault(": not UTF-8 text", latin);
    }

    @Test
    void aRowMustHaveTheWidthOfTheHeader() {
        assertFault(":3: the row must have 6 fields like the header, it has 7",
                bytes(HEADER, minute(0) + BAR, minute(1) + BAR + ",6"));
        assertFault(":3: the row must have 6 fields like the header, it has 5",
                bytes(HEADER, minute(0) + BAR, minute(1) + ",100,102,99,101"));
    }

    @Test
    void anOpenQuotationMarkDoesNotSwallowRows() {
        assertFault(":2: a cell must not contain a line break; is a quotation mark not closed?",
                bytes(HEADER + ",note", minute(0) + BAR + ",\"x", minute(1) + BAR + ",x"));
    }

    @Test
    void aQuotationMarkEndsItsCell() {
        assertFault(":2: malformed row (Unexpected character after closing quote: 'x' (0x78)) after this line",
                bytes(HEADER, minute(0) + BAR, "\"" + minute(1) + "\"x" + BAR));
    }

    @Test
    void aTruncatedGzipIsNotAShortFile() {
        byte[] whole = gzip(bytes(BARS));
        assertFault(":3: truncated gzip after this line", Arrays.copyOf(whole, whole.length - 1));
        assertFault(": truncated gzip", Arrays.copyOf(whole, 5));
    }

    @Test
    void aGzipMustMatchItsChecksum() {
        byte[] damaged = gzip(bytes(BARS));
        damaged[damaged.length - 8] ^= 1;
        assertFault(":3: corrupt gzip (Corrupt GZIP trailer) after this line", damaged);
    }

    @Test
    void aGzipMustHaveAKnownMethod() {
        byte[] damaged = gzip(bytes(BARS));
        damaged[2] = 7;
        assertFault(": corrupt gzip (Unsupported compression method)", damaged);
    }

    @Test
    void aFaultInTheTextOfADamagedGzipIsToldAsDamage() {
        byte[] damaged = gzip(bytes(HEADER, minute(0) + BAR, minute(1) + ",100,102,99,zero,5"));
        damaged[damaged.length - 8] ^= 1;
        assertFault(":3: corrupt gzip (Corrupt GZIP trailer) after this line", damaged);
    }

    /** A flipped bit is either told as damage, or is one that the text does not depend on. */
    @Test
    void noDamageToAGzipGivesOtherBars() {
        byte[] whole = gzip(bytes(BARS));
        MarketHistory expected = new CsvFixture(directory).read(BARS).history();
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = whole.clone();
            int position = 10 + random.nextInt(whole.length - 10);
            damaged[position] ^= (byte) (1 << random.nextInt(8));
            Path file = new CsvFixture(directory).write("damaged.gz", damaged);
            try {
                MarketHistory read = CsvFixture.read(OPTIONS, file).history();
                assertEquals(expected.bar(0), read.bar(0), "byte " + position);
                assertEquals(expected.bar(1), read.bar(1), "byte " + position);
            } catch (TableDataException e) {
                assertTrue(e.rule().contains("corrupt gzip") || e.rule().contains("truncated gzip"),
                        "byte " + position + ": " + e.getMessage());
            }
        }
    }

    private void assertFault(String expected, byte[] content) {
        Path file = new CsvFixture(directory).write("bars.csv", content);
        assertEquals(file + expected, fault(OPTIONS, file));
    }
}
