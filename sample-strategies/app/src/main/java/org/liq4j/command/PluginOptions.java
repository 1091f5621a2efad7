/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import org.liq4j.api.exchange.Exchanges;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.plugin.PluginSearch;
import org.liq4j.api.plugin.UserDirectory;

/** Which plugins a command works with. */
final class PluginOptions {

    @Option(names = "--plugins", paramLabel = "DIR", description = "Further plugins: each jar in it, and each folder of jars.")
    private @Nullable Path directory;

    @Option(names = "--strict", description = "Refuse to start if a plugin cannot be loaded (default: leave it out and say so).")
    private boolean strict;

    /**
     * The exchange of an instrument, as what it can do.
     *
     * @throws UsageException
     *             if no plugin brings it, or it cannot
     */
    <C> C exchange(Console console, Path home, Instrument instrument, Class<C> capability) {
        Exchanges exchanges = load(console, UserDirectory.of(home)).exchanges();
        return UsageException.check("VENUE:SYMBOL", () -> exchanges.get(instrument.venue(), capability));
    }

    /** The host, after telling which plugins were left out. */
    PluginHost load(Console console, UserDirectory userDirectory) {
        PluginSearch here = PluginSearch.of(PluginOptions.class.getClassLoader()).withUserDirectory(userDirectory)
                .withStrict(strict);
        if (directory != null && !Files.isDirectory(directory)) {
            throw new UsageException("--plugins = " + directory + ": must be a directory");
        }
        PluginHost host = PluginHost.load(directory == null ? here : here.withDirectory(directory));
        host.failed().forEach(failed -> console.err().println("liq4j: left out: " + failed));
        return host;
    }
}
