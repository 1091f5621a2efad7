/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

import org.liq4j.archive.FetchException.Cause;

/**
 * Fetches files with their checksums. A request that failed for a passing reason is made again after a pause that doubles each
 * time, half of it random, so that those who failed together do not return together. Thread-safe.
 */
final class ArchiveClient {

    private static final int CHECKSUM_BYTES = 1_024;
    private static final int MOST_ATTEMPTS_WITH_PROGRESS = 10;
    /** Twice the largest file known, a month of trades. */
    private static final long MOST_BYTES = 8L << 30;

    /** Each thread has connections of its own: after a reply of a wrong length one is not fit for the next request. */
    private final ThreadLocal<OkHttpClient> http;
    private final ArchiveSettings settings;
    private final Pause pause;
    private final Turnstile turnstile;
    private final Random random;
    private final AtomicReference<Optional<FetchException>> ban = new AtomicReference<>(Optional.empty());

    ArchiveClient(OkHttpClient http, ArchiveSettings settings, InstantSource clock, Pause pause) {
        // Who was named is asked, and nobody else: a checksum proves nothing if it comes from where the file does.
        this.http = ThreadLocal.withInitial(() -> http.newBuilder().followRedirects(false).followSslRedirects(false)
                .connectionPool(new ConnectionPool(1, 1, TimeUnit.MINUTES)).build());
        this.settings = settings;
        this.pause = pause;
        this.turnstile = new Turnstile(clock, pause);
        this.random = new Random(settings.seed());
    }

    /** One request; says how many bytes are there that were not before. */
    private interface Attempt<T> {

        T make(Progress progress) throws IOException, InterruptedException;
    }

    /** How far an attempt came. */
    private static final class Progress {

        private long bytes;
    }

    /**
     * The checksum that the venue states for the file.
     *
     * @throws FetchException
     *             if there is none
     */
    Checksum checksum(ArchiveFile file) throws IOException, InterruptedException {
        return retrying(progress -> {
            try (Response response = get(file.path() + ".CHECKSUM", 0)) {
                byte[] text = response.body().byteStream().readNBytes(CHECKSUM_BYTES + 1);
                return Checksum.parse(text, file.name());
            }
        });
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
            long begin = size(grown);
            if (begin == 0 || !Checksum.of(grown).equals(wanted.sha256())) {
                try {
                    append(file, begin, grown);
                } finally {
                    progress.bytes = size(grown) - begin;
                }
            }
            String found = Checksum.of(grown);
            if (!found.equals(wanted.sha256())) {
                Files.delete(grown);
                forgetConnections();
                checksum.set(checksum(file));
                throw new FetchException(Cause.DAMAGED, "has the SHA-256 " + found + ", must have " + wanted.sha256()
                        + " as its checksum file states");
            }
            Files.move(grown, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return wanted;
        });
    }

    private void append(ArchiveFile file, long begin, Path part) throws IOException {
        try (Response response = get(file.path(), begin)) {
            boolean goesOn = begin > 0 && response.code() == 206;
            if (goesOn && !header(response, "Content-Range").startsWith("bytes " + begin + "-")) {
                Files.delete(part);
                throw new FetchException(Cause.BROKEN, "asked for bytes from " + begin + " on, got "
                        + header(response, "Content-Range"));
            }
            long size = goesOn ? begin : 0;
            try (InputStream in = response.body().byteStream();
                    OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE,
                            goesOn ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING)) {
                byte[] buffer = new byte[65_536];
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    size += count;
                    if (size > MOST_BYTES) {
                        throw new FetchException(Cause.REFUSED, "has more than " + MOST_BYTES + " bytes");
                    }
                    write(out, buffer, count);
                }
            }
        } catch (FetchException e) {
            if (e.why() == Cause.DAMAGED) {
                Files.deleteIfExists(part);
            }
            throw e;
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

    private static String header(Response response, String name) {
        return Optional.ofNullable(response.header(name)).orElse("nothing");
    }

    private static long size(Path part) throws IOException {
        return Files.exists(part) ? Files.size(part) : 0;
    }

    /** A reply that has what was asked for; the caller closes it. */
    private Response get(String path, long begin) throws IOException {
        // Compressed files do not shrink, and a length is needed that is the file's own.
        Request.Builder request = new Request.Builder().url(settings.baseUrl() + "/" + path).header("Accept-Encoding",
                "identity");
        if (begin > 0) {
            request.header("Range", "bytes=" + begin + "-");
        }
        Response response = http.get().newCall(request.build()).execute();
        if (response.code() == 200 || (begin > 0 && response.code() == 206)) {
            return response;
        }
        try (response) {
            throw HttpFailure.of(response);
        }
    }

    private <T> T retrying(Attempt<T> attempt) throws IOException, InterruptedException {
        Duration wait = settings.firstPause();
        int left = settings.attempts();
        int damaged = 0;
        for (int made = 1;; made++) {
            turnstile.pass();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (ban.get().isPresent()) {
                throw new FetchException(Cause.BANNED,
                        "not asked for, since before it came " + ban.get().get().reason());
            }
            Progress progress = new Progress();
            FetchException failure;
            try {
                return attempt.make(progress);
            } catch (FetchException e) {
                failure = e;
            } catch (FileSystemException e) {
                // Of our own folder: to ask again would not help.
                throw e;
            } catch (IOException e) {
                // While a reply is read an interruption shows as a failure of the connection.
                if (Thread.interrupted() || isInterruption(e)) {
                    throw new InterruptedException();
                }
                failure = new FetchException(Cause.BROKEN, "connection: " + e.getMessage());
            }
            forgetConnections();
            if (failure.why() == Cause.BANNED) {
                ban.set(Optional.of(failure));
            }
            damaged += failure.why() == Cause.DAMAGED ? 1 : 0;
            // A slow line that is cut again and again still brings the file: only what gains nothing is given up soon.
            left = progress.bytes > 0 ? settings.attempts() : left - 1;
            if (!failure.isRetryable() || left == 0 || damaged == settings.attempts()
                    || made == MOST_ATTEMPTS_WITH_PROGRESS * settings.attempts()) {
                throw failure;
            }
            if (failure.pause().isPresent()) {
                turnstile.close(failure.pause().get());
            } else {
                pause.last(jittered(wait));
            }
            Duration doubled = wait.multipliedBy(2);
            wait = doubled.compareTo(settings.longestPause()) > 0 ? settings.longestPause() : doubled;
        }
    }

    /** What follows a reply of a wrong length on the same connection is not the next reply. */
    private void forgetConnections() {
        http.get().connectionPool().evictAll();
    }

    private static boolean isInterruption(IOException failure) {
        return failure instanceof InterruptedIOException && "interrupted".equals(failure.getMessage());
    }

    /** Half of it certain, half random. */
    private synchronized Duration jittered(Duration wait) {
        long half = wait.toMillis() / 2;
        return Duration.ofMillis(half + (long) (half * random.nextDouble()));
    }
}
