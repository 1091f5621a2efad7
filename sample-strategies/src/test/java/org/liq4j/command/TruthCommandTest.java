/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TruthCommandTest {

    private record Outcome(int exitCode, String out, String err) {
    }

    private static Outcome run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Liq4jCommand.run(new Console(new PrintWriter(out), new PrintWriter(err), false),
                InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z")), Path.of("absent"), arguments);
        return new Outcome(exitCode, out.toString(), err.toString());
    }

    @Test
    void theTableSaysWhatEachFigureIsAndWhatMadeNoDifference() {
        Outcome outcome = run("truth", "--bars", "4320", "--seeds", "2");
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
        Outcome outcome = run("truth", "--bars", "1440", "--seed", "5", "--seeds", "1", "--json");
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
        Outcome outcome = run("truth", "--bars", "60");
        assertEquals(2, outcome.exitCode());
        assertEquals("liq4j: truth: bars = 60: must be >= 1440, a day of minutes\n", outcome.err());
        assertEquals("", outcome.out());
        assertEquals(2, run("truth", "--seeds", "0").exitCode());
    }

    private static Set<String> names(JsonNode node) {
        return new TreeSet<>(node.propertyNames());
    }
}
