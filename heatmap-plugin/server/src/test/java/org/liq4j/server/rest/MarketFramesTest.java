/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.overlay.FramePosition;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.history.MarketHistory;
import org.liq4j.server.FrameEvent;
import org.liq4j.server.FrameStream;
import org.liq4j.server.InstrumentHealth.State;
import org.liq4j.server.market.LiveReplay;
import org.liq4j.server.market.PlainAccount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the page is sent: events folded as the page folds them are the answer of {@code /heatmap} afterwards. */
@TestInstance(Lifecycle.PER_CLASS)
class MarketFramesTest {

    private static final Object[] VIEW = {"column", "4h", "rows", 40, "low", 40_000, "high", 80_000, "columns", 1000};

    private final MarketHistory history = ServedFixture.simulated(300, Duration.ofHours(1));
    private final AtomicReference<Instant> now = new AtomicReference<>(ServedFixture.NOW);
    private PluginHost host;

    @BeforeAll
    void load(@TempDir Path folder) {
        host = ServedFixture.host(folder);
    }

    @AfterAll
    void close() {
        host.close();
    }

    private LiveReplay replay(int bars) {
        return new LiveReplay(history, bars, true, List.of(), PlainAccount.PLAIN, now::get);
    }

    private ServedFixture served(LiveReplay replay) {
        return new ServedFixture(host, now::get, replay.market());
    }

    /** An event as it goes over the wire. */
    private record Sent(String name, Optional<String> id, JsonNode data) {

        static Sent of(FrameEvent event) {
            String name = "";
            Optional<String> id = Optional.empty();
            String data = "";
            for (String line : StandardCharsets.UTF_8.decode(event.encoded()).toString().lines().toList()) {
                name = line.startsWith("event: ") ? line.substring(7) : name;
                id = line.startsWith("id: ") ? Optional.of(line.substring(4)) : id;
                data = line.startsWith("data: ") ? line.substring(6) : data;
            }
            return new Sent(name, id, ServedFixture.JSON.readTree(data));
        }
    }

    private static List<Sent> all(FrameStream stream) {
        List<Sent> events = new ArrayList<>();
        for (Optional<FrameEvent> event = stream.poll(); event.isPresent(); event = stream.poll()) {
            events.add(Sent.of(event.get()));
        }
        return events;
    }

    private static FrameStream open(ServedFixture served, Optional<FramePosition> after, Runnable available) {
        return served.api.frames().open(ServedFixture.query(VIEW), after, available);
    }

    @Test
    void foldedEventsAreTheHeatmapAfterwards() {
        LiveReplay replay = replay(100);
        ServedFixture served = served(replay);
        JsonSchema schema = new JsonSchema(served.ask("openapi.json"));
        AtomicInteger told = new AtomicInteger();
        List<JsonNode> longs = new ArrayList<>();
        List<JsonNode> closes = new ArrayList<>();
        Optional<JsonNode> forming = Optional.empty();
        int deltas = 0;
        try (FrameStream stream = open(served, Optional.empty(), told::incrementAndGet)) {
            boolean goesOn = true;
            while (goesOn) {
                for (Sent sent : all(stream)) {
                    switch (sent.name()) {
                        case "full" -> {
                            assertEquals(List.of(), schema.errors("FullFrame", sent.data()));
                            int complete = sent.data().path("long").size()
                                    - (sent.data().path("forming").asBoolean() ? 1 : 0);
                            for (int c = 0; c < complete; c++) {
                                longs.add(sent.data().path("long").path(c));
                                closes.add(sent.data().path("close").path(c));
                            }
                        }
                        case "delta" -> {
                            assertEquals(List.of(), schema.errors("DeltaFrame", sent.data()));
                            sent.data().path("long").forEach(longs::add);
                            sent.data().path("close").forEach(closes::add);
                            forming = Optional.of(sent.data().path("forming"));
                            int bar = 100 + deltas;
                            assertEquals(history.endTime(bar).toEpochMilli(),
                                    sent.data().path("candle").path(0).asLong());
                            assertEquals(history.candle(bar).close(), sent.data().path("candle").path(4).asDouble());
                            deltas++;
                        }
                        default -> assertEquals(List.of(), schema.errors("Status", sent.data()));
                    }
                }
                goesOn = replay.step();
            }
            assertEquals(200, deltas);
            assertEquals("ENDED", all(stream).getFirst().data().path("state").asString());
        }
        assertTrue(told.get() >= 200);
        JsonNode answer = served.ask("heatmap", "column", "4h", "rows", 40, "low", 40_000, "high", 80_000);
        int complete = answer.path("long").size() - (answer.path("forming").asBoolean() ? 1 : 0);
        assertEquals(complete, longs.size());
        for (int c = 0; c < complete; c++) {
            assertEquals(answer.path("long").path(c), longs.get(c));
            assertEquals(answer.path("close").path(c), closes.get(c));
        }
        assertEquals(answer.path("forming").asBoolean(), !forming.orElseThrow().isMissingNode());
        if (answer.path("forming").asBoolean()) {
            assertEquals(answer.path("short").path(complete), forming.orElseThrow().path("short"));
        }
    }

    @Test
    void whoComesBackGetsTheDeltasSince() {
        LiveReplay replay = replay(100);
        ServedFixture served = served(replay);
        FrameStream stream = open(served, Optional.empty(), MarketFramesTest::untold);
        String id = all(stream).getFirst().id().orElseThrow();
        stream.close();
        stream.close();
        replay.step();
        replay.step();
        try (FrameStream again = open(served, Optional.of(FramePosition.parse(id)), MarketFramesTest::untold)) {
            assertEquals(List.of("delta", "delta", "status"), all(again).stream().map(Sent::name).toList());
        }
        try (FrameStream other = open(served, Optional.of(new FramePosition("zz", 100)), MarketFramesTest::untold)) {
            assertEquals(List.of("full", "status"), all(other).stream().map(Sent::name).toList());
        }
    }

    private static void untold() {
        // The test polls by itself.
    }

    @Test
    void whatEqualViewsAreSentIsWrittenOnce() {
        LiveReplay replay = replay(100);
        ServedFixture served = served(replay);
        try (FrameStream one = open(served, Optional.empty(), MarketFramesTest::untold);
                FrameStream two = open(served, Optional.empty(), MarketFramesTest::untold)) {
            assertEquals(one.poll(), two.poll());
            replay.step();
            assertTrue(one.poll().isPresent());
            assertTrue(one.poll().isPresent());
            replay.step();
            assertEquals("delta", Sent.of(one.poll().orElseThrow()).name());
        }
    }

    @Test
    void aBarThatIsOverdueIsSaidOnceAndTakenBack() {
        now.set(ServedFixture.NOW);
        LiveReplay replay = replay(100);
        ServedFixture served = served(replay);
        try (FrameStream stream = open(served, Optional.empty(), MarketFramesTest::untold)) {
            assertEquals("LIVE", all(stream).getLast().data().path("state").asString());
            assertEquals(State.UP, served.api.health().getFirst().state());
            assertFalse(served.ask("reading").path("stale").asBoolean());
            now.set(ServedFixture.NOW.plus(Duration.ofHours(4)));
            assertEquals(List.of("STALE"),
                    all(stream).stream().map(sent -> sent.data().path("state").asString()).toList());
            assertEquals(List.of(), all(stream));
            assertEquals(State.STALE, served.api.health().getFirst().state());
            assertEquals(Duration.ofHours(4), served.api.health().getFirst().age().orElseThrow());
            assertTrue(served.ask("reading").path("stale").asBoolean());
            replay.step();
            assertEquals(List.of("delta", "status"), all(stream).stream().map(Sent::name).toList());
            replay.market().end();
            assertEquals("ENDED", all(stream).getFirst().data().path("state").asString());
            assertTrue(served.api.health().getFirst().age().isEmpty());
        }
    }

    @Test
    void badViewsAreRefused() {
        ServedFixture served = served(replay(100));
        for (List<Object> bad : List.of(List.<Object>of("rows", 1001), List.<Object>of("columns", 0),
                List.<Object>of("column", "7"), List.<Object>of("low", -1), List.<Object>of("model", "none"),
                List.<Object>of("column", "1h", "rows", 1000, "columns", 1001))) {
            assertThrows(InvalidValueException.class,
                    () -> served.api.frames().open(ServedFixture.query(bad.toArray()), Optional.empty(),
                            MarketFramesTest::untold),
                    bad.toString());
        }
    }
}
