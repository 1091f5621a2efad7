/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.liq4j.api.plugin.PluginHost;
import org.liq4j.history.MarketHistory;
import org.liq4j.server.market.LiveReplay;
import org.liq4j.server.market.PlainAccount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An answer about a time is the same whether later bars exist or not. */
class NothingAfterTheMomentTest {

    private record Question(String resource, String time, List<Object> parameters) {
    }

    private static final List<Question> QUESTIONS = List.of(new Question("candles", "to", List.of("interval", "2h")),
            new Question("heatmap", "to", List.of("column", "4h", "rows", 30)),
            new Question("heatmap", "to", List.of("columns", 40, "leverageFrom", 10, "leverageTo", 50)),
            new Question("heatmap", "to", List.of("format", "coinglass", "model", "candle-decay")),
            new Question("cell", "at", List.of("low", 50_000, "high", 60_000)),
            new Question("profile", "at", List.of("rows", 20)), new Question("clusters", "at", List.of()),
            new Question("reading", "at", List.of("fraction", 0.1)),
            new Question("indicator", "to", List.of("name", "cluster-ratio")),
            new Question("indicator", "to", List.of("name", "cluster-distance(side=short)")),
            new Question("signals", "to", List.of("strategy", "every-tenth-bar")),
            new Question("overlay", "to", List.of("name", "cluster-bands(top=2)")));

    private static JsonNode ask(ServedFixture served, Question question, long time) {
        List<Object> parameters = new ArrayList<>(question.parameters());
        parameters.addAll(List.of(question.time(), time));
        JsonNode answer = served.ask(question.resource(), parameters.toArray());
        if (answer instanceof ObjectNode object) {
            // How long ago that was is no matter of bars.
            object.remove(List.of("refreshedAt", "ageMillis", "stale"));
        }
        return answer;
    }

    @Test
    void laterBarsChangeNoAnswer(@TempDir Path folder) {
        MarketHistory history = ServedFixture.simulated(400, Duration.ofHours(1));
        try (PluginHost host = ServedFixture.host(folder)) {
            ServedFixture whole = ServedFixture.of(host, history);
            for (int bars : List.of(30, 97, 250)) {
                ServedFixture then = ServedFixture.of(host, history.prefix(bars));
                long end = history.endTime(bars - 1).toEpochMilli();
                for (Question question : QUESTIONS) {
                    JsonNode known = ask(then, question, end);
                    assertEquals(known, ask(whole, question, end), question + " after " + bars + " bars");
                    // Between two bars nothing new is known.
                    assertEquals(known, ask(whole, question, end + 1_800_000), question.toString());
                    assertTrue(!known.isEmpty());
                }
            }
        }
    }

    @Test
    void aReplayAnswersAsIfNoLaterBarExisted(@TempDir Path folder) {
        MarketHistory history = ServedFixture.simulated(120, Duration.ofHours(1));
        InstantSource clock = InstantSource.fixed(Instant.EPOCH);
        try (PluginHost host = ServedFixture.host(folder)) {
            LiveReplay replay = new LiveReplay(history, 50, true, List.of("no gaps"), PlainAccount.PLAIN, clock);
            ServedFixture live = new ServedFixture(host, clock, replay.market());
            for (int bars = 50; bars <= 120; bars += 35) {
                while (replay.market().now().history().size() < bars) {
                    assertTrue(replay.step());
                }
                ServedFixture then = ServedFixture.of(host, history.prefix(bars));
                long end = history.endTime(bars - 1).toEpochMilli();
                for (Question question : QUESTIONS) {
                    assertEquals(ask(then, question, end), ask(live, question, Instant.MAX.getEpochSecond() / 1000),
                            question.toString());
                }
                assertTrue(live.ask("instruments").path("instruments").path(0).path("live").asBoolean());
            }
        }
    }
}
