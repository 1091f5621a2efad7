/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ScoreCommandTest {

    private static final int MINUTES = 4 * 1440;
    private static final Set<String> FIGURES = Set.of("activity", "range", "heat", "all", "shifted");

    @TempDir
    private Path folder = Path.of("");

    /** Minutes from 2026-01-01 on; what is liquidated follows how far price went against a side. */
    private Path bars(boolean liquidations) throws IOException {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder("time,open,high,low,close,volume,taker_buy_volume,open_interest")
                .append(liquidations ? ",LiqSellQty,LiqBuyQty\n" : "\n");
        double price = 60_000;
        for (int i = 0; i < MINUTES; i++) {
            double next = price * (1 + 0.001 * random.nextGaussian());
            double low = Math.min(price, next) - 5;
            double high = Math.max(price, next) + 5;
            text.append(
                    String.format(Locale.ROOT, "%d,%.1f,%.1f,%.1f,%.1f,100,%d,80000", 1_767_225_600_000L + i * 60_000L,
                            price, high, low, next, 30 + i % 41));
            if (liquidations) {
                text.append(String.format(Locale.ROOT, ",%.3f,%.3f", Math.max(0, 0.02 * (price - low - 60)),
                        Math.max(0, 0.02 * (high - price - 60))));
            }
            text.append('\n');
            price = next;
        }
        return Files.writeString(folder.resolve("bars.csv"), text);
    }

    private static String[] scored(Path bars, String... more) {
        List<String> arguments = new java.util.ArrayList<>(
                List.of("score", "--data", bars.toString(), "--train-until", "2026-01-03"));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    @Test
    void theTableFitsATerminalAndSaysWhatItRestsOn() throws IOException {
        CommandRun outcome = CommandRun.of(scored(bars(true), "--instrument", "BINANCE:BTCUSDT"));
        assertEquals("", outcome.err());
        assertEquals(0, outcome.exitCode());
        for (String expected : Set.of("Modelled against realised flow, out of sample, on BINANCE:BTCUSDT",
                "fitted on 1,440 bars until 2026-01-03T00:00:00Z, measured on 2,880 after it",
                "open-interest, R^2 1 min",
                "candle-decay, R^2", "control (range)", "heat 1 day before", "modelled over realised flow",
                "mean y predicted / realised", "this is no forecast", "the realised flow is a lower bound",
                "intervals of 95 % by circular blocks of 120 minutes")) {
            assertTrue(outcome.text().contains(expected), expected + " is missing in\n" + outcome.out());
        }
        assertTrue(outcome.out().lines().allMatch(line -> line.length() <= 100), outcome.out());
    }

    @Test
    void jsonHasTheDocumentedFields() throws IOException {
        CommandRun outcome = CommandRun.of(scored(bars(true), "--json"));
        assertEquals("", outcome.err());
        JsonNode json = JsonMapper.shared().readTree(outcome.out());
        assertEquals(new TreeSet<>(Set.of("instrument", "simulated", "model", "bars", "barDuration", "from", "to",
                "trainUntil", "trainingBars", "testBars", "overCount", "horizons", "beside", "bootstrap", "data",
                "notes",
                "elapsedMillis")), names(json));
        assertEquals(new TreeSet<>(Set.of("longs", "shorts", "all")), names(json.get("overCount")));
        assertEquals(Set.of("model", "overCount", "horizons"), names(json.get("beside")));
        assertEquals("candle-decay", json.get("beside").get("model").asString());
        assertTrue(json.get("beside").get("overCount").get("all").isNull(), "its weights have no size");
        assertEquals(4, json.get("horizons").size());
        for (JsonNode horizon : json.get("horizons")) {
            assertEquals(new TreeSet<>(Set.of("minutes", "trainingRows", "testRows", "activity", "range", "heat", "all",
                    "shifted", "intervals", "heatOverRange", "allOverRange", "rankCorrelations", "longs", "shorts",
                    "heatCalibration", "allCalibration", "leftOut")), names(horizon));
            for (String figure : FIGURES) {
                assertTrue(horizon.get(figure).isNumber(), figure);
            }
            for (String group : Set.of("intervals", "rankCorrelations", "longs", "shorts")) {
                assertEquals(FIGURES, names(horizon.get(group)), group);
            }
            assertEquals(Set.of("low", "high"), names(horizon.get("heatOverRange")));
            assertEquals(10, horizon.get("heatCalibration").size());
            assertEquals(Set.of("decile", "rows", "predicted", "realised", "predictedCoins", "realisedCoins"),
                    names(horizon.get("allCalibration").get(9)));
        }
        // Liquidations were made of the excursion alone: activity knows it, and one minute's heat has little to add.
        assertTrue(json.get("horizons").get(0).get("activity").asDouble() > 0.7, outcome.out());
        assertEquals(outcome, CommandRun.of(scored(bars(true), "--json")), "the same bytes");
    }

    @Test
    void theFlowFileHasOneRowForEachBarAndGivesTheOverCount() throws IOException {
        Path flows = folder.resolve("flows.csv");
        JsonNode json = JsonMapper.shared()
                .readTree(CommandRun.of(scored(bars(true), "--json", "--flows", flows.toString())).out());
        List<String> lines = Files.readAllLines(flows);
        assertEquals("time,modelled_long,modelled_short,realised_long,realised_short", lines.getFirst());
        assertEquals(MINUTES + 1, lines.size());
        assertTrue(lines.get(1).startsWith("2026-01-01T00:01:00Z,"), lines.get(1));
        double[] sums = new double[4];
        for (String line : lines.subList(1 + 2 * 1440, lines.size())) {
            String[] fields = line.split(",", -1);
            for (int f = 0; f < 4; f++) {
                sums[f] += Double.parseDouble(fields[f + 1]);
            }
        }
        JsonNode overCount = json.get("overCount");
        assertEquals(sums[0] / sums[2], overCount.get("longs").asDouble(), 1e-6);
        assertEquals(sums[1] / sums[3], overCount.get("shorts").asDouble(), 1e-6);
        assertEquals((sums[0] + sums[1]) / (sums[2] + sums[3]), overCount.get("all").asDouble(), 1e-6);
    }

    @Test
    void theOtherModelMayBeScored() throws IOException {
        CommandRun outcome = CommandRun.of(scored(bars(true), "--model", "candle-decay"));
        assertEquals(0, outcome.exitCode());
        assertTrue(outcome.out().indexOf("candle-decay, R^2") < outcome.out().indexOf("open-interest, R^2"));
        assertTrue(outcome.text().contains("no account ratio: half of the weight on either side"), outcome.out());
    }

    @Test
    void aSimulatedMarketKnowsItsLiquidations() {
        CommandRun outcome = CommandRun.of("score", "--bars", "4500", "--train-until", "2024-01-01");
        assertEquals(2, outcome.exitCode());
        String start = outcome.err().replaceAll("(?s).*must lie within the data: (\\S+) <.*", "$1");
        Instant until = Instant.parse(start).plusSeconds(2 * 86_400);
        CommandRun within = CommandRun.of("score", "--bars", "4500", "--train-until", until.toString());
        assertEquals(0, within.exitCode(), within.err());
        assertTrue(within.text().contains("(simulated market)"), within.out());
        assertFalse(within.text().contains("throttle"), "all liquidations of the simulated market are reported");
    }

    @Test
    void dataWithoutLiquidationsStopWithExitCodeThree() throws IOException {
        CommandRun outcome = CommandRun.of(scored(bars(false)));
        assertEquals(3, outcome.exitCode());
        assertEquals("", outcome.out());
        assertTrue(outcome.err().contains("a score needs data in which the venue's liquidations are reported"),
                outcome.err());
    }

    @Test
    void wrongUsageStopsWithExitCodeTwo() throws IOException {
        Path bars = bars(true);
        assertUsage("Missing required option: '--train-until=TIME'", "score");
        assertUsage("--train-until: time = soon: must be like 2026-03-18T00:00:00Z or 2026-03-18", "score", "--data",
                bars.toString(), "--train-until", "soon");
        assertUsage("--train-until: trainUntil = 2025-01-01T00:00:00Z: must lie within the data: 2026-01-01T00:01:00Z <"
                + " trainUntil <= 2026-01-05T00:00:00Z", "score", "--data", bars.toString(), "--train-until",
                "2025-01-01");
        assertUsage("must leave training bars after a burn-in of one day >= 720, leaves 60", "score", "--data",
                bars.toString(), "--train-until", "2026-01-02T01:00:00Z");
        assertUsage("must leave test bars >= 720, leaves 719", "score", "--data", bars.toString(), "--train-until",
                "2026-01-04T12:01:00Z");
        assertUsage("model = best: is not known (there are: candle-decay, fixed-leverage, open-interest)",
                scored(bars, "--model", "best"));
        assertUsage("its folder must exist and be writable",
                scored(bars, "--flows", folder.resolve("absent").resolve("flows.csv").toString()));
    }

    private static void assertUsage(String message, String... arguments) {
        CommandRun outcome = CommandRun.of(arguments);
        assertEquals(2, outcome.exitCode());
        assertTrue(outcome.err().contains(message), outcome.err());
        assertEquals("", outcome.out());
    }

    private static Set<String> names(JsonNode node) {
        return new TreeSet<>(node.propertyNames());
    }
}
