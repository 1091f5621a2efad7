/* SPDX-License-Identifier: MIT */
package org.liq4j.api.plugin;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a user keeps own files; the host binds it, so that a plugin need not ask the environment.
 *
 * @param path
 *            empty if there are none to be read; a directory that does not exist is one without files
 */
public record UserDirectory(Optional<Path> path) {

    /** No files of a user. */
    public static final UserDirectory NONE = new UserDirectory(Optional.empty());

    public static UserDirectory of(Path path) {
        return new UserDirectory(Optional.of(path));
    }
}
