/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
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
import org.liq4j.backtest.RoundTrip;
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

    private static final TradedVenue EIGHT_HOURS = TradedVenue.UNSTATED
            .withFundingInterval(Optional.of(Duration.ofHours(8)));
    private final PluginHost host = PluginHost.load(ServedSignalsTest.class.getClassLoader());
    private static final MarketHistory HISTORY = SimulatedMarket.record(
            SimulationSettings.DEFAULT.withBars(3_000)
                    .withBarDuration(Duration.ofMinutes(5)));
    private final LoadedMarket market = new LoadedMarket(HISTORY, Optional.empty(), true, List.of(), List.of(),
            List.of(), EIGHT_HOURS, LoadedMarket.inForce(HISTORY, EIGHT_HOURS));

    /** Of the strategies whose signals were delivered last. */
    private final Map<String, List<RoundTrip>> trades = new TreeMap<>();

    @TempDir
    private Path folder = Path.of("");

    /** A signal as both tell it; what is not there is NaN. */
    private record Said(String id, Instant time, String action, String cause, String reason, double price, double stop,
            double target, double coins) {
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
            try (Progress progress = Progress.of(SILENT, "backtest", HISTORY.size());
                    SignalOutput signals = SignalOutput.open(host,
                            SignalOutput.choose(host, List.of("csv(file=\"" + file + "\")")), HISTORY.instrument(),
                            name,
                            runs.series())) {
                trades.put(name, runs.run(one.getKey(), StrategyRuns.Heat.PLAIN, one.getValue(),
                        signals.with(one.getValue(), progress)).result().trades());
            }
            delivered.put(name, rows(file));
        }
        return delivered;
    }

    private static List<Said> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().map(row -> new Said(row.getField("id"), Instant.parse(row.getField("time")),
                    row.getField("action"), row.getField("cause"), row.getField("reason"), number(row, "price"),
                    number(row, "stop"), number(row, "target"), number(row, "coins"))).toList();
        }
    }

    private static double number(NamedCsvRecord row, String column) {
        String text = row.getField(column);
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    private static Said said(JsonNode signal) {
        return new Said(signal.path("id").asString(), Instant.ofEpochMilli(signal.path("at").asLong()),
                (signal.path("kind").asString().equals("ENTRY") ? "ENTER_" : "EXIT_") + signal.path("side").asString(),
                signal.path("cause").asString(), signal.path("reason").asString(), signal.path("price").asDouble(),
                signal.path("stop").asDouble(Double.NaN), signal.path("target").asDouble(Double.NaN),
                signal.path("coins").asDouble(Double.NaN));
    }

    /** What the server says to who asks for each. */
    private Map<String, List<Said>> served(List<String> names, String... options) {
        InstantSource clock = InstantSource.fixed(Instant.EPOCH);
        ServedMarket one = ServedMarket.historical(HISTORY, true, List.of(),
                new ServedAccount(backtest(options), market.conditions(NO_USER)), clock);
        var signals = new Api(new ServedMarkets(List.of(one)), host, clock, "test").resources().stream()
                .filter(resource -> resource.path().endsWith("/signals")).findFirst().orElseThrow();
        Map<String, List<Said>> served = new TreeMap<>();
        for (String name : names) {
            JsonNode answer = JSON.readTree(signals.answer(Query.of(Map.of("strategy", name))).body());
            served.put(answer.path("strategy").asString(),
                    answer.path("signals").valueStream().map(ServedSignalsTest::said).toList());
        }
        return served;
    }

    @Test
    void everySampleStrategySaysTheSame() throws IOException {
        List<String> names = List.copyOf(host.names(ExtensionKind.STRATEGY));
        Map<String, List<Said>> delivered = delivered(names);
        assertEquals(delivered, served(names));
        delivered.forEach(this::eachTradeHasItsEntryAndItsExit);
        assertTrue(delivered.values().stream().filter(signals -> !signals.isEmpty()).count() > names.size() / 2,
                delivered.keySet().toString());
    }

    @Test
    void termsAreThoseOfTheBacktest() throws IOException {
        List<String> names = List.of("cluster-ratio-regime(ratio=1.2, ema=20)", "cvd-absorption");
        String[] leveraged = {"--leverage", "50", "--slippage", "points(points=5)"};
        Map<String, List<Said>> delivered = delivered(names, leveraged);
        assertEquals(delivered, served(names, leveraged));
        assertNotEquals(delivered, served(names), "there is no liquidation without borrowed money");
        assertTrue(delivered.values().stream().flatMap(List::stream)
                .anyMatch(signal -> signal.cause().equals("LIQUIDATION")));
    }

    /** An open position has no exit yet, and what is asked for at the last close is not executed. */
    private void eachTradeHasItsEntryAndItsExit(String strategy, List<Said> said) {
        Instant end = HISTORY.endTime(HISTORY.size() - 1);
        List<RoundTrip> all = trades.getOrDefault(strategy, List.of());
        long executed = said.stream().filter(signal -> !signal.cause().endsWith("_RULE") || signal.time().isBefore(end))
                .filter(signal -> signal.action().startsWith("EXIT_")).count();
        long entries = said.stream().filter(signal -> signal.time().isBefore(end))
                .filter(signal -> signal.action().startsWith("ENTER_")).count();
        assertEquals(all.stream().filter(trade -> !trade.open()).count(), executed, strategy);
        assertEquals(all.stream().map(RoundTrip::entryTime).distinct().count(), entries, strategy);
    }
}
