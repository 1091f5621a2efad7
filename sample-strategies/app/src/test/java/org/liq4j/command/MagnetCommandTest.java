/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MagnetCommandTest {

    @Test
    void bothMatchingsAreReportedWithTheConfoundThatTellsThemApart() {
        CommandRun outcome = CommandRun.of("magnet", "--bars", "3000", "--horizon", "15", "--permutations", "199");
        assertEquals("", outcome.err());
        assertEquals(0, outcome.exitCode());
        String text = outcome.out().replaceAll("\\s+", " ");
        for (String expected : List.of(
                "Is price drawn to dense levels: open-interest on SIMULATED:BTCUSDT (simulated market)",
                "3,000 bars of 1m", "instants, 15 bars apart", "Matched on side, distance and volatility",
                "Matched on the bars since the price was last visited too", "reached within 15 bars",
                "bars until reached", "% below", "% above", "continued after 5 bars", "reversed after 60 bars",
                "sparse prices are by construction those recently visited", "199 permutations",
                "not corrected for the number of rows", "it promises nothing", "simulated market, seed 1")) {
            assertTrue(text.contains(expected), expected + " is missing in\n" + outcome.out());
        }
        assertTrue(outcome.out().lines().allMatch(line -> line.length() <= 100), outcome.out());
    }

    @Test
    void jsonHasBothMatchingsOfEachComparison() {
        CommandRun outcome = CommandRun.of("magnet", "--bars", "3000", "--horizon", "15", "--permutations", "199",
                "--json");
        assertEquals(outcome,
                CommandRun.of("magnet", "--bars", "3000", "--horizon", "15", "--permutations", "199", "--json"));
        JsonNode json = JsonMapper.shared().readTree(outcome.out());
        assertEquals(Set.of("basis", "result"), names(json));
        JsonNode result = json.get("result");
        assertEquals(Set.of("settings", "instants", "acrossGaps", "densePrices", "sparsePrices", "withoutLevels",
                "reached", "bars", "medianDense", "medianSparse", "distances", "reactions"), names(result));
        assertEquals(10, result.get("distances").size());
        assertEquals(3, result.get("reactions").size());
        for (String matching : List.of("onVolatility", "onVisitToo")) {
            JsonNode reached = result.get("reached").get(matching);
            assertEquals(Set.of("dense", "sparse", "denseMean", "sparseMean", "difference", "low", "high", "pValue"),
                    names(reached));
            assertEquals(reached.get("denseMean").asDouble() - reached.get("sparseMean").asDouble(),
                    reached.get("difference").asDouble(), 1e-12);
            assertTrue(reached.get("pValue").asDouble() >= 1 / 200.0 && reached.get("pValue").asDouble() <= 1);
        }
        assertEquals("SIMULATED:BTCUSDT", json.get("basis").get("instrument").asString());
    }

    @Test
    void aModelWithoutLevelsNearThePriceGivesNoComparison() {
        CommandRun outcome = CommandRun.of("magnet", "--bars", "3000", "--horizon", "15", "--model", "candle-decay");
        assertEquals(0, outcome.exitCode());
        assertTrue(outcome.out().contains("0 dense and 0 sparse prices"), outcome.out());
        assertTrue(outcome.out().contains("prices around which the model has no levels"), outcome.out());
    }

    @Test
    void wrongUsageStopsWithExitCodeTwoAndTooFewBarsWithThree() {
        assertEquals("liq4j: --horizon: horizon = 1: must satisfy 5 <= horizon <= 10000\n",
                CommandRun.of("magnet", "--horizon", "1").err());
        assertEquals(2, CommandRun.of("magnet", "--horizon", "1").exitCode());
        assertEquals(2, CommandRun.of("magnet", "--permutations", "5").exitCode());
        assertEquals(2, CommandRun.of("magnet", "--model", "best").exitCode());
        CommandRun few = CommandRun.of("magnet", "--bars", "1000");
        assertEquals(3, few.exitCode());
        assertEquals("liq4j: bars = 1000: must be >= 1681, for a horizon of 60 bars\n", few.err());
    }

    private static Set<String> names(JsonNode node) {
        return new TreeSet<>(node.propertyNames());
    }
}
