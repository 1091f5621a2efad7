/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.liq4j.api.extension.StrategyFactory;
import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.plugin.ResolvedExtension;
import org.liq4j.api.plugin.UserDirectory;
import org.liq4j.api.strategy.TwoSidedStrategy;
import org.liq4j.backtest.Backtest;
import org.liq4j.history.MarketHistory;
import org.liq4j.server.Query;
import org.liq4j.server.market.ServedAccount;
import org.liq4j.server.market.ServedMarket;
import org.liq4j.server.market.ServedMarkets;
import org.liq4j.server.rest.Api;
import org.liq4j.simulation.SimulatedMarket;
import org.liq4j.simulation.SimulationSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A strategy says the same to a backtest's sink and to who asks the server, at whatever terms. */
class ServedSignalsTest {

    private static final UserDirectory NO_USER = UserDirectory.NONE;
    private static final Console SILENT = new Console(new PrintWriter(Writer.nullWriter()),
            new PrintWriter(Writer.nullWriter()), false);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PluginHost host = PluginHost.load(ServedSignalsTest.class.getClassLoader());
    private final MarketHistory history = SimulatedMarket.record(
            SimulationSettings.DEFAULT.withBars(3_000).withBarDuration(Duration.ofMinutes(5)));
    private final LoadedMarket market = new LoadedMarket(history, Optional.empty(), true, List.of(), List.of(),
            List.of(), TradedVenue.UNSTATED, Collections.emptySortedMap());

    @TempDir
    private Path folder = Path.of("");

    /** A signal as both tell it. */
    private record Said(Instant time, String action, double price) {
    }

    private Backtest backtest(String... options) {
        return CommandLine.populateCommand(new TradingOptions(), options).backtest(TradedVenue.UNSTATED);
    }

    /** What the sink of a backtest gets, by strategy. */
    private Map<String, List<Said>> delivered(List<String> names, String... options) throws IOException {
        StrategyRuns runs = new StrategyRuns(host, market,
                instrument -> host.createModel("open-interest", instrument), backtest(options), NO_USER);
        Map<ResolvedExtension<StrategyFactory>, TwoSidedStrategy> made = new LinkedHashMap<>();
        for (String name : names) {
            ResolvedExtension<StrategyFactory> chosen = host.choose(ExtensionKind.STRATEGY, name);
            made.put(chosen, runs.make(chosen, StrategyRuns.Heat.PLAIN));
        }
        Map<String, List<Said>> delivered = new TreeMap<>();
        for (var one : made.entrySet()) {
            String name = one.getKey().toString();
            Path file = folder.resolve(delivered.size() + "-" + options.length + ".csv");
            try (Progress progress = Progress.of(SILENT, "backtest", history.size());
                    SignalOutput signals = SignalOutput.open(host,
                            SignalOutput.choose(host, List.of("csv(file=\"" + file + "\")")), history.instrument(),
                            name,
                            runs.series())) {
                runs.run(one.getKey(), StrategyRuns.Heat.PLAIN, one.getValue(), signals.with(progress));
            }
            delivered.put(name, rows(file));
        }
        return delivered;
    }

    private static List<Said> rows(Path file) throws IOException {
        List<Said> rows = new ArrayList<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
                String[] cells = line.replaceAll("\"[^\"]*\"", "").split(",", -1);
                rows.add(new Said(Instant.parse(cells[0]), cells[3], Double.parseDouble(cells[4])));
            }
        }
        return rows;
    }

    /** What the server says to who asks for each. */
    private Map<String, List<Said>> served(List<String> names, String... options) {
        InstantSource clock = InstantSource.fixed(Instant.EPOCH);
        ServedMarket one = ServedMarket.historical(history, true, List.of(),
                new ServedAccount(backtest(options), market.conditions(NO_USER)), clock);
        var signals = new Api(new ServedMarkets(List.of(one)), host, clock, "test").resources().stream()
                .filter(resource -> resource.path().endsWith("/signals")).findFirst().orElseThrow();
        Map<String, List<Said>> served = new TreeMap<>();
        for (String name : names) {
            JsonNode answer = JSON.readTree(signals.answer(Query.of(Map.of("strategy", name))).body());
            served.put(answer.path("strategy").asString(), answer.path("signals").valueStream().map(signal -> new Said(
                    Instant.ofEpochMilli(signal.path("at").asLong()),
                    (signal.path("kind").asString().equals("ENTRY") ? "ENTER_" : "EXIT_")
                            + signal.path("side").asString(),
                    signal.path("price").asDouble())).toList());
        }
        return served;
    }

    @Test
    void everySampleStrategySaysTheSame() throws IOException {
        List<String> names = List.copyOf(host.names(ExtensionKind.STRATEGY));
        Map<String, List<Said>> delivered = delivered(names);
        assertEquals(delivered, served(names));
        assertTrue(delivered.values().stream().filter(signals -> !signals.isEmpty()).count() > names.size() / 2,
                delivered.keySet().toString());
    }

    @Test
    void termsAreThoseOfTheBacktest() throws IOException {
        List<String> names = List.of("cluster-ratio-regime(ratio=1.2, ema=20)", "cvd-absorption");
        String[] leveraged = {"--leverage", "50", "--slippage", "points(points=5)"};
        Map<String, List<Said>> delivered = delivered(names, leveraged);
        assertEquals(delivered, served(names, leveraged));
        assertNotEquals(delivered, served(names), "a liquidated position asks for no exit");
    }
}
