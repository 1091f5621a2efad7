/* SPDX-License-Identifier: MIT */
package org.liq4j.live.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** Keeps one process alone with a state, and says which. The system frees it when the process dies. */
final class StateLock implements AutoCloseable {

    private final FileChannel channel;

    private StateLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * @throws SessionStateException
     *             if another has it, or the file cannot be written
     */
    static StateLock take(Path state) {
        Path file = state.resolveSibling(state.getFileName() + ".lock");
        try {
            FileChannel channel = FileChannel.open(file,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                    OwnerOnly.attributes(file));
            if (!isFree(channel)) {
                channel.close();
                throw SessionStateException.refused(state, "in use by " + holder(file)
                        + "; a state is of one process at a time");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid())
                    .getBytes(StandardCharsets.US_ASCII)));
            return new StateLock(channel);
        } catch (IOException e) {
            throw SessionStateException.unusable(state, "cannot be locked, " + e, e);
        }
    }

    /** Whether somebody has it; this takes and frees it if nobody has. */
    static boolean isHeld(Path state) {
        Path file = state.resolveSibling(state.getFileName() + ".lock");
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return !isFree(channel);
        } catch (IOException unreadable) {
            return true;
        }
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ofThisProcess) {
            return false;
        }
    }

    private static String holder(Path file) {
        try {
            String pid = Files.readString(file).strip();
            return pid.matches("\\d{1,18}") ? "process " + pid : "another process";
        } catch (IOException unknown) {
            return "another process";
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // The system frees it with the process.
        }
    }
}
