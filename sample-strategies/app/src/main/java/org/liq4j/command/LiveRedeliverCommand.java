/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.util.List;
import java.util.concurrent.Callable;

import com.google.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.liq4j.api.extension.SignalSinkFactory;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.plugin.ResolvedExtension;
import org.liq4j.api.signal.SignalSink;
import org.liq4j.webhook.DeadLetters;
import org.liq4j.webhook.WebhookSink;

/** {@code liq4j live redeliver}: hands what a webhook did not take to it again. */
@Command(name = "redeliver", description = "Posts the dead letters of a webhook again, each with its own idempotency key; what is taken leaves the file.", mixinStandardHelpOptions = true, versionProvider = VersionProvider.class, sortOptions = false)
final class LiveRedeliverCommand implements Callable<Integer> {

    private final Console console;
    private final PluginHosts hosts;
    private final OpenResources resources;

    @Option(names = "--signals", required = true, paramLabel = "SINK", description = "The webhook, as the live run names it, for example webhook(url=...).")
    private String sink = "";

    @Mixin
    private final PluginOptions plugins = new PluginOptions();

    @Inject
    LiveRedeliverCommand(Console console, PluginHosts hosts, OpenResources resources) {
        this.console = console;
        this.hosts = hosts;
        this.resources = resources;
    }

    @Override
    public Integer call() {
        PluginHost host = hosts.load(plugins);
        ResolvedExtension<SignalSinkFactory> chosen = SignalOutput.choose(host, List.of(sink)).getFirst();
        SignalSink opened = resources.add(SignalOutput.opened(host, chosen));
        if (!(opened instanceof WebhookSink webhook)) {
            throw new UsageException("--signals = " + chosen.name() + ": has no dead letters, a webhook has");
        }
        DeadLetters.Redelivery redelivery = webhook.redeliver();
        console.out().println(redelivery.delivered() + " delivered, " + redelivery.kept() + " kept");
        return redelivery.kept() == 0 ? ExitCode.OK : ExitCode.NETWORK;
    }
}
