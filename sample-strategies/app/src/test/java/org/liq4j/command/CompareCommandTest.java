/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CompareCommandTest {

    private static final String FAST = "cluster-ratio-regime(ratio=1.1, ema=20)";
    private static final String SLOW = "cluster-ratio-regime(ema=100)";

    @Test
    void strategiesStandSideBySideWithTheFiguresOfEachAlone() {
        JsonNode both = JsonMapper.shared().readTree(CommandRun.of("compare", "--bars", "1500", "--strategy", FAST,
                "--strategy", SLOW, "--json").out());
        assertEquals(2, both.get("runs").size());
        for (JsonNode run : both.get("runs")) {
            JsonNode alone = JsonMapper.shared().readTree(CommandRun.of("backtest", "--bars", "1500", "--strategy",
                    run.get("strategy").asString(), "--json").out());
            assertEquals(alone.get("metrics"), run.get("metrics"));
        }
        assertNotEquals(both.get("runs").get(0).get("metrics"), both.get("runs").get(1).get("metrics"));
        CommandRun several = CommandRun.of("backtest", "--bars", "1500", "--strategy", FAST, "--strategy", SLOW);
        assertEquals("", several.err());
        List<String> lines = several.out().lines().toList();
        assertTrue(lines.get(3).startsWith(FAST) && lines.get(4).startsWith(SLOW)
                && lines.get(5).startsWith("buy and hold"), several.out());
    }

    @Test
    void ablationsStandUnderTheirStrategy() {
        CommandRun run = CommandRun.of("compare", "--bars", "3000", "--strategy", FAST, "--ablations");
        assertEquals("", run.err());
        assertTrue(run.out().contains("\n  heatmap of the day before ") && run.out().contains("\n  heatmap mirrored "),
                run.out());
        assertTrue(run.text().contains("modelled, and no forecast"), run.out());
    }

    @Test
    void tablesForMachinesHaveTheFiguresOfTheJson(@TempDir Path folder) throws IOException {
        Path out = folder.resolve("out");
        CommandRun run = CommandRun.of("compare", "--bars", "1500", "--strategy", FAST, "--strategy", SLOW, "--json",
                "--csv", out.toString());
        assertEquals("", run.err());
        JsonNode first = JsonMapper.shared().readTree(run.out()).get("runs").get(0);
        List<String> summary = Files.readAllLines(out.resolve("summary.csv"));
        assertEquals(3, summary.size());
        assertTrue(summary.get(0).startsWith("strategy,heatmap,total_return,"), summary::toString);
        assertTrue(summary.get(1).startsWith("\"" + FAST + "\",,"
                + first.get("metrics").get("totalReturn").asDouble() + ","), summary::toString);
        assertEquals(1 + 2 * 1500, Files.readAllLines(out.resolve("equity.csv")).size());
        long trades = Files.readAllLines(out.resolve("trades.csv")).stream()
                .filter(line -> line.startsWith("\"" + FAST) && line.endsWith(",false")).count();
        assertEquals(first.get("metrics").get("trades").asLong(), trades);
        try (var files = Files.list(out)) {
            assertEquals(3, files.count(), "nothing is left of writing");
        }
        CommandRun refused = CommandRun.of("backtest", "--bars", "10", "--csv",
                out.resolve("summary.csv").toString());
        assertEquals(ExitCode.USAGE, refused.exitCode());
        assertTrue(refused.err().contains("--csv = "), refused.err());
    }

    @Test
    void thePageOfARunHasItsFiguresAndThoseOfItsAblations(@TempDir Path folder) throws IOException {
        Path out = folder.resolve("out");
        CommandRun run = CommandRun.of("backtest", "--bars", "3000", "--strategy", FAST, "--report", out.toString());
        assertEquals("", run.err());
        assertTrue(run.out().endsWith("Report    " + out.resolve("report.html") + "\n"), run.out());
        String page = Files.readString(out.resolve("report.html"));
        for (String expected : List.of(FAST, "Without the heatmap", "Heatmap mirrored", "Heatmap shuffled by a day",
                "liq4j backtest --bars 3000 --strategy", "modelled",
                "close price over EMA of 20 bars", "\"ema\":\"20 bars\"")) {
            assertTrue(page.contains(expected), expected + " is missing");
        }
        assertEquals(ExitCode.USAGE, CommandRun.of("backtest", "--bars", "500", "--strategy", FAST, "--strategy", SLOW,
                "--report", out.toString()).exitCode());
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertEquals(ExitCode.USAGE,
                CommandRun.of("backtest", "--bars", "500", "--report", file.toString()).exitCode());
    }

    @Test
    void tradingCostsWhatItIsSaidToCost() {
        String plain = costs();
        String dear = costs("--slippage", "points(points=5)", "--fee", "0.002");
        assertNotEquals(plain, dear);
        String text = CommandRun.of("backtest", "--bars", "1500", "--leverage", "5", "--size", "equity(share=0.5)",
                "--slippage", "impact(coefficient=3)", "--equity", "500").text();
        assertTrue(text.contains("account of 500 USD, one position at a time, size equity(share=0.5), isolated margin "
                + "at 5.0x; taker fee 0.0500 %, maker fee 0.0200 %, slippage impact(coefficient=3)"), text);
        assertTrue(CommandRun.of("backtest", "--bars", "500").text().contains("no borrowed money; taker fee 0.0500 %"));
    }

    private static String costs(String... more) {
        List<String> arguments = new ArrayList<>(List.of("backtest", "--bars", "1500", "--strategy", FAST,
                "--json"));
        arguments.addAll(List.of(more));
        JsonNode metrics = JsonMapper.shared().readTree(CommandRun.of(arguments.toArray(String[]::new)).out())
                .get("metrics");
        return metrics.get("fees") + " " + metrics.get("slippage");
    }

    @Test
    void whatCannotBeIsRefused() {
        assertUsage("--slippage: slippage = impakt: is not known; did you mean impact?", "--slippage", "impakt");
        assertUsage("--slippage: points = -1: must satisfy", "--slippage", "points(points=-1)");
        assertUsage("--size: share = 2: must satisfy", "--size", "equity(share=2)");
        assertUsage("--leverage: leverage = 0.5", "--leverage", "0.5");
        assertUsage("--fee: takerFee = 2.0", "--fee", "2");
        assertUsage("--maker-fee: makerFee = -1.0", "--maker-fee", "-1");
        assertUsage("--equity: ", "--equity", "-1");
        assertUsage("--leverage, --equity, --size: ", "--leverage", "200");
        assertUsage("leverage = 200.0: must be <= 75.0", "--leverage", "200");
        assertUsage("--leverage, --equity, --size: ", "--equity", "1e308");
        assertUsage("--strategy: strategy = nothing", "--strategy", "nothing");
    }

    private static void assertUsage(String message, String... arguments) {
        List<String> all = new ArrayList<>(List.of("compare", "--bars", "200"));
        all.addAll(List.of(arguments));
        CommandRun run = CommandRun.of(all.toArray(String[]::new));
        assertEquals(ExitCode.USAGE, run.exitCode(), run.err());
        assertTrue(run.err().contains(message), run.err());
    }

    @Test
    void theChecklistHasAFigureInEachLine() {
        CommandRun run = CommandRun.of("checklist", "--bars", "3000");
        assertEquals("", run.err());
        for (String topic : List.of("Above", "Below", "Trapped", "Volume delta", "RSI", "Funding", "Accounts",
                "Fragility", "Vacuum", "Stop", "Last sweeps", "Open interest", "Seed", "Gaps")) {
            assertTrue(run.out().contains("\n" + topic), topic + " is missing in\n" + run.out());
        }
        assertTrue(run.out().endsWith("Modelled, not measured; no advice and no forecast.\n"), run.out());
        JsonNode json = JsonMapper.shared().readTree(CommandRun.of("checklist", "--bars", "3000", "--json").out());
        assertEquals("2025-01-03T02:00:00Z", json.get("time").asString());
        assertTrue(json.get("lines").size() > 12);
    }
}
