/* SPDX-License-Identifier: MIT */
package org.liq4j.stream.recording;

import java.io.Closeable;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

import org.jspecify.annotations.Nullable;

/** Reads the records of one file. */
final class RecordReader implements Closeable {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

    private final GzipSlices slices;
    private final CRC32C crc = new CRC32C();
    private final NameCache kinds = new NameCache();
    private final NameCache sources = new NameCache();
    private byte[] unpacked = new byte[1 << 17];
    private int position;
    private int limit;
    private boolean begun;
    private boolean within;
    private int left;

    RecordReader(Path file) throws IOException {
        this.slices = new GzipSlices(file);
    }

    /** Names that come again and again are made once. */
    private static final class NameCache {

        private byte[] bytes = new byte[0];
        private String name = "";

        String of(byte[] from, int offset, int length) {
            if (!Arrays.equals(bytes, 0, bytes.length, from, offset, offset + length)) {
                bytes = Arrays.copyOfRange(from, offset, offset + length);
                name = new String(bytes, StandardCharsets.UTF_8);
            }
            return name;
        }
    }

    /** The next record; null at the end of the file. */
    @Nullable
    RawRecord next() throws IOException {
        RawRecord item = read();
        if (!begun && item != null) {
            begun = true;
            if (!item.kind().equals(RecordFormat.FORMAT_KIND) || !item.text().equals(RecordFormat.FORMAT)) {
                throw slices.damaged("the file must begin with \"" + RecordFormat.FORMAT + "\"");
            }
            return read();
        }
        return item;
    }

    private @Nullable RawRecord read() throws IOException {
        while (!has(1)) {
            if (slices.isTorn() || !slices.next()) {
                return null;
            }
            within = true;
        }
        if (!has(RecordFormat.HEAD)) {
            return cut();
        }
        int length = (int) INT.get(unpacked, position);
        if (length < RecordFormat.FIXED || length > RecordFormat.LONGEST
                || RecordFormat.check(length) != (short) SHORT.get(unpacked, position + 4)) {
            throw slices.damaged("a record's length must fit its check");
        }
        if (!has(RecordFormat.HEAD + length)) {
            return cut();
        }
        int start = position + RecordFormat.HEAD;
        crc.reset();
        crc.update(unpacked, start, length);
        if ((int) crc.getValue() != (int) INT.get(unpacked, position + 6)) {
            throw slices.damaged("a record must fit its checksum");
        }
        position = start + length;
        return record(start, length);
    }

    private RawRecord record(int start, int length) {
        int kind = start + 9;
        int kindLength = unpacked[start + 8];
        int source = kind + kindLength + 1;
        int sourceLength = unpacked[source - 1] & 0xff;
        int text = source + sourceLength;
        if (kindLength < 1 || text > start + length) {
            throw slices.damaged("a record's parts must be within it");
        }
        return new RawRecord(kinds.of(unpacked, kind, kindLength),
                Instant.ofEpochMilli((long) LONG.get(unpacked, start)),
                sources.of(unpacked, source, sourceLength),
                new String(unpacked, text, start + length - text, StandardCharsets.UTF_8));
    }

    /** Whether so many bytes of the slice are there; a record does not continue in the next. */
    private boolean has(int bytes) throws IOException {
        while (limit - position < bytes) {
            if (!within) {
                return false;
            }
            if (limit == unpacked.length) {
                makeRoom(bytes);
            }
            int count = slices.read(unpacked, limit, unpacked.length - limit);
            within = count >= 0;
            limit += Math.max(0, count);
        }
        return true;
    }

    private void makeRoom(int bytes) {
        // It grows with what is there: a wrong length must not ask for memory.
        byte[] target = position > 0 ? unpacked : new byte[Math.min(unpacked.length * 2, bytes)];
        System.arraycopy(unpacked, position, target, 0, limit - position);
        unpacked = target;
        limit -= position;
        position = 0;
    }

    private @Nullable RawRecord cut() {
        if (!slices.isTorn()) {
            throw slices.damaged("a record must end within its slice");
        }
        left = limit - position;
        position = limit;
        return null;
    }

    /** What is missing at the end, once that is reached. */
    Optional<TornTail> torn() {
        return slices.isTorn()
                ? Optional.of(new TornTail(slices.file(), slices.sliceOffset(), left))
                : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        slices.close();
    }
}
