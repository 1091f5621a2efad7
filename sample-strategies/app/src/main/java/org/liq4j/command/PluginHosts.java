/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import com.google.inject.Inject;

import org.liq4j.api.exchange.Exchanges;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.plugin.UserDirectory;

/** Loads the plugins that a command's options name; they are closed with all else that the run has opened. */
final class PluginHosts {

    private final Console console;
    private final UserDirectory userDirectory;
    private final OpenResources resources;

    @Inject
    PluginHosts(Console console, UserDirectory userDirectory, OpenResources resources) {
        this.console = console;
        this.userDirectory = userDirectory;
        this.resources = resources;
    }

    /** The host, after telling which plugins were left out. */
    PluginHost load(PluginOptions options) {
        PluginHost host = resources.add(PluginHost.load(options.search(userDirectory)));
        host.failed().forEach(failed -> console.err().println("liq4j: left out: " + failed));
        return host;
    }

    /** The host of what liq4j itself brings, and of what is beside it on the class path. */
    PluginHost builtIn() {
        return resources.add(PluginHost.load(PluginHosts.class.getClassLoader()));
    }

    /**
     * The exchange of an instrument, as what it can do.
     *
     * @throws UsageException
     *             if no plugin brings it, or it cannot
     */
    <C> C exchange(PluginOptions options, Instrument instrument, Class<C> capability) {
        Exchanges exchanges = load(options).exchanges();
        return UsageException.check("VENUE:SYMBOL", () -> exchanges.get(instrument.venue(), capability));
    }
}
