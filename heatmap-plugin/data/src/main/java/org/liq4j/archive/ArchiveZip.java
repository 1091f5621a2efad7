/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Opens the one table in a zip file. Nothing in the file is trusted: neither names, which are never used as paths, nor lengths,
 * which are counted. The table's own checksum is verified at its end.
 */
final class ArchiveZip {

    static final String OTHER_ENTRIES = "other entries of the zip, skipped";

    private static final int MOST_ENTRIES = 16;
    /** A table of digits shrinks to a fifth, one of zeros to a hundredth. */
    private static final long MOST_EXPANSION = 200;
    private static final long FREE_BYTES = 16L << 20;
    private static final long MOST_BYTES = 32L << 30;

    private ArchiveZip() {
    }

    /** What to do with the table. */
    interface Reader {

        void read(InputStream table) throws IOException;
    }

    /**
     * Reads the table.
     *
     * @throws ArchiveDataException
     *             if the zip is broken, has no such table, or grows beyond limits; or the reader finds one
     * @throws IOException
     *             if what the reader writes to fails
     */
    static void read(Path zip, ArchiveFile file, Tally tally, Reader reader) throws IOException {
        long limit = Math.min(MOST_BYTES, Math.max(FREE_BYTES, MOST_EXPANSION * Files.size(zip)));
        try (ZipInputStream in = new ZipInputStream(new BufferedInputStream(Files.newInputStream(zip)))) {
            boolean found = false;
            int entries = 0;
            Limited limited = new Limited(in, limit);
            for (Optional<String> name = next(in); name.isPresent(); name = next(in)) {
                if (++entries > MOST_ENTRIES) {
                    throw new Broken("must have at most " + MOST_ENTRIES + " entries");
                }
                if (!found && name.get().equals(file.tableName())) {
                    found = true;
                    reader.read(limited);
                } else {
                    tally.add(OTHER_ENTRIES);
                }
                // To the end, where its length and its checksum are compared.
                limited.transferTo(OutputStream.nullOutputStream());
            }
            if (!found) {
                throw new Broken("must be a zip file with the table " + file.tableName());
            }
        } catch (Broken e) {
            throw ArchiveDataException.ofFile(file.name(), e.getMessage());
        }
    }

    private static Optional<String> next(ZipInputStream in) throws IOException {
        try {
            return Optional.ofNullable(in.getNextEntry()).map(ZipEntry::getName);
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new Broken("the zip is broken: " + e.getMessage());
        }
    }

    /** The zip is broken, as opposed to what is written to. */
    private static final class Broken extends IOException {

        private static final long serialVersionUID = 1L;

        private final String rule;

        Broken(String rule) {
            super(rule);
            this.rule = rule;
        }

        @Override
        public String getMessage() {
            return rule;
        }
    }

    /** Counts what comes out, and tells failures of the zip from others. */
    private static final class Limited extends FilterInputStream {

        private long left;

        Limited(InputStream in, long limit) {
            super(in);
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count;
            try {
                count = in.read(buffer, offset, length);
            } catch (ZipException | EOFException e) {
                throw new Broken("the zip is broken: " + e.getMessage());
            }
            left -= Math.max(0, count);
            if (left < 0) {
                throw new Broken("the zip unpacks to more than " + MOST_EXPANSION + " times its size");
            }
            return count;
        }
    }
}
