/* SPDX-License-Identifier: MIT */
package org.liq4j.stream.recording;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A file that is being written. */
class RecordingFile implements Closeable {

    private final FileChannel channel;
    private final LocalDate day;
    private long written;

    RecordingFile(FileChannel channel, LocalDate day) {
        this.channel = channel;
        this.day = day;
    }

    boolean isOfAnEarlierDay(Instant time) {
        return day.isBefore(LocalDate.ofInstant(time, ZoneOffset.UTC));
    }

    /** All of the bytes, or what is there of them is taken back when the file is abandoned. */
    void write(byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
        written += bytes.length;
    }

    /** Ends it after what was written whole. */
    void abandon() {
        try (channel) {
            channel.truncate(written);
        } catch (IOException unable) {
            // A reader leaves out what is not whole.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
