/* SPDX-License-Identifier: MIT */
package org.liq4j.engine;

import java.io.ByteArrayOutputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * Takes a state apart: longs and doubles, nearly all of it, as words; what else there is as bytes. A {@link StateReader} gives
 * back each value to who asks for the types in the order in which they were written. Reusable, single writer.
 */
final class StateWriter implements DataOutput {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream rest = new DataOutputStream(bytes);
    private long[] words = new long[64];
    private int count;

    /** The words so far, in an array that may be longer; valid until the next value is written. */
    long[] words() {
        return words;
    }

    /** Number of words so far. */
    int wordCount() {
        return count;
    }

    /** A copy of the rest so far. */
    byte[] rest() {
        return bytes.toByteArray();
    }

    /** Begins another state. */
    void clear() {
        count = 0;
        bytes.reset();
    }

    @Override
    public void writeLong(long value) {
        if (count == words.length) {
            words = Arrays.copyOf(words, 2 * count);
        }
        words[count++] = value;
    }

    @Override
    public void writeDouble(double value) {
        writeLong(Double.doubleToRawLongBits(value));
    }

    @Override
    public void write(int value) throws IOException {
        rest.write(value);
    }

    @Override
    public void write(byte[] values) throws IOException {
        rest.write(values);
    }

    @Override
    public void write(byte[] values, int offset, int length) throws IOException {
        rest.write(values, offset, length);
    }

    @Override
    public void writeBoolean(boolean value) throws IOException {
        rest.writeBoolean(value);
    }

    @Override
    public void writeByte(int value) throws IOException {
        rest.writeByte(value);
    }

    @Override
    public void writeShort(int value) throws IOException {
        rest.writeShort(value);
    }

    @Override
    public void writeChar(int value) throws IOException {
        rest.writeChar(value);
    }

    @Override
    public void writeInt(int value) throws IOException {
        rest.writeInt(value);
    }

    @Override
    public void writeFloat(float value) throws IOException {
        rest.writeFloat(value);
    }

    @Override
    public void writeBytes(String value) throws IOException {
        rest.writeBytes(value);
    }

    @Override
    public void writeChars(String value) throws IOException {
        rest.writeChars(value);
    }

    @Override
    public void writeUTF(String value) throws IOException {
        rest.writeUTF(value);
    }
}
