/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.liq4j.archive.fake.FakeArchive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ArchiveZipTest {

    private static final ArchiveFile FILE = ParsedTable.day(ArchiveKind.KLINES);
    private static final byte[] TABLE = "a,b\n1,2\n".repeat(50).getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    private String read(byte[] zip, Tally tally) throws IOException {
        Path path = folder.resolve("file.zip");
        Files.write(path, zip);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ArchiveZip.read(path, FILE, tally, in -> in.transferTo(out));
        return out.toString(StandardCharsets.US_ASCII);
    }

    private String error(byte[] zip) {
        return assertThrows(ArchiveDataException.class, () -> read(zip, new Tally())).getMessage();
    }

    @Test
    void theTableIsFoundAmongOtherEntries() throws IOException {
        Tally tally = new Tally();
        assertEquals(new String(TABLE, StandardCharsets.US_ASCII),
                read(entries("../../etc/passwd", FILE.tableName(), "/etc/passwd", "C:\\windows\\x",
                        "folder/" + FILE.tableName()), tally));
        assertEquals(Map.of(ArchiveZip.OTHER_ENTRIES, 4L), tally.counts());
    }

    private static byte[] entries(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int n = 0; n < names.length; n++) {
                // A name may not be there twice; the second becomes another.
                zip.putNextEntry(new ZipEntry(n < 2 ? names[n] : names[n] + n));
                zip.write(TABLE);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void aZipWithoutTheTableIsRefused() {
        String rule = "BTCUSDT-1h-2025-03-10.zip: must be a zip file with the table BTCUSDT-1h-2025-03-10.csv";
        assertEquals(rule, error(FakeArchive.zip("other.csv", TABLE)));
        assertEquals(rule, error(new byte[0]));
        assertEquals(rule, error("<html>".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void aZipWithTooManyEntriesIsRefused() throws IOException {
        String[] names = new String[17];
        Arrays.setAll(names, n -> "entry" + n);
        assertEquals("BTCUSDT-1h-2025-03-10.zip: must have at most 16 entries", error(entries(names)));
    }

    @Test
    void aZipBombIsRefused() {
        byte[] zip = FakeArchive.zip(FILE.tableName(), new byte[64 << 20]);
        assertTrue(zip.length < 100_000);
        assertEquals("BTCUSDT-1h-2025-03-10.zip: the zip unpacks to more than 200 times its size", error(zip));
    }

    @Test
    void aBombInAnotherEntryIsRefusedToo() {
        assertTrue(error(FakeArchive.zip("bomb", new byte[64 << 20])).contains("unpacks to more than"));
    }

    @Test
    void everyTruncationIsAClearErrorOrTheWholeTable() throws IOException {
        byte[] zip = FakeArchive.zip(FILE.tableName(), TABLE);
        for (int length = 0; length < zip.length; length++) {
            mutated(Arrays.copyOf(zip, length));
        }
    }

    @Test
    void everyWrongByteIsAClearErrorOrTheWholeTable() throws IOException {
        byte[] zip = FakeArchive.zip(FILE.tableName(), TABLE);
        Random random = new Random(1);
        for (int place = 0; place < zip.length; place++) {
            byte[] other = zip.clone();
            other[place] ^= (byte) (1 << random.nextInt(8));
            mutated(other);
        }
    }

    private void mutated(byte[] zip) throws IOException {
        try {
            // What follows the table's own checksum may be missing or wrong: the table is whole all the same.
            assertEquals(new String(TABLE, StandardCharsets.US_ASCII), read(zip, new Tally()));
        } catch (ArchiveDataException refused) {
            assertTrue(refused.getMessage().startsWith("BTCUSDT-1h-2025-03-10.zip: "), refused.getMessage());
        }
    }
}
