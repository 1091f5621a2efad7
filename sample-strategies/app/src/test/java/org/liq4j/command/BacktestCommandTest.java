/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BacktestCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private Path bars(int count) throws IOException {
        StringBuilder text = new StringBuilder("time,open,high,low,close,volume,taker_buy_volume,open_interest\n");
        double price = 60_000;
        for (int i = 0; i < count; i++) {
            double next = price * (1 + 0.002 * Math.sin(i / 40.0) + 0.001 * Math.cos(i * 1.7));
            text.append(String.format(Locale.ROOT, "%d,%.1f,%.1f,%.1f,%.1f,100,%d,80000%n",
                    1_767_225_600_000L + i * 60_000L,
                    price, Math.max(price, next) + 5, Math.min(price, next) - 5, next, 30 + i % 41));
            price = next;
        }
        return Files.writeString(folder.resolve("bars.csv"), text.toString().replace("\r", ""));
    }

    @Test
    void withoutDataItRunsTheSimulatedMarketAndSaysSo() {
        CommandRun outcome = CommandRun.of("backtest", "--bars", "1500", "--seed", "3");
        assertEquals("", outcome.err());
        assertEquals(0, outcome.exitCode());
        assertTrue(
                outcome.out()
                        .startsWith("cluster-ratio-regime on SIMULATED:BTCUSDT (simulated market)\n1,500 bars of 1m"),
                outcome.out());
        for (String expected : Set.of("Return", "Buy & hold", "Trades", "Win rate", "Profit factor", "Max drawdown",
                "Sharpe", "Exposure", "Fees", "of the simulated market", "Modelled, not measured; no forecast.",
                "modelled over realised flow", "simulated market, seed 3")) {
            assertTrue(outcome.text().contains(expected), expected + " is missing in\n" + outcome.out());
        }
        assertTrue(outcome.out().lines().allMatch(line -> line.length() <= 100), outcome.out());
    }

    @Test
    void theSameSeedGivesTheSameBytes() {
        assertEquals(CommandRun.of("backtest", "--bars", "1500", "--json"),
                CommandRun.of("backtest", "--bars", "1500", "--json"));
        assertFalse(CommandRun.of("backtest", "--bars", "1500")
                .equals(CommandRun.of("backtest", "--bars", "1500", "--seed", "2")));
    }

    @Test
    void jsonHasTheDocumentedFields() throws IOException {
        CommandRun outcome = CommandRun.of("backtest", "--data", bars(1_000).toString(), "--json", "--instrument",
                "BINANCE:ETHUSDT");
        assertEquals("", outcome.err());
        JsonNode json = JsonMapper.shared().readTree(outcome.out());
        assertEquals(Set.of("instrument", "simulated", "strategy", "model", "currency", "metrics", "trades", "reading",
                "quality",
                "elapsedMillis"), names(json));
        assertEquals(Set.of("totalReturn", "buyAndHold", "trades", "winRate", "profitFactor", "maxDrawdown", "sharpe",
                "exposure", "fees", "slippage", "funding"), names(json.get("metrics")));
        assertTrue(names(json.get("reading"))
                .containsAll(Set.of("spot", "clusterUp", "clusterDown", "ratio", "regime", "unit", "sentence")));
        assertFalse(json.get("simulated").asBoolean());
        assertEquals("USD", json.get("currency").asString());
        assertEquals("BINANCE:ETHUSDT", json.get("instrument").asString());
        assertEquals("USD", json.get("reading").get("unit").asString());
        assertEquals("BINANCE:ETHUSDT of 2024-10-24", json.get("quality").get("brackets").asString());
        assertEquals(0, json.get("quality").get("openInterestAge").asDouble());
        assertTrue(json.get("quality").get("overCount").isNull(), "nothing was reported as liquidated");
        double up = json.get("reading").get("clusterUp").asDouble();
        double down = json.get("reading").get("clusterDown").asDouble();
        assertTrue(up > 0 && down > 0);
        assertEquals(up / down, json.get("reading").get("ratio").asDouble(), 1e-12);
        assertEquals(json.get("metrics").get("trades").asInt(), json.get("trades").valueStream()
                .filter(trade -> !trade.get("open").asBoolean()).count());
    }

    @Test
    void whatIsAssumedIsPrinted() throws IOException {
        String out = CommandRun.of("backtest", "--data", bars(500).toString()).text();
        assertTrue(out.contains("the instrument was not stated (--instrument)"), out);
        assertTrue(out.contains("no margin brackets for UNKNOWN:UNKNOWN: those of BINANCE:BTCUSDT are assumed"), out);
        assertTrue(out.contains("slippage is not counted, executed at the next open; funding is not counted"), out);
    }

    @Test
    void theCandleDecayModelIsNeverPrintedAsDollars() throws IOException {
        String out = CommandRun.of("backtest", "--data", bars(500).toString(), "--model", "candle-decay").text();
        assertTrue(out.contains("(relative units) of shorts"), out);
        assertFalse(out.contains("M USD of shorts"), out);
    }

    @Test
    void badDataStopWithTheirPlaceAndExitCodeThree() throws IOException {
        Path file = bars(20);
        String[] lines = Files.readString(file).split("\n", -1);
        lines[7] = lines[7].replaceFirst(",[0-9.]+,", ",-1,");
        Files.writeString(file, String.join("\n", lines));
        CommandRun outcome = CommandRun.of("backtest", "--data", file.toString());
        assertEquals(3, outcome.exitCode());
        assertEquals("liq4j: " + file + ":8: column \"open\" = -1.0: must satisfy 1e-12 <= open <= 1e12\n",
                outcome.err());
        assertEquals("", outcome.out());
        assertEquals(3, CommandRun.of("backtest", "--data", folder.resolve("absent.csv").toString()).exitCode());
    }

    @Test
    void wrongUsageStopsWithExitCodeTwo() throws IOException {
        String file = bars(20).toString();
        assertUsage("a command is missing");
        assertUsage("Unknown options: '--dta', 'x.csv'", "backtest", "--dta", "x.csv");
        assertUsage("--seed is for the simulated market and does not go with --data", "backtest", "--data", file,
                "--seed", "3");
        assertUsage("--time-label needs --data", "backtest", "--instrument", "BINANCE:BTCUSDT", "--time-label", "open");
        assertUsage("--from needs --instrument", "backtest", "--from", "2026-01-01");
        assertUsage("--to is for stored bars and does not go with --data", "backtest", "--data", file, "--to",
                "2026-01-01");
        assertUsage("model = best: is not known (there are: candle-decay, fixed-leverage, open-interest)", "backtest",
                "--model",
                "best");
        assertUsage("strategy = best: is not known (there are: cluster-ratio-regime, ", "backtest", "--strategy",
                "best");
        assertUsage("takerFee = 2.0: must satisfy 0 <= takerFee < 0.1", "backtest", "--fee", "2");
        assertUsage("interval = soon: must be a number and one of s, m, h, d, w, for example 1m", "backtest",
                "--interval",
                "soon");
        assertUsage("columns = prize: must be one of", "backtest", "--data", file, "--columns", "prize=open");
        assertUsage("instrument = BTC: must be VENUE:SYMBOL", "backtest", "--data", file, "--instrument", "BTC");
    }

    private static void assertUsage(String message, String... arguments) {
        CommandRun outcome = CommandRun.of(arguments);
        assertEquals(2, outcome.exitCode());
        assertTrue(outcome.err().contains(message), outcome.err());
        assertEquals("", outcome.out());
    }

    @Test
    void versionAndHelpArePrinted() {
        assertTrue(CommandRun.of("--version").out().matches("liq4j [0-9]+\\.[0-9]+\\.[0-9]+.*\\n"),
                CommandRun.of("--version").out());
        assertTrue(CommandRun.of("backtest", "--help").out().contains("--time-label"));
        assertEquals(0, CommandRun.of("--help").exitCode());
    }

    private static Set<String> names(JsonNode node) {
        return new TreeSet<>(node.propertyNames());
    }

    @Test
    void feesThatAreNotKnownAreSaidToBeAssumed() {
        String[] simulated = {"backtest", "--bars", "500"};
        assertTrue(
                CommandRun.of(simulated).out().replaceAll("\\s+", " ").contains("the fees of SIMULATED are not known: "
                        + "maker 0.02 % and taker 0.05 % are assumed; --fee and --maker-fee state them"));
        String stated = CommandRun.of("backtest", "--bars", "500", "--fee", "0.001").out().replaceAll("\\s+", " ");
        assertTrue(stated.contains("are not known: maker 0.02 % is assumed; --maker-fee states it"), stated);
        String both = CommandRun.of("backtest", "--bars", "500", "--fee", "0.001", "--maker-fee", "0").out();
        assertFalse(both.contains("not known"), both);
    }

    @Test
    void fundingTimesThatAreNotKnownAreAskedFor() throws IOException {
        Path file = bars(500);
        Files.write(file, Files.readAllLines(file).stream()
                .map(line -> line + (line.startsWith("time") ? ",funding_rate" : ",0.0001")).toList());
        CommandRun unknown = CommandRun.of("backtest", "--data", file.toString(), "--instrument", "NOWHERE:BTCUSDT");
        assertEquals(ExitCode.DATA, unknown.exitCode());
        assertTrue(unknown.err().contains("nor is it known when NOWHERE settles"), unknown.err());
        CommandRun unstated = CommandRun.of("backtest", "--data", file.toString());
        assertTrue(unstated.err().contains("nor is it known when the exchange settles"), unstated.err());
        String stated = CommandRun.of("backtest", "--data", file.toString(), "--funding-interval", "4h").text();
        assertTrue(stated.contains("funding every 4 h (--funding-interval)"), stated);
        String withoutRates = CommandRun.of("backtest", "--data", bars(500).toString()).text();
        assertTrue(withoutRates.contains("funding is not counted, the data have no rates"), withoutRates);
    }
}
