/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WalkForwardCommandTest {

    private static CommandRun run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("walkforward", "--bars", "3000", "--strategy",
                "cluster-ratio-regime(rsi=14)", "--grid", "ratio=1.1,1.3,1.6", "--grid", "ema=20,50", "--train",
                "1000", "--test", "10h", "--purge", "30", "--embargo", "1h"));
        all.addAll(List.of(arguments));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private static JsonNode json(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--json");
        CommandRun run = run(all.toArray(String[]::new));
        assertEquals("", run.err());
        assertEquals(0, run.exitCode());
        return JsonMapper.shared().readTree(run.out());
    }

    @Test
    void printsWindowsAndWhatTheChoiceIsWorth() {
        CommandRun run = run();
        assertEquals("", run.err());
        assertEquals(0, run.exitCode());
        assertTrue(run.out().startsWith("cluster-ratio-regime(rsi=14) walked forward on SIMULATED:BTCUSDT "
                + "(simulated market)\n3,000 bars of 1m, 2025-01-01T00:00:00Z to 2025-01-03T02:00:00Z\n"
                + "rolling windows, purge 30, embargo 60 bars, best by sharpe\n"), run.out());
        assertTrue(run.out().contains("2025-01-01T00:00Z 2025-01-01T15:10Z  2025-01-01T16:40Z 2025-01-02T02:40Z"),
                run.out());
        assertTrue(run.text().matches(".* deflated Sharpe [01]\\.[0-9]{4} with 6 trials counted .*"), run.out());
        assertTrue(run.text().matches(".*probability of backtest overfitting [01]\\.[0-9]{3} \\(12,870 splits of 16 "
                + "blocks, 6 sets of parameters\\).*"), run.out());
        assertTrue(run.text().matches(".*Sharpe -?[0-9.]+ \\(95 %: -?[0-9.]+ to -?[0-9.]+\\).*"), run.out());
        assertTrue(run.text().contains("run over the bars 1 time"), run.out());
        assertTrue(run.out().lines().allMatch(line -> line.length() <= 100), run.out());
    }

    @Test
    void theEngineRunsOnceForAllParametersOfTheStrategy() {
        JsonNode json = json();
        assertEquals(1, json.get("engineRuns").asInt());
        assertEquals(6, json.get("trials").asInt());
        assertEquals(3, json.get("windows").size());
        assertEquals(1800, json.get("outOfSample").get("bars").asInt());
        assertEquals(6, json.get("overfitting").get("trials").asInt());
        JsonNode last = json.get("windows").get(2);
        assertEquals("2025-01-01T20:00:00Z", last.get("trainFrom").asString());
        assertEquals("2025-01-02T11:10:00Z", last.get("trainTo").asString());
        assertEquals("2025-01-02T12:40:00Z", last.get("testFrom").asString());
        assertEquals("2025-01-02T22:40:00Z", last.get("testTo").asString());
    }

    @Test
    void theEngineRunsOnceForEachSetOfTheModel() {
        JsonNode json = json("--model", "candle-decay(leverage=20)", "--model-grid", "decay=0.1,0.2,0.4");
        assertEquals(3, json.get("engineRuns").asInt());
        assertEquals(18, json.get("trials").asInt());
        assertEquals("decay=0.1,0.2,0.4", json.get("modelGrid").get(0).asString());
        assertTrue(json.get("windows").get(0).get("chosen").asString()
                .matches("cluster-ratio-regime\\(.*\\) on candle-decay\\(leverage=20.*, decay=0.[124]\\)"),
                json::toString);
    }

    @Test
    void tradingIsThatOfABacktest() {
        JsonNode cheap = json("--fee", "0", "--maker-fee", "0");
        JsonNode dear = json("--slippage", "points(points=20)", "--leverage", "3", "--equity", "500");
        assertTrue(cheap.get("notes").toString().contains("taker fee 0.0000 %"), cheap::toString);
        assertTrue(dear.get("notes").toString().contains("account of 500 USD"), dear::toString);
        assertTrue(dear.get("notes").toString().contains("isolated margin at 3.0x"), dear::toString);
        assertTrue(dear.get("notes").toString().contains("funding every 8 h"), dear::toString);
        assertTrue(dear.get("outOfSample").get("totalReturn").asDouble() < cheap.get("outOfSample").get("totalReturn")
                .asDouble(), dear::toString);
    }

    @Test
    void anAnchoredTrainingBeginsWithTheFirstBar() {
        JsonNode windows = json("--anchored").get("windows");
        assertEquals("2025-01-01T00:00:00Z", windows.get(2).get("trainFrom").asString());
        assertEquals("2025-01-02T11:10:00Z", windows.get(2).get("trainTo").asString());
    }

    @Test
    void moreTrialsDeflateMore() {
        JsonNode few = json().get("best");
        JsonNode many = json("--trials", "500").get("best");
        assertEquals(500, many.get("deflated").get("trials").asInt());
        assertEquals(few.get("sharpe"), many.get("sharpe"));
        assertTrue(many.get("deflated").get("probability").asDouble() < few.get("deflated").get("probability")
                .asDouble(), many::toString);
    }

    @Test
    void theSameSeedGivesTheSameBytes() {
        assertEquals(run("--json"), run("--json"));
        assertFalse(run("--json").equals(run("--json", "--bootstrap-seed", "2")));
    }

    @Test
    void withoutAGridNothingIsChosen() {
        CommandRun run = CommandRun.of("walkforward", "--bars", "2000", "--train", "1000", "--test", "500");
        assertEquals("", run.err());
        assertTrue(run.text().contains("a single set of parameters: nothing was chosen"), run.out());
        assertTrue(run.text().contains(" with 1 trial "), run.out());
    }

    @Test
    void wrongUsageIsNamed() {
        assertUsage("--grid: ratoi = 1: is no parameter; did you mean ratio?", "--grid", "ratoi=1");
        assertUsage("--grid: grid = ratio: must be name=value,value,...", "--grid", "ratio");
        assertUsage("--grid: rsi: stands in --strategy, too", "--grid", "rsi=5,6", "--strategy",
                "cluster-ratio-regime(rsi=14)");
        assertUsage("--grid: ratio = 0.5: must satisfy x > 1", "--grid", "ratio=0.5,2");
        assertUsage("--model-grid: kapa = 1: is no parameter", "--model-grid", "kapa=1");
        assertUsage("--grid, --model-grid: 200000 sets: must be <= 100000", "--grid", range("ema", 500), "--model",
                "candle-decay", "--model-grid", range("leverage", 400));
        assertUsage("--leverage: ", "--leverage", "0", "--train", "200", "--test", "100");
        assertUsage("--criterion: luck: must be total-return or sharpe", "--criterion", "luck");
        assertUsage("--train: length = ten: must be a number of bars", "--train", "ten");
        assertUsage("--train = 10: must satisfy train >= purge + embargo + 4 bars (0 + 60 + 4)", "--train", "10");
        assertUsage("--train, --test: bars = 500: must be >= train + test (400 + 200)", "--train", "400", "--test",
                "200");
        assertUsage("--blocks: 3: must be even", "--blocks", "3", "--train", "200", "--test", "100");
        assertUsage("--trials: 1: must be >= the sets of the grid (2)", "--trials", "1", "--grid", "ratio=2,3");
        assertUsage("--samples, --block: samples = 5: must be >= 100", "--samples", "5", "--train", "200", "--test",
                "100");
    }

    private static String range(String name, int values) {
        return name + "=" + IntStream.rangeClosed(2, values + 1).mapToObj(Integer::toString)
                .collect(Collectors.joining(","));
    }

    private static void assertUsage(String message, String... arguments) {
        List<String> all = new ArrayList<>(List.of("walkforward", "--bars", "500"));
        all.addAll(List.of(arguments));
        CommandRun run = CommandRun.of(all.toArray(String[]::new));
        assertEquals(ExitCode.USAGE, run.exitCode(), run.err());
        assertTrue(run.err().contains(message), run.err());
    }
}
