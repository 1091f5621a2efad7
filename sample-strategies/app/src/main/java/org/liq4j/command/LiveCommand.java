/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import com.google.inject.Inject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.liq4j.api.extension.Durations;
import org.liq4j.server.http.HttpServerSettings;

/** {@code liq4j live}: strategies on markets that go on, on paper money. */
@Command(name = "live", description = {
        "Follows markets as they go on, asks strategies at each closed bar, and trades on paper, until interrupted.",
        "A restart goes on where it was. Places no orders; the heatmap is modelled and promises nothing."}, mixinStandardHelpOptions = true, versionProvider = VersionProvider.class, sortOptions = false, subcommands = {
                LiveStatusCommand.class, LiveReportCommand.class, LiveRedeliverCommand.class})
final class LiveCommand implements Callable<Integer> {

    /** What a recording has of its own, or has no use for. */
    private static final List<String> NOT_WITH_RECORDING = List.of("--instrument", "--engine-interval", "--warm-up",
            "--state",
            "--record", "--rest-url", "--stream-url", "--for", "--no-alerts", "--alert-distance", "--alert-size",
            "--alert-cooldown", "--alerts-per-day");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final LiveRun run;
    private final RecordedLive recorded;
    private final Optional<String> environmentToken;

    @Mixin
    private final LiveOptions options = new LiveOptions();

    @Mixin
    private final PluginOptions plugins = new PluginOptions();

    @Mixin
    private final ModelChoice model = new ModelChoice();

    @Mixin
    private final TradingOptions trading = new TradingOptions();

    @Option(names = "--recording", paramLabel = "DIR", description = "Run a recording of --record again instead, without a network.")
    private @Nullable Path recording;

    @Option(names = "--speed", paramLabel = "N|max", defaultValue = "1", description = "With --recording: how many times as fast as it was (default: ${DEFAULT-VALUE}).")
    private String speed = "1";

    @Option(names = "--for", paramLabel = "DURATION", description = "End after that time (default: when interrupted).")
    private @Nullable String time;

    @Option(names = "--serve", description = "Serve the page too.")
    private boolean serve;

    @Mixin
    private final ServerOptions server = new ServerOptions();

    @Option(names = "--json", description = "Print the result as JSON at the end: an object for each instrument and strategy, a line each.")
    private boolean json;

    @Inject
    LiveCommand(LiveRun run, RecordedLive recorded, @Token Optional<String> environmentToken) {
        this.run = run;
        this.recorded = recorded;
        this.environmentToken = environmentToken;
    }

    @Override
    public Integer call() {
        if (recording == null && spec.commandLine().getParseResult().hasMatchedOption("--speed")) {
            throw new UsageException("--speed goes with --recording");
        }
        Optional<HttpServerSettings> served = serve
                ? Optional.of(server.settings(environmentToken))
                : Optional.empty();
        LivePlan plan = new LivePlan(options, plugins, model, trading, served,
                Optional.ofNullable(time).map(text -> UsageException.check("--for",
                        () -> Durations.parsePositive("for", text))),
                json);
        if (recording != null) {
            for (String name : NOT_WITH_RECORDING) {
                if (spec.commandLine().getParseResult().hasMatchedOption(name)) {
                    throw new UsageException(name + " does not go with --recording");
                }
            }
            return recorded.run(plan, recording, factor(),
                    spec.commandLine().getParseResult().hasMatchedOption("--interval")
                            ? Optional.of(options.interval())
                            : Optional.empty());
        }
        return run.run(plan);
    }

    /** Times as fast; empty for as fast as can be. */
    private Optional<Double> factor() {
        if (speed.equals("max")) {
            return Optional.empty();
        }
        try {
            double factor = Double.parseDouble(speed);
            if (factor > 0 && factor <= 1_000_000) {
                return Optional.of(factor);
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw new UsageException("--speed = " + speed + ": must be max, or satisfy 0 < speed <= 1000000");
    }
}
