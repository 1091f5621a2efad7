/* SPDX-License-Identifier: MIT */
package org.liq4j.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.liq4j.http.HttpException;

/**
 * A file of what could not be delivered, a JSON object a line: {@code id}, {@code failed}, {@code reason}, {@code contentType},
 * {@code body}. It is its owner's alone, and names no address. Several processes may append to it.
 */
public final class DeadLetters {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path file;

    /**
     * @param file
     *            need not exist
     */
    public DeadLetters(Path file) {
        this.file = file.toAbsolutePath();
    }

    /**
     * What became of the letters.
     *
     * @param delivered
     *            how many there are no longer
     * @param kept
     *            how many failed again, or are no letters at all
     */
    public record Redelivery(int delivered, int kept) {
    }

    /** Work on the file with no other process at it. */
    private interface Work {
        void run() throws IOException;
    }

    Path file() {
        return file;
    }

    /**
     * Appends a letter.
     *
     * @throws UncheckedIOException
     *             if it cannot be written
     */
    void add(Message message, Instant failed, String reason) {
        Map<String, String> letter = new LinkedHashMap<>();
        letter.put("id", message.id());
        letter.put("failed", failed.toString());
        letter.put("reason", reason);
        letter.put("contentType", message.contentType());
        letter.put("body", message.body());
        locked(() -> append(MAPPER.writeValueAsString(letter)));
    }

    /**
     * Sends all letters again, oldest first, one of each id; those that fail again stay. Letters that come meanwhile wait for the
     * next time.
     *
     * @throws HttpException
     *             if the thread is interrupted; what was not sent stays
     */
    Redelivery redeliver(Consumer<Message> post) {
        Path taken = file.resolveSibling(file.getFileName() + ".redelivering");
        Map<String, String> letters = new LinkedHashMap<>();
        locked(() -> {
            // What is there already is of a process that was killed.
            if (Files.exists(file)) {
                String added = Files.readString(file);
                write(taken, added.endsWith("\n") || added.isEmpty() ? added : added + "\n");
                Files.delete(file);
            }
            if (Files.exists(taken)) {
                Files.readAllLines(taken).stream().filter(line -> !line.isBlank())
                        .forEach(line -> letters.putIfAbsent(idOf(line), line));
            }
        });
        int all = letters.size();
        int delivered = 0;
        try {
            for (String id : List.copyOf(letters.keySet())) {
                Message message = message(letters.get(id));
                if (message != null && isSent(message, post)) {
                    letters.remove(id);
                    delivered++;
                }
            }
        } finally {
            locked(() -> {
                for (String line : letters.values()) {
                    append(line);
                }
                Files.deleteIfExists(taken);
            });
        }
        return new Redelivery(delivered, all - delivered);
    }

    private static boolean isSent(Message message, Consumer<Message> post) {
        try {
            post.accept(message);
            return true;
        } catch (HttpException e) {
            if (e.reason() == HttpException.Reason.INTERRUPTED) {
                throw e;
            }
            return false;
        }
    }

    /** The line itself where it is no letter, such as one that a crash has cut. */
    private static String idOf(String line) {
        Message message = message(line);
        return message == null ? line : message.id();
    }

    private static @Nullable Message message(@Nullable String line) {
        try {
            JsonNode letter = MAPPER.readTree(String.valueOf(line));
            String id = letter.path("id").asString("");
            return id.isEmpty() || !letter.path("body").isString()
                    ? null
                    : new Message(id, letter.path("contentType").asString(""), letter.path("body").asString());
        } catch (JacksonException e) {
            return null;
        }
    }

    private void append(String line) throws IOException {
        write(file, line + "\n");
    }

    private static void write(Path target, String lines) throws IOException {
        try (FileChannel channel = open(target)) {
            ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        }
    }

    private static FileChannel open(Path target) throws IOException {
        Set<StandardOpenOption> appending = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.APPEND);
        return target.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? FileChannel.open(target, appending,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : FileChannel.open(target, appending);
    }

    private synchronized void locked(Work work) {
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            try (FileChannel channel = open(file.resolveSibling(file.getFileName() + ".lock"));
                    FileLock held = channel.lock()) {
                assert held.isValid();
                work.run();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written, " + e, e);
        }
    }
}
