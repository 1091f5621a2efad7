/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.liq4j.api.market.Instrument;
import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.plugin.UserDirectory;
import org.liq4j.history.BarInputs;
import org.liq4j.history.HistoryBar;
import org.liq4j.history.MarketHistory;
import org.liq4j.live.LiveSession;
import org.liq4j.live.state.SessionState;
import org.liq4j.live.state.StateListener;
import org.liq4j.live.state.StateTerms;
import org.liq4j.simulation.SimulatedMarket;
import org.liq4j.simulation.SimulationSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a live run has come to, beside a backtest of its bars. */
class LiveReportTest {

    private static final Instrument BTC = Instrument.parse("BINANCE:BTCUSDT");
    private static final String STRATEGY = "cluster-scalp-control(fall=3,window=1,hold=1)";
    private static final int WARM_UP = 200;
    private static final int BARS = 900;

    @TempDir
    private Path home = Path.of("");

    /** A run of {@code liq4j live} on the bars of a simulated market. */
    @BeforeEach
    void run() {
        MarketHistory market = SimulatedMarket.record(SimulationSettings.DEFAULT.withSeed(3).withBars(BARS));
        MarketHistory.Builder warmUp = MarketHistory.builder(BTC, Duration.ofMinutes(1));
        for (int bar = 0; bar < WARM_UP; bar++) {
            warmUp.add(market.bar(bar));
        }
        MarketHistory known = warmUp.build();
        PluginHost host = PluginHost.load(LiveReportTest.class.getClassLoader());
        TradedVenue venue = TradedVenue.of(BTC, host.exchanges());
        TradingOptions account = CommandLine.populateCommand(new TradingOptions());
        try (SessionState state = SessionState.open(home.resolve("live/BINANCE-BTCUSDT/session.db"),
                new StateTerms(BTC, Duration.ofMinutes(1), Map.of()), StateListener.NONE);
                LiveSession session = LiveSession.builder(BTC, Duration.ofMinutes(1)).history(known)
                        .model(() -> host.createModel("open-interest", BTC))
                        .terms(account.backtest(venue), LoadedMarket.live(known, venue, 0)
                                .conditions(UserDirectory.NONE))
                        .strategy(host.choose(ExtensionKind.STRATEGY, STRATEGY).toString(),
                                heatmap -> host.createStrategy(STRATEGY, heatmap))
                        .journal(state).open()) {
            for (int bar = WARM_UP; bar < BARS; bar++) {
                HistoryBar next = market.bar(bar);
                session.apply(BarInputs.atEnd(next.candle()));
            }
        }
    }

    private CommandRun report(String... more) {
        return CommandRun.at(home, Stream.concat(
                Stream.of("live", "report", "--instrument", BTC.toString(), "--strategy", STRATEGY),
                Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void thePageDrawsThePaperAccountBesideTheBacktest() throws Exception {
        Path page = home.resolve("report");
        CommandRun report = report("--json", "--out", page.toString());
        assertEquals(0, report.exitCode(), report.err());
        JsonNode result = JsonMapper.builder().build().readTree(report.out());
        assertTrue(result.path("trades").size() > 10, report.out());
        assertTrue(result.path("quality").path("notes").toString().contains("said the same"), report.out());
        String html = Files.readString(page.resolve(ReportFolder.PAGE));
        JsonNode runs = JsonMapper.builder().build().readTree(html.substring(
                html.indexOf('>', html.indexOf("id=\"data\"")) + 1,
                html.indexOf("</script>", html.indexOf("id=\"data\"")))).path("runs");
        JsonNode strategy = role(runs, "STRATEGY");
        JsonNode paper = role(runs, "PAPER");
        assertEquals("Paper account", paper.path("heading").asString());
        for (String figure : new String[]{"totalReturn", "maxDrawdown", "trades", "fees"}) {
            assertTrue(paper.has(figure), figure + " of " + paper.propertyNames());
            assertEquals(strategy.path(figure), paper.path(figure), figure);
        }
    }

    private static JsonNode role(JsonNode runs, String role) {
        return runs.valueStream().filter(run -> run.path("role").asString().equals(role)).findFirst().orElseThrow();
    }

    @Test
    void anotherAccountIsToldAsADifference() {
        CommandRun report = report("--equity", "5000");
        assertEquals(1, report.exitCode(), report.err());
        assertTrue(report.text().contains("strategy, model, account or version differ"), report.out());
    }
}
