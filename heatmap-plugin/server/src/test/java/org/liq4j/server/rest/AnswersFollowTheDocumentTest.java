/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.liq4j.api.plugin.PluginHost;
import org.liq4j.history.MarketHistory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Each resource is in the document, and each answer is what the document says. */
@TestInstance(Lifecycle.PER_CLASS)
class AnswersFollowTheDocumentTest {

    private PluginHost host;
    private ServedFixture served;
    private JsonNode document;

    @BeforeAll
    void serve(@TempDir Path folder) {
        host = ServedFixture.host(folder);
        MarketHistory whole = ServedFixture.simulated(800, Duration.ofHours(1));
        MarketHistory.Builder kept = MarketHistory.builder(whole.instrument(), whole.barDuration());
        for (int i = 0; i < whole.size(); i++) {
            if (i < 300 || i > 320) {
                kept.add(whole.bar(i));
            }
        }
        served = ServedFixture.of(host, kept.build());
        document = served.ask("openapi.json");
    }

    @AfterAll
    void close() {
        host.close();
    }

    @Test
    void theDocumentHasEveryResourceAndNoOther() {
        List<String> paths = new ArrayList<>(document.path("paths").propertyNames());
        List<String> resources = Stream
                .concat(served.api.resources().stream().map(resource -> resource.path().substring(7)),
                        Stream.of("/frames"))
                .sorted().toList();
        assertEquals(resources, paths.stream().sorted().toList());
        assertEquals("3.1.0", document.path("openapi").asString());
    }

    @Test
    void everyAnswerIsWhatTheDocumentSays() {
        long at = 1_736_640_000_000L;
        check("instruments");
        check("candles");
        check("candles", "interval", "4h", "from", at);
        check("heatmap");
        check("heatmap", "column", "12h", "rows", 20, "side", "long", "venues", "OKX", "to", at);
        check("heatmap", "model", "candle-decay(leverage=20)", "scale", "linear");
        check("heatmap", "leverageFrom", 10, "leverageTo", 50);
        check("heatmap", "format", "coinglass", "rows", 30);
        check("cell", "low", 60_000, "high", 62_000, "at", at);
        check("cell", "low", 1000, "high", 900_000);
        check("profile", "rows", 30, "low", 30_000);
        check("clusters");
        check("clusters", "side", "short", "limit", 2, "at", at);
        check("reading", "column", "1h");
        check("reading", "fraction", 0.000001, "model", "candle-decay");
        check("readings", "every", "week");
        check("quality");
        check("indicator", "name", "cluster-ratio(fraction=0.1)");
        check("indicator", "name", "open-interest", "from", at);
        check("signals", "strategy", "every-tenth-bar");
        check("messages");
        check("overlay", "name", "cluster-bands(top=2)");
        check("openapi.json");
    }

    private void check(String resource, Object... parameters) {
        JsonNode schema = document.path("paths").path("/" + resource).path("get").path("responses").path("200")
                .path("content").path("application/json").path("schema");
        assertFalse(schema.isMissingNode(), resource);
        JsonNode answer = served.ask(resource, parameters);
        assertEquals(List.of(), new JsonSchema(document).errors(schema, answer), resource);
    }

    @Test
    void everyParameterOfTheDocumentIsKnownAndNoOther() {
        served.api.resources().forEach(resource -> {
            String name = resource.path().substring(8);
            List<String> stated = document.path("paths").path("/" + name).path("get").path("parameters").valueStream()
                    .map(parameter -> parameter.path("name").asString()).toList();
            String rule = assertThrows(org.liq4j.api.InvalidValueException.class,
                    () -> served.answer(name, "nonsense", 1)).rule();
            assertEquals("is no parameter here; there are " + stated.stream().collect(Collectors.joining(", ")), rule,
                    name);
        });
    }

    @Test
    void theCheckerFindsWhatIsWrong() {
        JsonSchema schema = new JsonSchema(document);
        JsonNode status = ServedFixture.JSON.readTree("{\"state\":\"LIVE\",\"at\":1,\"message\":\"m\"}");
        assertEquals(List.of(), schema.errors("Status", status));
        for (String wrong : List.of("{\"state\":\"ALIVE\",\"at\":1,\"message\":\"m\"}",
                "{\"state\":\"LIVE\",\"at\":1.5,\"message\":\"m\"}", "{\"state\":\"LIVE\",\"at\":1}",
                "{\"state\":\"LIVE\",\"at\":1,\"message\":\"m\",\"more\":1}", "[]")) {
            assertTrue(!schema.errors("Status", ServedFixture.JSON.readTree(wrong)).isEmpty(), wrong);
        }
    }
}
