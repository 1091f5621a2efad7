/* SPDX-License-Identifier: MIT */
package org.liq4j.engine;

import java.io.EOFException;
import java.io.IOException;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StateWriterTest {

    @Test
    void everyTypeComesBack() throws IOException {
        StateWriter writer = new StateWriter();
        writer.writeUTF("of another state");
        writer.writeLong(1);
        writer.clear();
        writer.writeDouble(-0.0);
        writer.writeBoolean(true);
        writer.writeByte(-3);
        writer.writeByte(200);
        writer.writeShort(-300);
        writer.writeShort(60_000);
        writer.writeChar('λ');
        writer.writeInt(1 << 30);
        writer.writeLong(Long.MIN_VALUE);
        writer.writeFloat(1.5f);
        writer.writeUTF("Größe");
        writer.writeBytes("a line\n");
        writer.writeChars("xy");
        writer.write(7);
        writer.write(new byte[]{1, 2});
        writer.write(new byte[]{3, 4, 5}, 1, 2);
        writer.writeDouble(Double.NaN);

        StateReader reader = new StateReader(writer.words(), writer.wordCount(), writer.rest());
        assertEquals(-0.0, reader.readDouble());
        assertTrue(reader.readBoolean());
        assertEquals(-3, reader.readByte());
        assertEquals(200, reader.readUnsignedByte());
        assertEquals(-300, reader.readShort());
        assertEquals(60_000, reader.readUnsignedShort());
        assertEquals('λ', reader.readChar());
        assertEquals(1 << 30, reader.readInt());
        assertEquals(Long.MIN_VALUE, reader.readLong());
        assertEquals(1.5f, reader.readFloat());
        assertEquals("Größe", reader.readUTF());
        assertEquals("a line", reader.readLine());
        assertEquals('x', reader.readChar());
        assertEquals(2, reader.skipBytes(2));
        byte[] bytes = new byte[3];
        reader.readFully(bytes);
        assertArrayEquals(new byte[]{7, 1, 2}, bytes);
        reader.readFully(bytes, 1, 2);
        assertArrayEquals(new byte[]{7, 4, 5}, bytes);
        assertTrue(Double.isNaN(reader.readDouble()));
        assertThrows(EOFException.class, reader::readDouble);
        assertThrows(EOFException.class, reader::readByte);
    }

    @Test
    void itGrows() throws IOException {
        StateWriter writer = new StateWriter();
        double[] numbers = new Random(1).doubles(5_000).toArray();
        for (double number : numbers) {
            writer.writeDouble(number);
        }
        StateReader reader = new StateReader(writer.words(), writer.wordCount(), writer.rest());
        for (double number : numbers) {
            assertEquals(number, reader.readDouble());
        }
    }
}
