/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PlacementCommandTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    private CommandRun run(String... arguments) {
        return CommandRun.at(folder.resolve("home"), arguments);
    }

    private String candles() throws IOException {
        StringBuilder text = new StringBuilder("timestamp,o,h,l,c,v\n");
        double price = 60_000;
        for (int hour = 0; hour < 100; hour++) {
            double next = price * (1 + 0.004 * Math.sin(hour / 5.0));
            text.append(String.format(Locale.ROOT, "%s,%.1f,%.1f,%.1f,%.1f,1000%n", START.plusSeconds(3600L * hour),
                    price, Math.max(price, next) + 50, Math.min(price, next) - 50, next));
            price = next;
        }
        return Files.writeString(folder.resolve("candles.csv"), text.toString().replace("\r", "")).toString();
    }

    private String liquidations() throws IOException {
        StringBuilder text = new StringBuilder("timestamp,venue,coin,side,size_usd,price\n");
        for (int i = 0; i < 60; i++) {
            text.append(START.plusSeconds(3600L * (35 + i) + 600)).append(",okx,BTC,")
                    .append(i % 2 == 0 ? "sell,100000,58000\n" : "buy,200000,63000\n");
        }
        text.append(START.plusSeconds(3600L * 50)).append(",okx,ETH,sell,5,3000\n");
        text.append(START.plusSeconds(3600L * 50)).append(",okx,BTC,sell,5,70000\n");
        return Files.writeString(folder.resolve("liquidations.csv"), text.toString()).toString();
    }

    @Test
    void theReportSaysWhatWasPlacedWhatWasNotAndWhoseBracketsStandIn() throws IOException {
        CommandRun outcome = run("placement", "--data", candles(), "--liquidations", liquidations(), "--instrument",
                "OKX:BTC-USDT-SWAP", "--contract-value", "0.01");
        assertEquals("", outcome.err());
        assertEquals(0, outcome.exitCode());
        String text = outcome.out().replaceAll("\\s+", " ");
        for (String expected : List.of("Do liquidations fall into dense levels: open-interest on OKX:BTC-USDT-SWAP",
                "Within 1.0 % of spot", "Within 2.0 % of spot", "Within 5.0 % of spot", "densest 10 %", "densest 50 %",
                "1 of 62 rows: other venues or coins", "so opened since",
                "no margin brackets for OKX:BTC-USDT-SWAP: those of BINANCE:BTCUSDT are assumed",
                "m from the brackets of BINANCE:BTCUSDT at the liquidated notional, fee 0.0500 %",
                "no open interest in all 100 bars")) {
            assertTrue(text.contains(expected), expected + " is missing in\n" + outcome.out());
        }
        assertTrue(outcome.out().lines().allMatch(line -> line.length() <= 100), outcome.out());
    }

    @Test
    void jsonHasATableForEachBandAndEveryLiquidationIsAccountedFor() throws IOException {
        CommandRun outcome = run("placement", "--data", candles(), "--liquidations", liquidations(), "--instrument",
                "OKX:BTC-USDT-SWAP", "--contract-value", "0.01", "--band", "0.02,0.05", "--json");
        assertEquals("", outcome.err());
        JsonNode json = JsonMapper.shared().readTree(outcome.out());
        assertEquals(Set.of("basis", "rows", "otherInstruments", "results"), names(json));
        assertEquals(62, json.get("rows").asInt());
        assertEquals(2, json.get("results").size());
        for (JsonNode result : json.get("results")) {
            int leftOut = result.get("leftOut").valueStream().mapToInt(left -> left.get("events").asInt()).sum();
            assertEquals(61, result.get("events").asInt() + leftOut);
            for (JsonNode area : result.get("areas")) {
                assertEquals(Set.of("area", "modelled", "control", "nearest", "difference", "low", "high",
                        "modelledByCount", "controlByCount"), names(area));
                assertEquals(area.get("modelled").asDouble() - area.get("control").asDouble(),
                        area.get("difference").asDouble(), 1e-12);
            }
        }
        assertTrue(json.get("results").get(1).get("events").asInt() > 0);
    }

    @Test
    void theCoinMayBeNamed() throws IOException {
        CommandRun outcome = run("placement", "--data", candles(), "--liquidations", liquidations(), "--instrument",
                "OKX:XBT", "--coin", "eth");
        assertEquals(0, outcome.exitCode());
        assertTrue(outcome.out().contains("61 of 62 rows: other venues or coins"), outcome.out());
    }

    @Test
    void wrongUsageStopsWithExitCodeTwoAndBadDataWithThree() throws IOException {
        String candles = candles();
        String liquidations = liquidations();
        assertUsage("--instrument is needed", "--liquidations", liquidations);
        assertUsage("--instrument is needed", "--liquidations", liquidations, "--data", candles);
        assertUsage("Missing required option: '--liquidations=FILE'", "--data", candles, "--instrument", "OKX:A");
        assertUsage("--contract-value: contractValue = 0.0: must satisfy 0 < contractValue <= 1e9", "--data", candles,
                "--instrument", "OKX:A",
                "--liquidations", liquidations, "--contract-value", "0");
        assertUsage("--taker-fee: takerFee = 1.0: must satisfy 0 <= takerFee < 0.1", "--data", candles, "--instrument",
                "OKX:A",
                "--liquidations", liquidations, "--taker-fee", "1");
        assertUsage("bucketWidth = 0.03: must fit into the band", "--data", candles, "--instrument", "OKX:A",
                "--liquidations", liquidations, "--bucket", "0.03");
        CommandRun outcome = run("placement", "--data", candles, "--instrument", "OKX:A", "--liquidations", candles);
        assertEquals(3, outcome.exitCode());
        assertTrue(outcome.err().startsWith("liq4j: " + candles + ":1: column \"v\": OKX counts contracts"),
                outcome.err());
    }

    private void assertUsage(String message, String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "placement";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        CommandRun outcome = run(all);
        assertEquals(2, outcome.exitCode(), outcome.err());
        assertTrue(outcome.err().contains(message), outcome.err());
    }

    private static Set<String> names(JsonNode node) {
        return new TreeSet<>(node.propertyNames());
    }
}
