/* SPDX-License-Identifier: MIT */
package org.liq4j.stream.recording;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A file that is being written. */
class RecordingFile implements Closeable {

    private final Path path;
    private final FileChannel channel;
    private final LocalDate day;
    private long written;

    RecordingFile(Path path, FileChannel channel, LocalDate day) {
        this.path = path;
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

    /** Ends it after what was written whole; one without anything goes, or a disk that is full for days would leave thousands. */
    void abandon() {
        try (channel) {
            channel.truncate(written);
            if (written == 0) {
                Files.deleteIfExists(path);
            }
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
