/* SPDX-License-Identifier: MIT */
package org.liq4j.signal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.regex.Matcher;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.signal.Signal;

/**
 * A file to which signals are appended, each as soon as it comes and whole or not at all. Opened again it knows the ids at its
 * end, and takes none of them a second time; what a crash left of an unfinished last line is cut off.
 */
final class SignalFile implements AutoCloseable {

    /** Bytes at the end of a file whose signals are remembered: about 10,000 of them. */
    private static final int TAIL = 1 << 22;
    /** Bytes of the first line that are looked at. */
    private static final int FIRST_LINE = 1 << 16;
    /** Ids that are remembered at most. */
    private static final int REMEMBERED = 50_000;

    private static final Logger LOG = LoggerFactory.getLogger(SignalFile.class);

    private final Path file;
    private final SignalFormat format;
    private final SequencedSet<String> ids = new LinkedHashSet<>();
    private final OutputStream out;
    private final boolean regular;
    private long length;

    /**
     * Opens the file, which is made if it is not there.
     *
     * @throws InvalidValueException
     *             if it holds something other than signals
     * @throws UncheckedIOException
     *             if it cannot be opened; the message names it
     */
    SignalFile(Path file, SignalFormat format) {
        this.file = file;
        this.format = format;
        try {
            // Of a pipe or a device nothing can be read back.
            regular = !Files.exists(file) || Files.isRegularFile(file);
            if (regular && Files.exists(file)) {
                length = takeUp();
            }
            out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            if (length == 0) {
                write(format.header());
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Reads the end of the file, and cuts off what is not finished. */
    private long takeUp() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long size = channel.size();
            long from = firstSignal(channel, size);
            String tail = text(channel, Math.max(from, size - TAIL), size);
            int next = from >= size - TAIL ? 0 : startWithin(tail);
            for (int end = format.end(tail, next); end >= 0; end = format.end(tail, next)) {
                remember(format.id(utf8(tail.substring(next, end))));
                next = end + 1;
            }
            long whole = size - (tail.length() - next);
            if (whole < size) {
                LOG.warn("{}: an unfinished last line of {} bytes was cut off", file, size - whole);
                channel.truncate(whole);
            }
            return whole;
        }
    }

    /** Where the first signal is; the file is cut to nothing if its header is not finished. */
    private long firstSignal(FileChannel channel, long size) throws IOException {
        String start = text(channel, 0, Math.min(size, FIRST_LINE));
        int end = start.indexOf('\n');
        String line = utf8(end < 0 ? start : start.substring(0, end));
        if (end < 0 && format.header().startsWith(line)) {
            return 0;
        }
        String complaint = format.complaint(line);
        if (!complaint.isEmpty()) {
            throw new InvalidValueException("file", file.toString(), complaint);
        }
        return format.header().isEmpty() ? 0 : end + 1L;
    }

    private int startWithin(String tail) {
        Matcher start = format.start().matcher(tail);
        return start.find() ? start.start() : tail.length();
    }

    /** Bytes as characters, one for each. */
    private static String text(FileChannel channel, long from, long to) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(to - from));
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            // goes on until all is read
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private void remember(String id) {
        if (!id.isEmpty() && ids.add(id) && ids.size() > REMEMBERED) {
            ids.removeFirst();
        }
    }

    /** Whether a signal of that id is at the end of the file. */
    boolean has(String id) {
        return ids.contains(id);
    }

    /** Appends a signal, unless it is there. */
    void append(Signal signal) {
        append(signal.id(), format.line(signal));
    }

    /**
     * Appends a line, unless one of its id is there.
     *
     * @param line
     *            of the format, with its end
     */
    void append(String id, String line) {
        if (has(id)) {
            return;
        }
        try {
            write(line);
        } catch (IOException e) {
            throw failure(e);
        }
        remember(id);
    }

    private void write(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            out.write(bytes);
            length += bytes.length;
        } catch (IOException e) {
            takeBack(e);
            throw e;
        }
    }

    /** Half a line would spoil the next one. */
    private void takeBack(IOException cause) {
        if (regular) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(length);
            } catch (IOException e) {
                cause.addSuppressed(e);
            }
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private UncheckedIOException failure(IOException cause) {
        return new UncheckedIOException("signals cannot be written to " + file + ": " + cause, cause);
    }
}
