/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What one client may take from the others. */
class LimitsTest {

    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(60);

    private static boolean isClosed(RawClient client) throws IOException {
        try {
            return client.socket().getInputStream().read() < 0;
        } catch (SocketException e) {
            return true;
        }
    }

    @Test
    void headersThatComeByteByByteAreNotAwaited() throws Exception {
        HttpLimits limits = HttpLimits.DEFAULT.withTimes(SHORT, LONG, Duration.ofSeconds(15), LONG);
        try (TestServer server = TestServer.withLimits(limits); RawClient client = new RawClient(server.port())) {
            CompletableFuture<Void> trickle = CompletableFuture.runAsync(() -> trickle(client));

            assertTrue(isClosed(client));
            trickle.join();
        }
    }

    /** Until the server has had enough. */
    private static void trickle(RawClient client) {
        try {
            client.send("GET / HTTP/1.1\r\nX: ");
            while (true) {
                client.send("a");
                Thread.sleep(20);
            }
        } catch (IOException e) {
            // The server has closed the connection, which is what the test is about.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void anIdleConnectionIsClosed() throws Exception {
        HttpLimits limits = HttpLimits.DEFAULT.withTimes(LONG, SHORT, Duration.ofMillis(100), LONG);
        try (TestServer server = TestServer.withLimits(limits); RawClient client = new RawClient(server.port())) {
            client.send(RawClient.request("GET", server.port(), "/api/v1/echo?text=a"));

            assertEquals(200, client.read().orElseThrow().status());
            assertTrue(isClosed(client));
        }
    }

    @Test
    void aConnectionIsUsedAgainAfterTheHeadersDeadlineOfItsFirstRequest() throws Exception {
        HttpLimits limits = HttpLimits.DEFAULT.withTimes(SHORT, LONG, Duration.ofSeconds(15), LONG);
        try (TestServer server = TestServer.withLimits(limits); RawClient client = new RawClient(server.port())) {
            client.send(RawClient.request("GET", server.port(), "/api/v1/echo?text=a"));
            assertEquals(200, client.read().orElseThrow().status());
            Thread.sleep(SHORT.toMillis() * 2);
            client.send(RawClient.request("GET", server.port(), "/api/v1/echo?text=b"));

            assertEquals(200, client.read().orElseThrow().status());
        }
    }

    @Test
    void connectionsAreBoundedPerAddressAndFreedAgain() throws Exception {
        HttpLimits limits = HttpLimits.DEFAULT.withAmounts(100, 2, 16, 16);
        try (TestServer server = TestServer.withLimits(limits)) {
            RawClient first = used(server);
            try (RawClient second = used(server); RawClient third = new RawClient(server.port())) {
                assertTrue(isClosed(third));
                assertEquals(200, used(server, second));
            }
            first.close();
            awaitRoom(server);
        }
    }

    @Test
    void connectionsAreBoundedInAll() throws Exception {
        HttpLimits limits = HttpLimits.DEFAULT.withAmounts(1, 100, 16, 16);
        try (TestServer server = TestServer.withLimits(limits);
                RawClient first = used(server);
                RawClient second = new RawClient(server.port())) {
            assertTrue(isClosed(second));
            assertEquals(200, used(server, first));
        }
    }

    private static RawClient used(TestServer server) throws IOException {
        RawClient client = new RawClient(server.port());
        assertEquals(200, used(server, client));
        return client;
    }

    private static int used(TestServer server, RawClient client) throws IOException {
        client.send(RawClient.request("GET", server.port(), "/api/v1/echo?text=a"));
        return client.read().orElseThrow().status();
    }

    /** The server learns of a client's closing a moment later. */
    private static void awaitRoom(TestServer server) throws IOException, InterruptedException {
        for (int attempt = 0; attempt < 400; attempt++) {
            try (RawClient client = new RawClient(server.port())) {
                client.send(RawClient.request("GET", server.port(), "/api/v1/echo?text=a"));
                if (client.read().isPresent()) {
                    return;
                }
            } catch (SocketException e) {
                // Still refused.
            }
            Thread.sleep(25);
        }
        throw new AssertionError("the closed connections still count");
    }

    @Test
    void answersAtTheSameTimeAreBounded() throws Exception {
        HttpLimits limits = HttpLimits.DEFAULT.withAmounts(100, 100, 1, 16);
        try (TestServer server = TestServer.withLimits(limits); RawClient slow = new RawClient(server.port())) {
            slow.send(RawClient.request("GET", server.port(), "/api/v1/slow"));
            server.slowBegun.await();
            RawClient.Reply refused = RawClient.get(server.port(), "/api/v1/echo?text=a");

            assertEquals(503, refused.status());
            assertEquals("1", refused.header("Retry-After"));
            assertEquals(200, RawClient.get(server.port(), "/health").status());
            server.slowMayEnd.countDown();
            assertEquals(200, slow.read().orElseThrow().status());
            assertEquals(200, RawClient.get(server.port(), "/api/v1/echo?text=a").status());
        }
    }
}
