/* SPDX-License-Identifier: MIT */
package org.liq4j.stream.recording;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

import org.liq4j.api.InvalidValueException;

/** Records as bytes; see the package. */
final class RecordFormat {

    static final String FORMAT = "liq4j recording 1";
    static final String FORMAT_KIND = "FORMAT";
    static final String SUFFIX = ".rec.gz";
    /** Bytes before those that the length counts. */
    static final int HEAD = 10;
    /** Of what the length counts, besides kind, source and text. */
    static final int FIXED = 10;
    /** No message is longer; a longer length is no length. */
    static final int LONGEST = 1 << 28;

    private RecordFormat() {
    }

    static short check(int length) {
        return (short) (length ^ (length >>> 16) ^ 0x5AA5);
    }

    /** A record's bytes, from the buffer's start to its position; a larger buffer where the given one is too small. */
    static ByteBuffer write(RawRecord item, ByteBuffer given) {
        byte[] kind = item.kind().getBytes(StandardCharsets.US_ASCII);
        byte[] source = item.source().getBytes(StandardCharsets.UTF_8);
        byte[] text = item.text().getBytes(StandardCharsets.UTF_8);
        if (source.length > 255) {
            throw new InvalidValueException("source", item.source(), "must be at most 255 bytes");
        }
        int length = FIXED + kind.length + source.length + text.length;
        if (length > LONGEST || length < 0) {
            throw new InvalidValueException("text", text.length + " bytes", "must be less than 256 MiB");
        }
        ByteBuffer buffer = given.capacity() >= HEAD + length ? given.clear() : ByteBuffer.allocate(HEAD + length * 2);
        buffer.putInt(length).putShort(check(length)).putInt(0);
        buffer.putLong(item.receivedAt().toEpochMilli());
        buffer.put((byte) kind.length).put(kind).put((byte) source.length).put(source).put(text);
        CRC32C crc = new CRC32C();
        crc.update(buffer.array(), HEAD, length);
        return buffer.putInt(6, (int) crc.getValue());
    }
}
