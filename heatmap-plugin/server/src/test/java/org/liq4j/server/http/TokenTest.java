/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TokenTest {

    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        server = TestServer.withToken();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private RawClient.Reply get(String target, String... headers) throws IOException {
        return RawClient.get(server.port(), target, headers);
    }

    private RawClient.Reply post(String... headers) throws IOException {
        return RawClient.exchange(server.port(), RawClient.request("POST", server.port(), "/session", headers));
    }

    @Test
    void dataAreThereForTheTokenOnly() throws IOException {
        for (String target : List.of("/api/v1/echo?text=a", "/api/v1/frames", "/metrics", "/health", "/api/v1/none")) {
            RawClient.Reply reply = get(target);

            assertEquals(401, reply.status(), target);
            assertEquals("Bearer", reply.header("WWW-Authenticate"));
            assertEquals(401, get(target, "Authorization: Bearer " + TestServer.TOKEN + "x").status(), target);
            assertEquals(401, get(target, "Authorization: Basic " + TestServer.TOKEN).status(), target);
        }
        assertEquals(200, get("/api/v1/echo?text=a", "Authorization: Bearer " + TestServer.TOKEN).status());
        assertEquals(200, get("/health", "Authorization: bearer " + TestServer.TOKEN).status());
    }

    @Test
    void thePageItselfIsThereWithout() throws IOException {
        assertEquals(200, get("/assets/theme.css").status());
    }

    @Test
    void theTokenBecomesACookieThatNoScriptReads() throws IOException {
        RawClient.Reply reply = post("Authorization: Bearer " + TestServer.TOKEN);

        assertEquals(204, reply.status());
        String cookie = reply.header("Set-Cookie");
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict") && cookie.contains("Path=/"),
                cookie);
        assertFalse(cookie.contains(TestServer.TOKEN), cookie);
        String pair = cookie.substring(0, cookie.indexOf(';'));
        assertEquals(200, get("/api/v1/echo?text=a", "Cookie: " + pair).status());
        assertEquals(401, get("/api/v1/echo?text=a", "Cookie: " + pair + "x").status());
    }

    @Test
    void aSessionIsOpenedForTheTokenOnly() throws IOException {
        String origin = "Origin: http://127.0.0.1:" + server.port();

        assertEquals(204, post(origin, "Authorization: Bearer " + TestServer.TOKEN).status());
        assertEquals(401, post(origin, "Authorization: Bearer wrong-token-wrong-token").status());
        assertEquals(401, post(origin).status());
        assertEquals(403, post("Origin: http://evil.example", "Authorization: Bearer " + TestServer.TOKEN).status());
    }

    @Test
    void withoutOriginOnlyWithTheToken() throws IOException {
        assertEquals(403, post().status());
        assertEquals(403, post("Authorization: Bearer wrong-token-wrong-token").status());
    }

    @Test
    void aTokenInTheUrlIsRefusedAndNotRepeated() throws IOException {
        for (String query : List.of("token=", "text=a&Token=", "access_token=", "%74oken=")) {
            RawClient.Reply reply = get("/api/v1/echo?" + query + TestServer.TOKEN,
                    "Authorization: Bearer " + TestServer.TOKEN);

            assertEquals(400, reply.status(), query);
            assertFalse(reply.toString().contains(TestServer.TOKEN), reply.toString());
        }
    }

    @Test
    void withoutATokenThereIsNoSession() throws IOException {
        try (TestServer open = TestServer.loopback()) {
            assertEquals(403, RawClient.exchange(open.port(), RawClient.request("POST", open.port(), "/session",
                    "Authorization: Bearer " + TestServer.TOKEN)).status());
        }
    }

    @Test
    void theTokenIsNeverPrinted() {
        assertFalse(new AccessToken(TestServer.TOKEN).toString().contains(TestServer.TOKEN));
        InvalidValueException refused = assertThrows(InvalidValueException.class,
                () -> new AccessToken("short secret"));
        assertFalse(String.valueOf(refused.getMessage()).contains("secret"));
    }

    @Test
    void anAddressThatOthersReachNeedsAToken() throws IOException {
        Optional<InetAddress> all = Optional.of(InetAddress.getByName("0.0.0.0"));

        InvalidValueException refused = assertThrows(InvalidValueException.class,
                () -> new HttpServerSettings(all, 0, Optional.empty(), List.of(), HttpLimits.DEFAULT));
        assertEquals("0.0.0.0", refused.value());
        HttpServerSettings settings = new HttpServerSettings(all, 0, Optional.of(new AccessToken(TestServer.TOKEN)),
                List.of("heatmap.example.org"), HttpLimits.DEFAULT);
        try (TestServer open = new TestServer(settings)) {
            String bearer = "Authorization: Bearer " + TestServer.TOKEN;
            assertEquals(401, RawClient.get(open.port(), "/api/v1/echo?text=a").status());
            assertEquals(200, RawClient.get(open.port(), "/api/v1/echo?text=a", bearer).status());
            assertEquals(200, RawClient.exchange(open.port(), "GET /api/v1/echo?text=a HTTP/1.1\r\n"
                    + "Host: heatmap.example.org\r\n" + bearer + "\r\n\r\n").status());
        }
    }
}
