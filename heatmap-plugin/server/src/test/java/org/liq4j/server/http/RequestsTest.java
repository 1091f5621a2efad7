/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a request may look like, and how a wrong one is answered. */
class RequestsTest {

    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        server = TestServer.loopback();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private RawClient.Reply get(String target, String... headers) throws IOException {
        return RawClient.get(server.port(), target, headers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "POST", "BREW"})
    void onlyGetIsAllowed(String method) throws IOException {
        RawClient.Reply reply = RawClient.exchange(server.port(), RawClient.request(method, server.port(),
                "/api/v1/echo?text=a", "Origin: http://127.0.0.1:" + server.port(), "Connection: close")
                .replace("HEAD", "LOOK"));

        assertEquals(405, reply.status());
        assertEquals("GET", reply.header("Allow"));
    }

    @Test
    void aBodyIsRefused() throws IOException {
        assertEquals(413, get("/api/v1/echo?text=a", "Content-Length: 3").status());
        assertEquals(413, get("/api/v1/echo?text=a", "Transfer-Encoding: chunked").status());
        RawClient.Reply both = get("/api/v1/echo?text=a", "Transfer-Encoding: chunked", "Content-Length: 3");
        assertTrue(both.status() == 400 || both.status() == 413, both.toString());
    }

    @Test
    void whatFollowsARefusedBodyIsNoRequest() throws IOException {
        try (RawClient client = new RawClient(server.port())) {
            String smuggled = RawClient.request("GET", server.port(), "/api/v1/echo?text=smuggled");
            client.send(RawClient.request("GET", server.port(), "/api/v1/echo?text=a",
                    "Content-Length: " + smuggled.length()) + smuggled);

            assertEquals(413, client.read().orElseThrow().status());
            assertTrue(client.read().isEmpty());
        }
    }

    @Test
    void theRequestLineAndTheHeadersAreBounded() throws IOException {
        String many = IntStream.range(0, 100).mapToObj(i -> "X-" + i + ": a").collect(Collectors.joining("\r\n"));

        assertEquals(414, get("/api/v1/echo?text=" + "a".repeat(10_000)).status());
        assertEquals(431, get("/api/v1/echo?text=a", "X-Long: " + "a".repeat(10_000)).status());
        assertEquals(431, get("/api/v1/echo?text=a", many).status());
    }

    @ParameterizedTest
    @CsvSource({"text=a&text=b, must be given once", "text=%zz, must be percent-encoded UTF-8",
            "text=%ff, must be percent-encoded UTF-8", "text=%c0%af, must be percent-encoded UTF-8",
            "text=a%2, must be percent-encoded UTF-8", "text=a%00b, must have no control characters",
            "text, must be NAME=VALUE pairs joined by &", "=a, must be NAME=VALUE pairs joined by &",
            "other=a, must be given", "text=bad<script>, must not be bad"})
    void aWrongQueryIsNamed(String query, String rule) throws IOException {
        RawClient.Reply reply = get("/api/v1/echo?" + query);

        assertEquals(400, reply.status(), query);
        if (!query.contains("<")) {
            assertTrue(reply.body().contains("\"rule\":\"" + rule), reply.body());
        }
        assertEquals("application/json", reply.header("Content-Type"));
    }

    @Test
    void aQueryIsDecoded() throws IOException {
        assertEquals("{\"answer\":\"candle-decay(leverage=20) \u00e9\"}",
                get("/api/v1/echo?text=candle-decay(leverage%3D20)+%C3%A9").body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/echo/", "/api/v1/%65cho?text=a", "/api/v1/../v1/echo?text=a", "/assets/../x",
            "/assets/%2e%2e/x", "/assets//theme.css", "/assets/", "/assets/theme.css%00", "//api/v1/echo?text=a",
            "/api/v1/echo;a=b?text=a", "/org/liq4j/server/page/theme.css"})
    void pathsAreTakenAsTheyAre(String target) throws IOException {
        RawClient.Reply reply = get(target);

        assertTrue(reply.status() == 404 || reply.status() == 400, reply.toString());
    }

    @Test
    void errorsAreJsonAndNeverMarkup() throws IOException {
        for (String target : new String[]{"/<script>alert(1)</script>", "/api/v1/echo?text=unknown",
                "/api/v1/%3Cscript%3E", "/api/v1/echo?text=bad%3Cscript%3E", "/api/v1/fault"}) {
            RawClient.Reply reply = get(target, "Accept: text/html");

            assertTrue(reply.status() >= 400, target);
            assertEquals("application/json", reply.header("Content-Type"), target);
            assertTrue(reply.body().startsWith("{\"error\":{"), reply.body());
        }
    }

    @Test
    void aFaultTellsNothingOfTheInside() throws IOException {
        RawClient.Reply reply = get("/api/v1/fault");

        assertEquals(500, reply.status());
        assertFalse(reply.body().contains("secret"), reply.body());
    }

    @Test
    void whatIsNotThereSaysWhatIs() throws IOException {
        RawClient.Reply reply = get("/api/v1/echo?text=unknown");

        assertEquals(404, reply.status());
        assertEquals("{\"error\":{\"message\":\"no such <b>thing</b>\"}}", reply.body());
    }

    @Test
    void garbageIsRefused() throws IOException {
        RawClient.Reply reply = RawClient.exchange(server.port(), "\u0001\u0002<script>\r\n\r\n");

        assertEquals(400, reply.status());
        assertTrue(reply.body().startsWith("{\"error\":{"), reply.body());
    }

    @Test
    void malformedRequestsAreSurvived() throws IOException {
        assertTrue(new MalformedRequests(server.port(), 7).send(300).size() > 3);
        assertEquals(200, get("/api/v1/echo?text=a").status());
    }
}
