/* SPDX-License-Identifier: MIT */
package org.liq4j.api.plugin;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a host looks for plugins.
 *
 * @param classLoader
 *            whose class path has plugins, and the api that all share
 * @param userDirectory
 *            bound for the plugins
 * @param directory
 *            of further plugins: each jar in it is one, and so is each folder of jars. Each gets its own class loader: it
 *            shares what liq4j publishes ({@link PublishedPackages}), ta4j, Guice and SLF4J with the host, does not see the
 *            rest of liq4j, and has its own libraries before those of the host
 * @param strict
 *            whether a plugin that cannot be loaded keeps the host from starting; if not, it is left out and reported
 */
public record PluginSearch(ClassLoader classLoader, UserDirectory userDirectory, Optional<Path> directory,
        boolean strict) {

    /** The plugins of a class path; without a user's own files. */
    public static PluginSearch of(ClassLoader classLoader) {
        return new PluginSearch(classLoader, UserDirectory.NONE, Optional.empty(), false);
    }

    public PluginSearch withUserDirectory(UserDirectory own) {
        return new PluginSearch(classLoader, own, directory, strict);
    }

    public PluginSearch withDirectory(Path plugins) {
        return new PluginSearch(classLoader, userDirectory, Optional.of(plugins), strict);
    }

    public PluginSearch withStrict(boolean refused) {
        return new PluginSearch(classLoader, userDirectory, directory, refused);
    }
}
