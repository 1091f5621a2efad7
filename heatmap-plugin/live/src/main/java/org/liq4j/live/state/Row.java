/* SPDX-License-Identifier: MIT */
package org.liq4j.live.state;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * Bytes of one row, numbers to the last bit, followed by their checksum: SQLite finds a broken page, but not a flipped bit in what
 * it keeps.
 */
final class Row {

    private static final int CHECKSUM = 4;

    private Row() {
    }

    /** Writes the fields. */
    @FunctionalInterface
    interface Writer {
        void write(DataOutputStream out) throws IOException;
    }

    /** Reads the fields. */
    @FunctionalInterface
    interface Reader<T> {
        T read(DataInputStream in) throws IOException;
    }

    static byte[] of(Writer fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(192);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            fields.write(out);
            out.writeInt(checksum(bytes.toByteArray(), bytes.size()));
        } catch (IOException e) {
            throw new UncheckedIOException("a text is too long to be kept, " + e.getMessage(), e);
        }
        return bytes.toByteArray();
    }

    /**
     * @throws IOException
     *             if the checksum is another, or the fields are not those
     */
    static <T> T read(byte[] row, Reader<T> fields) throws IOException {
        int length = row.length - CHECKSUM;
        if (length < 0 || ByteBuffer.wrap(row).getInt(length) != checksum(row, length)) {
            throw new IOException("its checksum is wrong");
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(row, 0, length))) {
            T value = fields.read(in);
            if (in.read() >= 0) {
                throw new IOException("it is too long");
            }
            return value;
        }
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }
}
