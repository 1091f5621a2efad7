/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import com.google.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.liq4j.api.InvalidDataException;
import org.liq4j.api.Require;
import org.liq4j.api.extension.LiquidationModelFactory;
import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.plugin.ResolvedExtension;
import org.liq4j.api.plugin.UserDirectory;
import org.liq4j.report.ServerStart;
import org.liq4j.server.http.HttpServer;
import org.liq4j.server.http.HttpServerSettings;
import org.liq4j.server.market.ServedAccount;
import org.liq4j.server.market.ServedMarket;
import org.liq4j.server.rest.Api;
import org.liq4j.store.MarketStore;

/** {@code liq4j serve}: the heatmap in a browser, and for programs. */
@Command(name = "serve", description = {"Serves the heatmap of a market to browsers and programs, until interrupted.",
        "The first line printed is the page's address. Modelled, no forecast."}, mixinStandardHelpOptions = true, versionProvider = VersionProvider.class, sortOptions = false)
final class ServeCommand implements Callable<Integer> {

    private static final double FASTEST = 1000;

    private final Console console;
    private final InstantSource clock;
    private final UserDirectory userDirectory;
    private final PluginHosts hosts;
    private final MarketStore store;
    private final Optional<String> environmentToken;
    private final HeatmapServer heatmaps;
    private final OpenResources resources;

    @Mixin
    private final MarketOptions market = new MarketOptions();

    @Mixin
    private final PluginOptions plugins = new PluginOptions();

    @Mixin
    private final ServerOptions server = new ServerOptions();

    @Option(names = "--model", paramLabel = "NAME", defaultValue = "open-interest", description = "Model that the page starts with, with its parameters, for example candle-decay(leverage=20) (default: ${DEFAULT-VALUE}).")
    private String model = "open-interest";

    @Option(names = "--live", description = "Replay the last fifth of the bars as if they closed now.")
    private boolean live;

    @Option(names = "--pace", paramLabel = "N", defaultValue = "1", description = "Bars replayed in a second, with --live (default: ${DEFAULT-VALUE}).")
    private double pace;

    @Mixin
    private final TradingOptions trading = new TradingOptions();

    @Option(names = "--json", description = "Print the first line as one JSON object.")
    private boolean json;

    @Inject
    ServeCommand(Console console, InstantSource clock, UserDirectory userDirectory, PluginHosts hosts,
            MarketStore store,
            @Token Optional<String> environmentToken, HeatmapServer heatmaps, OpenResources resources) {
        this.console = console;
        this.clock = clock;
        this.userDirectory = userDirectory;
        this.hosts = hosts;
        this.store = store;
        this.environmentToken = environmentToken;
        this.heatmaps = heatmaps;
        this.resources = resources;
    }

    @Override
    public Integer call() {
        HttpServerSettings settings = server.settings(environmentToken);
        UsageException.check("--pace", () -> Require.aboveUpTo("pace", pace, 0, FASTEST));
        PluginHost host = hosts.load(plugins);
        ResolvedExtension<LiquidationModelFactory> chosen = UsageException.check("--model",
                () -> host.choose(ExtensionKind.MODEL, model));
        LoadedMarket loaded = market.load(console, host, store);
        ServedAccount account = new ServedAccount(trading.backtest(loaded.venue()),
                loaded.conditions(userDirectory));
        Optional<Replay> replay = live
                ? Optional.of(InvalidDataException.check(() -> new Replay(console, loaded, account, clock)))
                : Optional.empty();
        ServedMarket served = replay.map(Replay::market)
                .orElseGet(() -> InvalidDataException.check(() -> ServedMarket.historical(loaded.history(),
                        loaded.simulated(), loaded.data(), account, clock)));
        Api api = heatmaps.api(List.of(served), host);
        // Before anybody is told of the page: it asks for that first, and what is wrong with the model is said here.
        UsageException.check("--model", () -> api.prepare(served, chosen));
        try {
            announce(heatmaps.start(settings, api), loaded);
            replay.ifPresent(begun -> resources.add(begun).start(pace));
            return untilInterrupted();
        } catch (IOException e) {
            throw new UsageException("--port = " + settings.port() + ": the server cannot listen there: " + reason(e));
        }
    }

    /** The network's own words stand in the cause: the port is taken, the address is not this machine's. */
    private static String reason(IOException failure) {
        Throwable cause = failure.getCause();
        return cause == null ? String.valueOf(failure.getMessage()) : failure.getMessage() + ", " + cause.getMessage();
    }

    private void announce(HttpServer running, LoadedMarket loaded) {
        String url = running.url() + fragment();
        console.out().println(json
                ? ServerStart.json(url, running.port(), loaded.history().instrument(), loaded.simulated(), live)
                : url);
        console.out().flush();
        loaded.notes().forEach(note -> console.err().println("liq4j: " + note));
        console.err().println("liq4j: " + (live ? "replay of the last fifth of " : "") + loaded.history().size()
                + " bars; end with Ctrl-C");
    }

    /** The page takes what it begins with from the part of its address that is not sent. */
    private String fragment() {
        if (model.equals("open-interest")) {
            return "";
        }
        int parenthesis = model.indexOf('(');
        String name = parenthesis < 0 ? model : model.substring(0, parenthesis);
        String parameters = parenthesis < 0 ? "" : model.substring(parenthesis + 1, model.lastIndexOf(')'));
        return "#model=" + URLEncoder.encode(name, StandardCharsets.UTF_8)
                + (parameters.isEmpty()
                        ? ""
                        : "&parameters=" + URLEncoder.encode(parameters, StandardCharsets.UTF_8));
    }

    /** A signal ends the process, whose exit status the runtime sets; subscribers are told before. */
    private int untilInterrupted() {
        Thread farewell = new Thread(resources::close, "liq4j-farewell");
        Runtime.getRuntime().addShutdownHook(farewell);
        try {
            new CountDownLatch(1).await();
            return ExitCode.OK;
        } catch (InterruptedException e) {
            // Whoever runs the command in a thread ends it so.
            Runtime.getRuntime().removeShutdownHook(farewell);
            return ExitCode.INTERRUPTED;
        }
    }
}
