/* SPDX-License-Identifier: MIT */
package org.liq4j.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What all processes that have a folder used of hosts' limits: a file for each host with lines {@code limit millis weight},
 * rewritten at each use by whoever has it locked. It is the truth for all of them; if it cannot be written, this process
 * reckons alone from then on. Thread-safe.
 */
final class HostUses {

    private static final Logger LOG = LoggerFactory.getLogger(HostUses.class);

    /** A process may not ask twice for a lock on the same file; its threads wait here. */
    private static final Object WITHIN_PROCESS = new Object();
    /** No window is longer. */
    private static final long LONGEST_MILLIS = 3_600_000;

    private Optional<Path> folder;

    HostUses(Optional<Path> folder) {
        this.folder = folder;
    }

    /**
     * Does the work once, with what others used, and tells others what it used.
     *
     * @param limiters
     *            by name, at least those that the work needs
     */
    void sharing(String host, Map<String, RateLimiter> limiters, long nowMillis, Runnable work) {
        synchronized (WITHIN_PROCESS) {
            if (folder.isPresent()) {
                try {
                    share(folder.get(), host, limiters, nowMillis, work);
                    return;
                } catch (IOException unusable) {
                    keepToOneself(unusable);
                }
            }
            work.run();
        }
    }

    /** Fails before the work is done only: what cannot be told to others afterwards is known here. */
    private void share(Path within, String host, Map<String, RateLimiter> limiters, long nowMillis, Runnable work)
            throws IOException {
        Files.createDirectories(within);
        // Threads of this process may add others meanwhile, whose uses are not to be overwritten by none.
        Map<String, RateLimiter> known = Map.copyOf(limiters);
        Path file = HostMemory.file(within, host, ".uses");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE); FileLock held = channel.lock()) {
            assert held.isValid();
            Map<String, List<RateLimiter.Use>> uses = read(channel, nowMillis);
            known.forEach((name, limiter) -> limiter.replace(uses.getOrDefault(name, List.of())));
            work.run();
            known.forEach((name, limiter) -> uses.put(name, limiter.uses()));
            try {
                write(channel, uses);
            } catch (IOException full) {
                keepToOneself(full);
            }
        }
    }

    /** From now on; the host may then refuse what several processes ask for together. */
    private void keepToOneself(IOException cause) {
        if (Thread.currentThread().isInterrupted()) {
            // Nothing is wrong with the folder: whoever works is to end.
            return;
        }
        LOG.warn("what is asked of hosts is not shared with other processes any more: {}", cause.toString());
        folder = Optional.empty();
    }

    /** A line that another process did not finish before it died counts for nothing. */
    private static Map<String, List<RateLimiter.Use>> read(FileChannel channel, long nowMillis) throws IOException {
        Map<String, List<RateLimiter.Use>> uses = new TreeMap<>();
        String text = new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.US_ASCII);
        for (String line : text.lines().toList()) {
            if (line.matches("[\\w-]+ \\d{1,15} \\d{1,9}")) {
                String[] cells = line.split(" ", -1);
                RateLimiter.Use use = new RateLimiter.Use(Long.parseLong(cells[1]), Long.parseLong(cells[2]));
                if (use.millis() > nowMillis - LONGEST_MILLIS) {
                    uses.computeIfAbsent(cells[0], name -> new ArrayList<>()).add(use);
                }
            }
        }
        return uses;
    }

    private static void write(FileChannel channel, Map<String, List<RateLimiter.Use>> uses) throws IOException {
        StringBuilder text = new StringBuilder();
        uses.forEach((name, all) -> all.forEach(use -> text.append(name).append(' ').append(use.millis()).append(' ')
                .append(use.weight()).append('\n')));
        channel.position(0);
        ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        // Last, so that a process that dies between never leaves an empty file.
        channel.truncate(channel.position());
    }
}
