/* SPDX-License-Identifier: MIT */
package org.liq4j.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.kit.FakeClock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WebSocketsTest {

    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00.123456Z");

    private final FakeClock clock = new FakeClock(NOW);
    private final MockWebServer server = new MockWebServer();
    private final HttpConnections connections = new HttpConnections(HostMemory.ofThisProcess(), clock, duration -> {
    }, new Random(1));
    private final WebSockets sockets = connections.webSockets(HttpProtocol.PLAIN);
    private final Heard heard = new Heard();

    /** What a socket told, in order: "open", a text's record, an end. */
    private static final class Heard implements WebSocketReceiver {

        private record Text(String text, Instant receivedAt) {
        }

        private final BlockingQueue<Object> all = new LinkedBlockingQueue<>();

        @Override
        public void opened() {
            all.add("open");
        }

        @Override
        public void message(String text, Instant receivedAt) {
            all.add(new Text(text, receivedAt));
        }

        @Override
        public void ended(WebSocketEnd end) {
            all.add(end);
        }

        Object next() throws InterruptedException {
            Object next = all.poll(20, TimeUnit.SECONDS);
            assertNotNull(next);
            return next;
        }
    }

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void close() {
        connections.close();
        server.close();
    }

    private URI address() {
        return URI.create("ws://127.0.0.1:" + server.getPort() + "/stream?streams=btcusdt@kline_1m/btcusdt@aggTrade");
    }

    private void answer(WebSocketListener listener) {
        server.enqueue(new MockResponse.Builder().webSocketUpgrade(listener).build());
    }

    @Test
    void textsGoBothWaysWithTheTimeInWholeMilliseconds() throws Exception {
        answer(new WebSocketListener() {
            @Override
            public void onMessage(WebSocket socket, String text) {
                socket.send("re: " + text);
                socket.close(1000, "done");
            }
        });
        WebSocketConnection socket = sockets.open(address(), heard);
        assertEquals("open", heard.next());
        assertTrue(socket.send("hello"));
        assertEquals(new Heard.Text("re: hello", Instant.parse("2026-11-02T10:00:00.123Z")), heard.next());
        assertEquals(WebSocketEnd.closed(1000, "done"), heard.next());
        assertEquals("/stream?streams=btcusdt@kline_1m/btcusdt@aggTrade", server.takeRequest().getTarget());
        assertFalse(socket.send("too late"));
    }

    @Test
    void whatBreaksIsTold() throws Exception {
        answer(new WebSocketListener() {
            @Override
            public void onOpen(WebSocket socket, Response response) {
                socket.cancel();
            }
        });
        sockets.open(address(), heard);
        assertEquals("open", heard.next());
        assertEquals(WebSocketEnd.Kind.BROKEN, assertInstanceOf(WebSocketEnd.class, heard.next()).kind());
        server.enqueue(new MockResponse.Builder().onRequestStart(new SocketEffect.CloseSocket()).build());
        sockets.open(address(), heard);
        assertEquals(WebSocketEnd.Kind.BROKEN, assertInstanceOf(WebSocketEnd.class, heard.next()).kind());
    }

    @Test
    void aRefusalThatDemandsAWaitClosesTheHost() throws Exception {
        server.enqueue(new MockResponse.Builder().code(429).setHeader("Retry-After", "7").body("slow down").build());
        sockets.open(address(), heard);
        WebSocketEnd end = assertInstanceOf(WebSocketEnd.class, heard.next());
        assertEquals("refused with HTTP 429: slow down", end.text());
        assertEquals(Duration.ofSeconds(7), end.retryAfter().orElseThrow());
        assertEquals(Duration.ofSeconds(7), sockets.closedFor(address()));
        clock.advance(Duration.ofSeconds(8));
        assertEquals(Duration.ZERO, sockets.closedFor(address()));
        server.enqueue(new MockResponse.Builder().code(418).build());
        sockets.open(address(), heard);
        heard.next();
        assertEquals(Duration.ofMinutes(2), sockets.closedFor(address()));
    }

    @Test
    void aSuccessThatIsNoWebSocketIsARefusal() throws Exception {
        server.enqueue(new MockResponse.Builder().body("<html>").build());
        sockets.open(address(), heard);
        WebSocketEnd end = assertInstanceOf(WebSocketEnd.class, heard.next());
        assertEquals(200, end.code());
        assertEquals(Duration.ZERO, sockets.closedFor(address()));
    }

    @Test
    void endsWhenItIsClosedOrAbortedInAnyState() throws Exception {
        answer(new WebSocketListener() {
        });
        WebSocketConnection open = sockets.open(address(), heard);
        assertEquals("open", heard.next());
        open.abort();
        assertInstanceOf(WebSocketEnd.class, heard.next());
        answer(new WebSocketListener() {
            @Override
            public void onClosing(WebSocket socket, int code, String reason) {
                socket.close(code, "likewise");
            }
        });
        WebSocketConnection polite = sockets.open(address(), heard);
        assertEquals("open", heard.next());
        polite.close();
        assertEquals(WebSocketEnd.closed(1000, "likewise"), heard.next());
    }

    @Test
    void onlySecureAddressesOrThisMachineAreConnectedTo() {
        assertThrows(InvalidValueException.class, () -> sockets.open(URI.create("ws://exchange.example/x"), heard));
        assertThrows(InvalidValueException.class, () -> sockets.open(URI.create("ftp://127.0.0.1/x"), heard));
    }
}
