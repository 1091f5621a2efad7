/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.time.InstantSource;
import java.util.concurrent.Callable;

import com.google.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.liq4j.api.plugin.PluginHost;
import org.liq4j.report.PluginListing;
import org.liq4j.report.PluginText;
import org.liq4j.report.ReportJson;

/** {@code liq4j plugins list}. */
@Command(name = "list", description = {"Lists plugins and what each brings: models, indicators, rules, strategies,",
        "sources, exchanges, overlays and sinks, with their parameters, defaults and units."}, mixinStandardHelpOptions = true, versionProvider = VersionProvider.class, sortOptions = false)
final class PluginsListCommand implements Callable<Integer> {

    private final Console console;
    private final InstantSource clock;
    private final PluginHosts hosts;

    @Mixin
    private final PluginOptions plugins = new PluginOptions();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Inject
    PluginsListCommand(Console console, InstantSource clock, PluginHosts hosts) {
        this.console = console;
        this.clock = clock;
        this.hosts = hosts;
    }

    @Override
    public Integer call() {
        PluginHost host = hosts.load(plugins);
        PluginListing listing = PluginListing.of(host, clock);
        console.out().print(json ? ReportJson.of(listing) + "\n" : PluginText.of(listing));
        return ExitCode.OK;
    }
}
