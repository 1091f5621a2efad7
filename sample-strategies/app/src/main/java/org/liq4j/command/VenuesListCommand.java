/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.time.InstantSource;
import java.util.concurrent.Callable;

import com.google.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.liq4j.api.plugin.PluginHost;
import org.liq4j.report.ReportJson;
import org.liq4j.report.VenueListing;
import org.liq4j.report.VenueText;

/** {@code liq4j venues list}. */
@Command(name = "list", description = "Lists the exchanges, what is known of each, what each serves and streams without an account, and what it allows one address. Asks nobody.", mixinStandardHelpOptions = true, versionProvider = VersionProvider.class, sortOptions = false)
final class VenuesListCommand implements Callable<Integer> {

    private final Console console;
    private final InstantSource clock;
    private final PluginHosts hosts;

    @Mixin
    private final PluginOptions plugins = new PluginOptions();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Inject
    VenuesListCommand(Console console, InstantSource clock, PluginHosts hosts) {
        this.console = console;
        this.clock = clock;
        this.hosts = hosts;
    }

    @Override
    public Integer call() {
        PluginHost host = hosts.load(plugins);
        VenueListing listing = VenueListing.of(host.exchanges(), clock);
        console.out().print(json ? ReportJson.of(listing) + "\n" : VenueText.of(listing));
        return ExitCode.OK;
    }
}
