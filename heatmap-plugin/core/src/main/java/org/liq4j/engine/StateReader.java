/* SPDX-License-Identifier: MIT */
package org.liq4j.engine;

import java.io.ByteArrayInputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;

/** Gives back what a {@link StateWriter} took, to who asks for the types in the order in which they were written. */
final class StateReader implements DataInput {

    private final long[] words;
    private final int count;
    private final DataInputStream rest;
    private int next;

    StateReader(long[] words, int count, byte[] rest) {
        this.words = words;
        this.count = count;
        this.rest = new DataInputStream(new ByteArrayInputStream(rest));
    }

    @Override
    public long readLong() throws EOFException {
        if (next == count) {
            throw new EOFException("the state has no more than " + count + " words");
        }
        return words[next++];
    }

    @Override
    public double readDouble() throws EOFException {
        return Double.longBitsToDouble(readLong());
    }

    @Override
    public void readFully(byte[] target) throws IOException {
        rest.readFully(target);
    }

    @Override
    public void readFully(byte[] target, int offset, int length) throws IOException {
        rest.readFully(target, offset, length);
    }

    @Override
    public int skipBytes(int most) throws IOException {
        return rest.skipBytes(most);
    }

    @Override
    public boolean readBoolean() throws IOException {
        return rest.readBoolean();
    }

    @Override
    public byte readByte() throws IOException {
        return rest.readByte();
    }

    @Override
    public int readUnsignedByte() throws IOException {
        return rest.readUnsignedByte();
    }

    @Override
    public short readShort() throws IOException {
        return rest.readShort();
    }

    @Override
    public int readUnsignedShort() throws IOException {
        return rest.readUnsignedShort();
    }

    @Override
    public char readChar() throws IOException {
        return rest.readChar();
    }

    @Override
    public int readInt() throws IOException {
        return rest.readInt();
    }

    @Override
    public float readFloat() throws IOException {
        return rest.readFloat();
    }

    @Override
    @SuppressWarnings("deprecation")
    public String readLine() throws IOException {
        return rest.readLine();
    }

    @Override
    public String readUTF() throws IOException {
        return rest.readUTF();
    }
}
