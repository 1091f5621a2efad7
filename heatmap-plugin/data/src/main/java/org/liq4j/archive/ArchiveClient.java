/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import org.liq4j.http.Backoff;
import org.liq4j.http.ClientSettings;
import org.liq4j.http.HttpClient;
import org.liq4j.http.HttpConnections;
import org.liq4j.http.HttpException;
import org.liq4j.http.HttpException.Reason;
import org.liq4j.http.HttpReply;
import org.liq4j.http.HttpRequest;

/**
 * Fetches files with their checksums. Who was named is asked, and nobody else: a checksum proves nothing if it comes from where
 * the file does. Thread-safe.
 */
final class ArchiveClient {

    private static final int CHECKSUM_BYTES = 1_024;
    /** Twice the largest file known, a month of trades. */
    private static final long MOST_BYTES = 8L << 30;
    /** Longer than this nobody waits in front of a command. */
    private static final Duration LONGEST_BAN = Duration.ofMinutes(15);
    private static final int LONGEST_ERROR = 1 << 20;

    private final HttpClient http;

    ArchiveClient(HttpConnections connections, ArchiveSettings settings) {
        this.http = connections.files(URI.create(settings.baseUrl()), new ArchiveProtocol(),
                new ClientSettings(settings.attempts(), new Backoff(settings.firstPause(), settings.longestPause()),
                        LONGEST_BAN, LONGEST_ERROR));
    }

    /**
     * The checksum that the venue states for the file.
     *
     * @throws HttpException
     *             if there is none
     */
    Checksum checksum(ArchiveFile file) throws IOException, InterruptedException {
        return retrying(progress -> http.send(request(file.path() + ".CHECKSUM", 0), reply -> {
            requireStatus(reply, 0);
            return Checksum.parse(reply.stream().readNBytes(CHECKSUM_BYTES + 1), file.name());
        }));
    }

    /**
     * Fetches the file; what an earlier attempt left in its part is not fetched again.
     *
     * @param stated
     *            what the venue stated; if the file does not fit, the venue is asked again, since either may be wrong
     * @param part
     *            grows as bytes come; belongs to one checksum only
     * @param target
     *            there at once and whole
     * @return the checksum of what is there now
     */
    Checksum fetch(ArchiveFile file, Checksum stated, Function<Checksum, Path> part, Path target)
            throws IOException, InterruptedException {
        AtomicReference<Checksum> checksum = new AtomicReference<>(stated);
        return retrying(progress -> {
            Checksum wanted = checksum.get();
            Path grown = part.apply(wanted);
            long start = size(grown);
            if (start == 0 || !Checksum.of(grown).equals(wanted.sha256())) {
                try {
                    append(file, start, grown);
                } finally {
                    progress.add(size(grown) - start);
                }
            }
            String found = Checksum.of(grown);
            if (!found.equals(wanted.sha256())) {
                Files.delete(grown);
                checksum.set(checksum(file));
                throw new HttpException(Reason.DAMAGED, "has the SHA-256 " + found + ", must have " + wanted.sha256()
                        + " as its checksum file states");
            }
            Files.move(grown, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return wanted;
        });
    }

    private void append(ArchiveFile file, long start, Path part) throws IOException, InterruptedException {
        try {
            http.send(request(file.path(), start), reply -> {
                append(reply, start, part);
                return part;
            });
        } catch (HttpException e) {
            if (e.reason() == Reason.DAMAGED) {
                Files.deleteIfExists(part);
            }
            throw e;
        }
    }

    private static void append(HttpReply reply, long start, Path part) throws IOException {
        requireStatus(reply, start);
        boolean goesOn = start > 0 && reply.status() == 206;
        String range = reply.header("Content-Range").orElse("nothing");
        if (goesOn && !range.startsWith("bytes " + start + "-")) {
            Files.delete(part);
            throw new HttpException(Reason.NETWORK, "asked for bytes from " + start + " on, got " + range);
        }
        long size = goesOn ? start : 0;
        try (InputStream in = reply.stream();
                OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                        goesOn ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING)) {
            byte[] buffer = new byte[65_536];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                size += count;
                if (size > MOST_BYTES) {
                    throw new HttpException(Reason.REFUSED, "has more than " + MOST_BYTES + " bytes");
                }
                write(out, buffer, count);
            }
        }
    }

    /** A disk that is full is no broken connection: to try again would not help. */
    private static void write(OutputStream out, byte[] buffer, int count) {
        try {
            out.write(buffer, 0, count);
        } catch (IOException e) {
            throw new UncheckedIOException("the archive's folder cannot be written, " + e.getMessage(), e);
        }
    }

    private static long size(Path part) throws IOException {
        return Files.exists(part) ? Files.size(part) : 0;
    }

    private static HttpRequest request(String path, long start) {
        // Compressed files do not shrink, and a length is needed that is the file's own.
        return HttpRequest.get("/" + path, start > 0
                ? Map.of("Accept-Encoding", "identity", "Range", "bytes=" + start + "-")
                : Map.of("Accept-Encoding", "identity"));
    }

    /** Another success than those asked for is none. */
    private static void requireStatus(HttpReply reply, long start) {
        if (reply.status() != 200 && (start == 0 || reply.status() != 206)) {
            throw new HttpException(Reason.REFUSED, "HTTP " + reply.status() + ": the file does not come");
        }
    }

    private <T> T retrying(HttpClient.Attempt<T> attempt) throws IOException, InterruptedException {
        try {
            return http.retrying(Map.of(), progress -> {
                try {
                    return attempt.make(progress);
                } catch (IOException | HttpException e) {
                    http.forgetConnections();
                    throw e;
                }
            });
        } catch (HttpException e) {
            if (e.reason() == Reason.INTERRUPTED && Thread.interrupted()) {
                throw new InterruptedException(e.getMessage());
            }
            throw e;
        }
    }
}
