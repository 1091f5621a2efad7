/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import org.liq4j.api.plugin.PluginSearch;
import org.liq4j.api.plugin.UserDirectory;

/** Which plugins a command works with. */
final class PluginOptions {

    @Option(names = "--plugins", paramLabel = "DIR", description = "Further plugins: each jar in it, and each folder of jars.")
    private @Nullable Path directory;

    @Option(names = "--strict", description = "Refuse to start if a plugin cannot be loaded (default: leave it out and say so).")
    private boolean strict;

    /** Where to look for plugins, with the user's own files. */
    PluginSearch search(UserDirectory userDirectory) {
        PluginSearch here = PluginSearch.of(PluginOptions.class.getClassLoader()).withUserDirectory(userDirectory)
                .withStrict(strict);
        if (directory != null && !Files.isDirectory(directory)) {
            throw new UsageException("--plugins = " + directory + ": must be a directory");
        }
        return directory == null ? here : here.withDirectory(directory);
    }
}
