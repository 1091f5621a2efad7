/* SPDX-License-Identifier: MIT */
package org.liq4j.stream.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FullDiskTest {

    private static final Instant BEGIN = Instant.parse("2026-12-01T10:00:00Z");

    @TempDir
    private Path path;
    private boolean full;

    /** A disk that takes half of what is written when it is full. */
    private final class SmallDisk extends RecordingFolder {

        SmallDisk() {
            super(path);
        }

        @Override
        RecordingFile open(Path file, LocalDate day) throws IOException {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return new RecordingFile(file, channel, day) {
                @Override
                void write(byte[] bytes) throws IOException {
                    if (full) {
                        channel.write(ByteBuffer.wrap(bytes, 0, bytes.length / 2));
                        throw new IOException("No space left on device");
                    }
                    super.write(bytes);
                }
            };
        }
    }

    @Test
    void pausesSaysSoOnceAndGoesOn() {
        List<String> notes = new ArrayList<>();
        try (RawRecorder recorder = new RawRecorder(new SmallDisk(), "of a test", notes::add)) {
            for (int second = 0; second < 600; second++) {
                full = second >= 100 && second < 300;
                recorder.add(new RawRecord("MESSAGE", BEGIN.plusSeconds(second), "toy", "number " + second));
                recorder.flush();
            }
            assertFalse(recorder.isPaused());
            assertEquals(2, notes.size(), notes::toString);
            assertTrue(notes.get(0).startsWith("recording pauses, the run goes on: java.io.IOException: No space"),
                    notes::toString);
            assertTrue(notes.get(1).startsWith("recording goes on after " + recorder.lost()), notes::toString);
            assertTrue(recorder.lost() >= 200 && recorder.lost() <= 210, "lost " + recorder.lost());
        }
        assertEquals(2, path.toFile().list().length, "what holds nothing does not stay");
        List<RawRecord> read = new ArrayList<>();
        try (RawRecording recording = RawRecording.open(path)) {
            recording.forEachRemaining(read::add);
        }
        assertEquals(1, read.stream().filter(item -> item.kind().equals(RawRecord.UNWRITTEN)).count());
        long messages = read.stream().filter(item -> item.kind().equals("MESSAGE")).count();
        int lost = 600 - (int) messages;
        assertTrue(lost >= 200 && lost <= 210, "lost " + lost);
        assertTrue(read.stream().anyMatch(item -> item.text().startsWith(lost + " records are missing")));
    }
}
