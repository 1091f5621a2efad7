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

class TruthCommandTest {

    @Test
    void theTableSaysWhatEachFigureIsAndWhatMadeNoDifference() {
        CommandRun outcome = CommandRun.of("truth", "--bars", "4320", "--seeds", "2");
        assertEquals("", outcome.err());
        assertEquals(0, outcome.exitCode());
        String text = outcome.out().replaceAll("\\s+", " ");
        for (String expected : List.of("2 simulated markets (seeds 1 to 2) of 4,320 minutes",
                "20 instants, every 6h after the first quarter", "open-interest all inputs",
                "open-interest without open interest", "open-interest candles only", "candle-decay, hourly all inputs",
                "random spot", "average distance, modelled earlier books", "average distance, true earlier truth",
                "the same to the last bit as with all inputs: open-interest without taker split; open-interest without "
                        + "account ratio. The model does not read",
                "promises nothing about a real market")) {
            assertTrue(text.contains(expected), expected + " is missing in\n" + outcome.out());
        }
        assertTrue(outcome.out().lines().allMatch(line -> line.length() <= 100), outcome.out());
    }

    @Test
    void jsonHasTheSpreadOfEachFigure() {
        CommandRun outcome = CommandRun.of("truth", "--bars", "1440", "--seed", "5", "--seeds", "1", "--json");
        assertEquals("", outcome.err());
        JsonNode json = JsonMapper.shared().readTree(outcome.out());
        assertEquals(Set.of("settings", "instants", "trueNearMass", "books"), names(json));
        assertEquals(5, json.get("settings").get("firstSeed").asLong());
        assertEquals(12, json.get("books").size());
        for (JsonNode book : json.get("books")) {
            assertEquals(Set.of("book", "inputs", "earthMover", "matched", "nearMass", "nearEarthMover", "nearMatched"),
                    names(book));
            double matched = book.get("matched").get("mean").asDouble();
            assertTrue(matched >= 0 && matched <= 1, book.toString());
            assertEquals(matched, book.get("matched").get("lowest").asDouble());
        }
    }

    @Test
    void wrongUsageStopsWithExitCodeTwo() {
        CommandRun outcome = CommandRun.of("truth", "--bars", "60");
        assertEquals(2, outcome.exitCode());
        assertEquals("liq4j: truth: bars = 60: must be >= 1440\n", outcome.err());
        assertEquals("", outcome.out());
        assertEquals(2, CommandRun.of("truth", "--seeds", "0").exitCode());
    }

    private static Set<String> names(JsonNode node) {
        return new TreeSet<>(node.propertyNames());
    }
}
