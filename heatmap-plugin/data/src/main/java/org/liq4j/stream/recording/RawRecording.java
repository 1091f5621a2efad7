/* SPDX-License-Identifier: MIT */
package org.liq4j.stream.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.InvalidDataException;

/**
 * Reads a recording in order. Records are made as they are asked for: a recording may be larger than the memory. Not
 * thread-safe.
 */
public final class RawRecording implements Iterator<RawRecord>, AutoCloseable {

    private final List<Path> files;
    private final List<TornTail> torn = new ArrayList<>();
    private int begun;
    private @Nullable RecordReader reader;
    private @Nullable RawRecord next;

    private RawRecording(List<Path> files) {
        this.files = files;
    }

    /**
     * Opens a recording.
     *
     * @param path
     *            its folder, or one of its files
     * @throws InvalidDataException
     *             if it has no file
     * @throws UncheckedIOException
     *             if it cannot be read
     */
    public static RawRecording open(Path path) {
        try {
            List<Path> files = Files.isDirectory(path) ? new RecordingFolder(path).files() : List.of(path);
            if (files.isEmpty()) {
                throw new InvalidDataException("recording", path.toString(),
                        "must have a file whose name ends in " + RecordFormat.SUFFIX);
            }
            return new RawRecording(files);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public List<Path> files() {
        return files;
    }

    /** Ends of files, of those read so far, that were not written. */
    public List<TornTail> torn() {
        return List.copyOf(torn);
    }

    /**
     * Whether there is another record.
     *
     * @throws InvalidDataException
     *             with file and byte, if what comes next is damaged
     */
    @Override
    public boolean hasNext() {
        if (next == null) {
            next = advance();
        }
        return next != null;
    }

    @Override
    public RawRecord next() {
        RawRecord item = next != null ? next : advance();
        next = null;
        if (item == null) {
            throw new NoSuchElementException();
        }
        return item;
    }

    private @Nullable RawRecord advance() {
        try {
            for (;;) {
                RecordReader current = reader;
                if (current == null) {
                    if (begun == files.size()) {
                        return null;
                    }
                    current = new RecordReader(files.get(begun++));
                    reader = current;
                }
                RawRecord item = current.next();
                if (item != null) {
                    return item;
                }
                current.torn().ifPresent(torn::add);
                current.close();
                reader = null;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        RecordReader current = reader;
        begun = files.size();
        reader = null;
        try {
            if (current != null) {
                current.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
