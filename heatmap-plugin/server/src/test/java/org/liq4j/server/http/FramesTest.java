/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import java.io.IOException;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.overlay.FramePosition;
import org.liq4j.server.FrameEvent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Timeout(60)
class FramesTest {

    private static RawClient subscribed(TestServer server, String... headers) throws IOException {
        return subscribed(server, new RawClient(server.port()), headers);
    }

    private static RawClient subscribed(TestServer server, RawClient client, String... headers) throws IOException {
        client.send(RawClient.request("GET", server.port(), "/api/v1/frames", headers));
        assertEquals("HTTP/1.1 200 OK", client.line().orElseThrow());
        return client;
    }

    /** Reads on until a line begins so. */
    private static String awaitLine(RawClient client, String start) throws IOException {
        while (true) {
            String line = client.line().orElseThrow(() -> new AssertionError("ended before " + start));
            if (line.startsWith(start)) {
                return line;
            }
        }
    }

    @Test
    void framesComeAsTheyArePushed() throws Exception {
        try (TestServer server = TestServer.loopback(); RawClient client = subscribed(server)) {
            assertEquals("Content-Type: text/event-stream; charset=utf-8", awaitLine(client, "Content-Type"));
            assertEquals("event: full", awaitLine(client, "event:"));
            assertEquals("id: e1-0", awaitLine(client, "id:"));
            assertEquals("data: {\"frame\":\"full\"}", awaitLine(client, "data:"));
            server.frames.push("first");
            assertEquals("event: delta", awaitLine(client, "event:"));
            assertEquals("id: e1-1", awaitLine(client, "id:"));
            assertEquals("data: {\"text\":\"first\"}", awaitLine(client, "data:"));
        }
    }

    @Test
    void aBrowserThatComesBackGoesOnWhereItWas() throws Exception {
        try (TestServer server = TestServer.loopback()) {
            subscribed(server, "Last-Event-ID: e1-7").close();
            assertEquals(new FramePosition("e1", 7), server.frames.resumedAfter().orElseThrow());
            assertEquals(400,
                    RawClient.get(server.port(), "/api/v1/frames", "Last-Event-ID: \"><script>").status());
            assertEquals(400, RawClient.get(server.port(), "/api/v1/frames?after=x").status());
            assertEquals(400, RawClient.get(server.port(), "/api/v1/frames?unknown=x").status());
        }
    }

    @Test
    void aQuietStreamHasHeartbeats() throws Exception {
        HttpLimits limits = HttpLimits.DEFAULT.withTimes(Duration.ofSeconds(10), Duration.ofSeconds(30),
                Duration.ofMillis(50), Duration.ofSeconds(30));
        try (TestServer server = TestServer.withLimits(limits); RawClient client = subscribed(server)) {
            awaitLine(client, "data:");
            assertEquals(":", awaitLine(client, ":"));
            assertEquals(":", awaitLine(client, ":"));
        }
    }

    @Test
    void aClientThatTakesNothingIsCutAndHarmsNobody() throws Exception {
        HttpLimits limits = HttpLimits.DEFAULT.withTimes(Duration.ofSeconds(10), Duration.ofSeconds(30),
                Duration.ofMillis(50), Duration.ofMillis(400));
        String large = "x".repeat(100_000);
        try (TestServer server = TestServer.withLimits(limits);
                RawClient stalled = subscribed(server, RawClient.slow(server.port()));
                RawClient reader = subscribed(server)) {
            awaitLine(reader, "data:");
            for (int i = 0; server.server().subscribers() == 2; i++) {
                assertTrue(i < 1_000_000, "the stalled client was not cut");
                server.frames.push(large + i);
                assertEquals("data: {\"text\":\"" + large + i + "\"}", awaitLine(reader, "data:"));
            }
            server.frames.push("still here");
            assertEquals("data: {\"text\":\"still here\"}", awaitLine(reader, "data:"));
            assertEquals(1, server.frames.open());
            String metrics = RawClient.get(server.port(), "/metrics").body();
            assertTrue(metrics.contains("liq4j_subscribers_cut_total 1\n"), metrics);
            assertTrue(metrics.contains("liq4j_frame_subscribers 1\n"), metrics);
            assertTrue(stalled.socket().isConnected());
        }
    }

    @Test
    void aSlowClientMissesFramesAndGetsAFreshFullOne() throws Exception {
        String large = "x".repeat(100_000);
        try (TestServer server = TestServer.loopback();
                RawClient slow = subscribed(server, RawClient.slow(server.port()))) {
            assertEquals("data: {\"frame\":\"full\"}", awaitLine(slow, "data:"));
            for (int i = 0; i < 400; i++) {
                server.frames.push(large);
            }
            assertEquals("data: {\"frame\":\"fresh\"}", awaitLine(slow, "data: {\"frame\":"));
            String line = "";
            while (!line.equals("data: {\"text\":\"after\"}")) {
                server.frames.push("after");
                line = awaitLine(slow, "data:");
            }
            String metrics = RawClient.get(server.port(), "/metrics").body();
            assertTrue(metrics.matches("(?s).*liq4j_frames_dropped_total [1-9].*"), metrics);
        }
    }

    @Test
    void subscribersAreBounded() throws Exception {
        HttpLimits limits = HttpLimits.DEFAULT.withAmounts(100, 100, 16, 1);
        try (TestServer server = TestServer.withLimits(limits); RawClient first = subscribed(server)) {
            RawClient.Reply refused = RawClient.get(server.port(), "/api/v1/frames");

            assertEquals(503, refused.status());
            assertEquals("5", refused.header("Retry-After"));
            assertEquals("event: full", awaitLine(first, "event:"));
        }
    }

    @Test
    void theEndOfTheServerIsSaid() throws Exception {
        try (TestServer server = TestServer.loopback(); RawClient client = subscribed(server)) {
            awaitLine(client, "data:");
            server.stop();
            assertEquals("event: status", awaitLine(client, "event:"));
            assertTrue(awaitLine(client, "data:").contains("\"state\":\"ENDED\""));
        }
    }

    @Test
    void noValueWritesEventsOfItsOwn() {
        assertThrows(InvalidValueException.class, () -> FrameEvent.notice("status", "a\n\nevent: full"));
        assertThrows(InvalidValueException.class, () -> FrameEvent.notice("status\rid: x", "a"));
    }
}
