/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import java.io.IOException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whom the server answers without a token: this machine, by its own names, its own page. */
class WhoMayAskTest {

    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        server = TestServer.loopback();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private RawClient.Reply withHost(String host) throws IOException {
        return RawClient.exchange(server.port(),
                "GET /api/v1/echo?text=a HTTP/1.1\r\nHost: " + host.replace("PORT", "" + server.port()) + "\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:PORT", "127.0.0.1:PORT", "[::1]:PORT", "LocalHost:PORT"})
    void answersByItsOwnNames(String host) throws IOException {
        assertEquals(200, withHost(host).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example:PORT", "localhost", "localhost:1", "localhost.evil.example:PORT",
            "127.0.0.1.:PORT", "0.0.0.0:PORT", "localhost:PORT:PORT", "user@localhost:PORT"})
    void answersByNoOtherName(String host) throws IOException {
        RawClient.Reply reply = withHost(host);

        assertTrue(reply.status() == 421 || reply.status() == 400, reply.toString());
        assertFalse(reply.body().contains("evil"), reply.body());
    }

    @Test
    void theNameInAnAbsoluteTargetCountsToo() throws IOException {
        RawClient.Reply reply = RawClient.exchange(server.port(), "GET http://evil.example/api/v1/echo?text=a"
                + " HTTP/1.1\r\nHost: 127.0.0.1:" + server.port() + "\r\n\r\n");

        assertTrue(reply.status() == 421 || reply.status() == 400, reply.toString());
    }

    @Test
    void aRequestWithoutANameIsRefused() throws IOException {
        assertEquals(421, RawClient.exchange(server.port(), "GET / HTTP/1.0\r\n\r\n").status());
        assertEquals(400, RawClient.exchange(server.port(), "GET / HTTP/1.1\r\n\r\n").status());
    }

    @Test
    void listensAtLoopbackOnly() throws IOException {
        assertTrue(server.server().url().startsWith("http://127.0.0.1:"));
        java.util.List<java.net.InetAddress> outside = java.net.NetworkInterface.networkInterfaces()
                .flatMap(java.net.NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && address instanceof java.net.Inet4Address).toList();
        for (java.net.InetAddress address : outside) {
            org.junit.jupiter.api.Assertions.assertThrows(IOException.class,
                    () -> new java.net.Socket(address, server.port()).close(), address.toString());
        }
    }

    @Test
    void dataGoToThePageOfTheOwnOriginOnly() throws IOException {
        int port = server.port();

        assertEquals(200, RawClient.get(port, "/api/v1/echo?text=a", "Origin: http://127.0.0.1:" + port).status());
        for (String origin : new String[]{"http://evil.example", "null", "http://localhost:" + port,
                "http://127.0.0.1:" + (port + 1), "http://127.0.0.1:" + port + ".evil.example"}) {
            assertEquals(403, RawClient.get(port, "/api/v1/echo?text=a", "Origin: " + origin).status(), origin);
            assertEquals(403, RawClient.get(port, "/api/v1/frames", "Origin: " + origin).status(), origin);
        }
    }

    @Test
    void aRequestThatABrowserSaysIsAnotherSitesIsRefused() throws IOException {
        assertEquals(200,
                RawClient.get(server.port(), "/api/v1/echo?text=a", "Sec-Fetch-Site: same-origin").status());
        assertEquals(403, RawClient.get(server.port(), "/api/v1/echo?text=a", "Sec-Fetch-Site: cross-site").status());
        assertEquals(403, RawClient.get(server.port(), "/api/v1/frames", "Sec-Fetch-Site: same-site").status());
    }

    @Test
    void noAnswerIsForOtherOrigins() throws IOException {
        for (String target : new String[]{"/api/v1/echo?text=a", "/api/v1/none", "/api/v1/echo", "/metrics"}) {
            RawClient.Reply reply = RawClient.get(server.port(), target, "Origin: http://127.0.0.1:" + server.port());

            assertTrue(reply.headers().keySet().stream().noneMatch(name -> name.startsWith("access-control")),
                    reply.toString());
        }
    }

    @Test
    void everyAnswerTellsTheBrowserToBeStrict() throws IOException {
        String tooLong = "/" + "a".repeat(10_000);
        for (String target : new String[]{"/api/v1/echo?text=a", "/api/v1/none", "/api/v1/echo", "/assets/theme.css",
                "/health", "/api/v1/fault", tooLong}) {
            RawClient.Reply reply = RawClient.get(server.port(), target);

            assertTrue(reply.header("Content-Security-Policy").startsWith("default-src 'self'; script-src 'self';"),
                    reply.toString());
            assertTrue(reply.header("Content-Security-Policy").contains("frame-ancestors 'none'"));
            assertEquals("nosniff", reply.header("X-Content-Type-Options"));
            assertEquals("no-referrer", reply.header("Referrer-Policy"));
            assertEquals("same-origin", reply.header("Cross-Origin-Resource-Policy"));
            assertEquals("same-origin", reply.header("Cross-Origin-Opener-Policy"));
            assertEquals("", reply.header("Server"));
        }
    }
}
