/* SPDX-License-Identifier: MIT */
package org.liq4j.stream.recording;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import org.liq4j.api.InvalidDataException;

/**
 * The members of a gzip file one after the other. Unlike {@link java.util.zip.GZIPInputStream} it tells where a member ends,
 * where it is in the file, and a file that ends too early from one that is damaged. Checksums of members are not read: records
 * have their own.
 */
final class GzipSlices implements Closeable {

    private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0};
    private static final int HEAD_LENGTH = 10;
    private static final int TRAILER_LENGTH = 8;

    private final Path file;
    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final byte[] packed = new byte[1 << 16];
    private int position;
    private int limit;
    private long before;
    private long sliceOffset;
    private boolean torn;

    GzipSlices(Path file) throws IOException {
        this.file = file;
        this.in = Files.newInputStream(file);
    }

    Path file() {
        return file;
    }

    /** Where the slice begins in the file. */
    long sliceOffset() {
        return sliceOffset;
    }

    /** Whether the file ends before its last slice does. */
    boolean isTorn() {
        return torn;
    }

    /** How far the file has been read. */
    long offset() {
        return before + position;
    }

    /** Begins the next slice; false if there is none. */
    boolean next() throws IOException {
        sliceOffset = offset();
        byte[] head = new byte[HEAD_LENGTH];
        int length = readPacked(head);
        for (int i = 0; i < Math.min(length, HEAD.length); i++) {
            if (head[i] != HEAD[i]) {
                throw damaged("a slice must begin here");
            }
        }
        torn = length > 0 && length < HEAD_LENGTH;
        inflater.reset();
        inflater.setInput(packed, position, limit - position);
        return length == HEAD_LENGTH;
    }

    /** Unpacks some bytes; -1 at the end of the slice or, if it is torn, of the file. */
    int read(byte[] target, int offset, int length) throws IOException {
        try {
            for (;;) {
                int count = inflater.inflate(target, offset, length);
                position = limit - inflater.getRemaining();
                if (count > 0) {
                    return count;
                }
                if (inflater.finished()) {
                    torn = readPacked(new byte[TRAILER_LENGTH]) < TRAILER_LENGTH;
                    return -1;
                }
                if (inflater.needsDictionary()) {
                    throw damaged("the slice must not need a dictionary");
                }
                if (!fill()) {
                    torn = true;
                    return -1;
                }
                inflater.setInput(packed, position, limit - position);
            }
        } catch (DataFormatException wrong) {
            throw damaged("the slice must be gzip: " + wrong.getMessage());
        }
    }

    private boolean fill() throws IOException {
        before += limit;
        position = 0;
        limit = Math.max(0, in.read(packed));
        return limit > 0;
    }

    private int readPacked(byte[] target) throws IOException {
        int count = 0;
        while (count < target.length && (position < limit || fill())) {
            target[count++] = packed[position++];
        }
        return count;
    }

    InvalidDataException damaged(String rule) {
        return new InvalidDataException("recording",
                file + ", byte " + offset() + ", in the slice at byte " + sliceOffset,
                rule);
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
