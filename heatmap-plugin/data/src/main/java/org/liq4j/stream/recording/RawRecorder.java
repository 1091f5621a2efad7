/* SPDX-License-Identifier: MIT */
package org.liq4j.stream.recording;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

import org.jspecify.annotations.Nullable;

/**
 * Writes records to a folder, in the order in which they come; the format is the package's. Nothing that goes wrong with the
 * disk is thrown: recording pauses, which is said once, and goes on in another file when it can, which is said, too. Not
 * thread-safe; nothing is written in the background, so whoever records calls {@link #flush} every second or so.
 */
public final class RawRecorder implements AutoCloseable {

    /** A new slice begins after so long or so many unpacked bytes, whichever is first. */
    private static final Duration SLICE = Duration.ofMinutes(1);
    private static final long SLICE_BYTES = 64L << 20;
    private static final int WRITE_AT_ONCE = 1 << 20;
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final RecordingFolder folder;
    private final String header;
    private final Consumer<String> notes;
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private ByteBuffer buffer = ByteBuffer.allocate(1 << 12);
    private @Nullable RecordingFile file;
    private @Nullable GZIPOutputStream slice;
    private Instant sliceSince = Instant.MIN;
    private long sliceBytes;
    private long unflushed;
    private long lost;
    private boolean paused;
    private Instant lastAt = Instant.EPOCH;
    private Instant pausedAt = Instant.EPOCH;

    /**
     * @param folder
     *            need not exist; what it holds stays
     * @param header
     *            of kind {@link RawRecord#HEADER}, at the start of each file: what the recording is of
     * @param notes
     *            is told when recording pauses, and when it goes on
     */
    public RawRecorder(Path folder, String header, Consumer<String> notes) {
        this(new RecordingFolder(folder), header, notes);
    }

    RawRecorder(RecordingFolder folder, String header, Consumer<String> notes) {
        this.folder = folder;
        this.header = header;
        this.notes = notes;
    }

    /** Records that could not be written so far. */
    public long lost() {
        return lost;
    }

    public boolean isPaused() {
        return paused;
    }

    /** Adds a record. Its time says to which day it belongs, but a record never goes before one that came earlier. */
    public void add(RawRecord item) {
        lastAt = item.receivedAt();
        if (paused && isSoonAfterPause(lastAt)) {
            lost++;
            return;
        }
        boolean counted = false;
        try {
            prepare(lastAt);
            write(item);
            unflushed++;
            counted = true;
            if (packed.size() >= WRITE_AT_ONCE) {
                drain();
            }
        } catch (IOException failure) {
            lost += counted ? 0 : 1;
            pause(failure);
        }
    }

    private boolean isSoonAfterPause(Instant now) {
        return !now.isBefore(pausedAt) && now.isBefore(pausedAt.plus(PAUSE));
    }

    /** What was added can be read from now on, also if the process is killed. */
    public void flush() {
        if (slice == null) {
            return;
        }
        try {
            slice.flush();
            drain();
        } catch (IOException failure) {
            pause(failure);
        }
    }

    @Override
    public void close() {
        try {
            end();
        } catch (IOException failure) {
            pause(failure);
        }
    }

    private void prepare(Instant now) throws IOException {
        if (file != null && file.isOfAnEarlierDay(now)) {
            end();
        }
        if (file == null) {
            file = folder.next(now);
            begin(now);
            write(new RawRecord(RecordFormat.FORMAT_KIND, now, "", RecordFormat.FORMAT));
            write(new RawRecord(RawRecord.HEADER, now, "", header));
            if (paused) {
                write(new RawRecord(RawRecord.UNWRITTEN, now, "",
                        lost + " records are missing, of " + pausedAt + " to " + now));
                // What there is room for has to be known before it is said.
                flushOrThrow();
                paused = false;
                notes.accept("recording goes on after " + lost + " records that are missing since " + pausedAt);
            }
        } else if (sliceBytes >= SLICE_BYTES || !now.isBefore(sliceSince.plus(SLICE)) || now.isBefore(sliceSince)) {
            endSlice();
            begin(now);
        }
    }

    private void begin(Instant now) throws IOException {
        slice = new GZIPOutputStream(packed, 1 << 15, true);
        sliceSince = now;
        sliceBytes = 0;
    }

    private void write(RawRecord item) throws IOException {
        buffer = RecordFormat.write(item, buffer);
        if (slice == null) {
            throw new IllegalStateException("slice = null: must have been begun");
        }
        slice.write(buffer.array(), 0, buffer.position());
        sliceBytes += buffer.position();
    }

    private void flushOrThrow() throws IOException {
        if (slice != null) {
            slice.flush();
            drain();
        }
    }

    private void drain() throws IOException {
        if (file != null) {
            file.write(packed.toByteArray());
        }
        packed.reset();
        unflushed = 0;
    }

    private void endSlice() throws IOException {
        if (slice != null) {
            slice.close();
            slice = null;
            drain();
        }
    }

    private void end() throws IOException {
        endSlice();
        if (file != null) {
            RecordingFile ended = file;
            file = null;
            ended.close();
        }
    }

    private void pause(IOException failure) {
        lost += unflushed;
        unflushed = 0;
        packed.reset();
        slice = null;
        if (file != null) {
            file.abandon();
            file = null;
        }
        pausedAt = lastAt;
        if (!paused) {
            paused = true;
            notes.accept("recording pauses, the run goes on: " + failure);
        }
    }
}
