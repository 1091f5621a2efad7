/* SPDX-License-Identifier: MIT */
package org.liq4j.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Until when hosts have forbidden requests, in a file for each host: its end, and below it what the host said. Thread-safe.
 */
final class HostBans {

    private static final Logger LOG = LoggerFactory.getLogger(HostBans.class);

    /** No ban lasts longer: what says so was written by a clock that was wrong. */
    private static final Duration LONGEST = Duration.ofDays(3);

    private final Optional<Path> folder;
    /** Once is enough, since it is asked before each request. */
    private final AtomicBoolean told = new AtomicBoolean();

    /**
     * A host that is closed.
     *
     * @param until
     *            when requests may go out again
     * @param because
     *            what the host said
     */
    record Ban(Instant until, String because) {
    }

    /**
     * @param folder
     *            where bans are kept; empty if they are forgotten with the process
     */
    HostBans(Optional<Path> folder) {
        this.folder = folder;
    }

    private Optional<Path> file(String host) {
        return folder.map(within -> HostMemory.file(within, host, ".ban"));
    }

    /** The ban of a host that is not over; a file that cannot be read as one is none. */
    Optional<Ban> find(String host, Instant now) {
        try {
            Optional<Path> file = file(host).filter(Files::exists);
            return file.isEmpty() ? Optional.empty() : read(file.get()).filter(ban -> isOf(ban, now));
        } catch (IOException | DateTimeException unreadable) {
            if (!Thread.currentThread().isInterrupted() && told.compareAndSet(false, true)) {
                LOG.warn("whether {} has banned requests cannot be read: {}", host, unreadable.toString());
            }
            return Optional.empty();
        }
    }

    private static Optional<Ban> read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return lines.size() < 2 ? Optional.empty() : Optional.of(new Ban(Instant.parse(lines.get(0)), lines.get(1)));
    }

    private static boolean isOf(Ban ban, Instant now) {
        return ban.until().isAfter(now) && !ban.until().isAfter(now.plus(LONGEST));
    }

    /** Keeps the ban, unless another process was told of a longer one. */
    void put(String host, Ban ban) {
        Optional<Path> file = file(host);
        if (file.isEmpty() || find(host, ban.until()).isPresent()) {
            return;
        }
        try {
            Path within = file.get().resolveSibling(".");
            Files.createDirectories(within);
            Path draft = Files.createTempFile(within, "ban", ".part");
            Files.writeString(draft, ban.until() + "\n" + ban.because().replaceAll("\\s+", " ") + "\n");
            Files.move(draft, file.get(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            // This process keeps to the ban and tells of it; that the folder cannot be written must not hide it.
            LOG.warn("other processes cannot be told that {} has banned requests: {}", host, unwritable.toString());
        }
    }
}
