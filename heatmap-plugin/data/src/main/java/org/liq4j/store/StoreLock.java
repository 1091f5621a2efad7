/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps a writer alone with a store, among threads and among processes. Held for one commit or one read, never longer, so that
 * others wait a moment instead of failing; the system frees it when a process dies.
 */
final class StoreLock {

    /** A process may not ask twice for a lock on the same file; its threads wait here. */
    private static final Map<Path, ReentrantLock> WITHIN_PROCESS = new ConcurrentHashMap<>();

    private final Path file;
    private final ReentrantLock threads;

    StoreLock(Path root) {
        Path folder = root.toAbsolutePath().normalize();
        this.file = folder.resolve(".lock");
        this.threads = WITHIN_PROCESS.computeIfAbsent(folder, path -> new ReentrantLock());
    }

    /** Work that may fail on files. */
    interface Work<T> {
        T run() throws IOException;
    }

    /** Alone among the threads of this process. */
    <T> T withinProcess(Work<T> work) throws IOException {
        threads.lock();
        try {
            return work.run();
        } finally {
            threads.unlock();
        }
    }

    <T> T writing(Work<T> work) throws IOException {
        threads.lock();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assert held.isValid();
            return work.run();
        } finally {
            threads.unlock();
        }
    }

    /** Together with other readers. A store that no one has written to yet has no lock. */
    <T> T reading(Work<T> work) throws IOException {
        threads.lock();
        try {
            if (!Files.isReadable(file)) {
                return work.run();
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                    FileLock held = channel.lock(0, Long.MAX_VALUE, true)) {
                assert held.isValid();
                return work.run();
            }
        } finally {
            threads.unlock();
        }
    }
}
