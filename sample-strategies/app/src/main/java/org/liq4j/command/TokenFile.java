/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

import org.liq4j.api.InvalidValueException;
import org.liq4j.server.http.AccessToken;

/** A secret in a file that its owner alone can read. */
final class TokenFile {

    private static final long LARGEST = 1024;
    private static final Set<PosixFilePermission> OWNER = EnumSet.of(PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE);

    private TokenFile() {
    }

    /**
     * Reads the token: the file's only line.
     *
     * @throws UsageException
     *             if it cannot be read, others may read it, or it is no token; the message does not show it
     */
    static AccessToken read(String option, Path file) {
        try {
            PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class,
                    LinkOption.NOFOLLOW_LINKS);
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
                throw new UsageException(option + " = " + file + ": must be an ordinary file of at most " + LARGEST
                        + " bytes");
            }
            if (view != null && !OWNER.containsAll(view.readAttributes().permissions())) {
                throw new UsageException(option + " = " + file + ": must be readable by its owner only (mode 0600)");
            }
            return new AccessToken(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UsageException(option + " = " + file + ": cannot be read, " + e);
        } catch (InvalidValueException e) {
            throw new UsageException(option + " = " + file + ": " + e.rule());
        }
    }
}
