/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.liq4j.report.LiveStatus;
import org.liq4j.report.ReportJson;
import org.liq4j.stream.FollowStatus;

/** How a market stood last, in a file that whoever asks may read at any time: it is replaced whole, every few seconds. */
final class LiveStatusFile {

    private static final String NAME = "status.json";
    private static final FileAttribute<?>[] OWNER_ONLY = FileSystems.getDefault().supportedFileAttributeViews()
            .contains("posix")
                    ? new FileAttribute<?>[]{
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                    : new FileAttribute<?>[0];
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Path folder;
    private Instant written = Instant.MIN;

    LiveStatusFile(Path folder) {
        this.folder = folder;
    }

    /** Writes how it stands, unless that was done a moment ago. A disk that is full is no reason to end a run. */
    void write(Instant now, LiveStanding standing, FollowStatus follow) {
        // A clock that was set back is no reason to wait either.
        if (!written.equals(Instant.MIN) && !now.isBefore(written) && now.isBefore(written.plus(EVERY))) {
            return;
        }
        written = now;
        LiveStatus status = LiveStatusText.of(now, standing, follow);
        Path next = folder.resolve(NAME + ".new");
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(next);
            Files.createFile(next, OWNER_ONLY);
            Files.writeString(next, ReportJson.of(status));
            Files.move(next, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // The state says so too.
        }
    }

    /** What was written last; empty if nothing was. */
    Optional<String> read() {
        try {
            Path file = folder.resolve(NAME);
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(folder.resolve(NAME) + " cannot be read, " + e.getMessage(), e);
        }
    }
}
