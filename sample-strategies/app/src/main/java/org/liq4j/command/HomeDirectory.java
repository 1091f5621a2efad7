/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where a user's own files are: {@code LIQ4J_HOME}, else where the platform keeps the data of programs. */
final class HomeDirectory {

    private HomeDirectory() {
    }

    /**
     * @param environment
     *            variables of the process
     * @param platform
     *            as in the system property {@code os.name}
     * @param user
     *            the user's own directory
     */
    static Path of(Map<String, String> environment, String platform, Path user) {
        String name = platform.toLowerCase(Locale.ROOT);
        Optional<Path> own = path(environment, "LIQ4J_HOME");
        if (own.isPresent()) {
            return own.get();
        }
        if (name.startsWith("windows")) {
            return path(environment, "APPDATA").orElse(user.resolve("AppData").resolve("Roaming")).resolve("liq4j");
        }
        if (name.startsWith("mac")) {
            return user.resolve("Library").resolve("Application Support").resolve("liq4j");
        }
        // The XDG specification has relative paths ignored.
        return path(environment, "XDG_DATA_HOME").filter(Path::isAbsolute)
                .orElse(user.resolve(".local").resolve("share")).resolve("liq4j");
    }

    private static Optional<Path> path(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(text -> !text.isBlank()).map(Path::of);
    }
}
