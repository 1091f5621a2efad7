/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.liq4j.server.InstrumentHealth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How answers are carried, seen by a client of the JDK. */
class RepliesTest {

    private TestServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void start() throws IOException {
        server = TestServer.loopback();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<byte[]> get(String target, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.server().url()).resolve(target));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> reply, String name) {
        return reply.headers().firstValue(name).orElse("");
    }

    @Test
    void anAnswerHasAStrongEtagOfItsBytes() throws Exception {
        HttpResponse<byte[]> first = get("/api/v1/echo?text=a");
        String etag = header(first, "ETag");

        assertTrue(etag.matches("\"[A-Za-z0-9_-]+\""), etag);
        assertEquals(etag, header(get("/api/v1/echo?text=a"), "ETag"));
        assertNotEquals(etag, header(get("/api/v1/echo?text=b"), "ETag"));
        HttpResponse<byte[]> again = get("/api/v1/echo?text=a", "If-None-Match", "\"other\", " + etag);
        assertEquals(304, again.statusCode());
        assertEquals(0, again.body().length);
        assertEquals(200, get("/api/v1/echo?text=b", "If-None-Match", etag).statusCode());
    }

    @Test
    void longAnswersAreCompressedForWhoAsks() throws Exception {
        String plain = "{\"answer\":\"" + TestServer.LONG_TEXT + "\"}";
        HttpResponse<byte[]> compressed = get("/api/v1/long", "Accept-Encoding", "gzip");

        assertEquals(plain, new String(get("/api/v1/long").body(), StandardCharsets.UTF_8));
        assertEquals("gzip", header(compressed, "Content-Encoding"));
        assertTrue(compressed.body().length < 500, "" + compressed.body().length);
        assertEquals(plain, new String(new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes(),
                StandardCharsets.UTF_8));
        assertTrue(header(compressed, "Vary").contains("Accept-Encoding"));
        assertEquals("", header(get("/api/v1/echo?text=a", "Accept-Encoding", "gzip"), "Content-Encoding"));
    }

    @Test
    void theEtagOfACompressedAnswerIsKnownAgain() throws Exception {
        String etag = header(get("/api/v1/long", "Accept-Encoding", "gzip"), "ETag");

        assertEquals(304, get("/api/v1/long", "Accept-Encoding", "gzip", "If-None-Match", etag).statusCode());
    }

    @Test
    void thePagesFilesHaveTheirTypesAndEtags() throws Exception {
        HttpResponse<byte[]> file = get("/assets/theme.css");

        assertEquals("text/css; charset=utf-8", header(file, "Content-Type").toLowerCase(java.util.Locale.ROOT));
        assertEquals(304, get("/assets/theme.css", "If-None-Match", header(file, "ETag")).statusCode());
    }

    @Test
    void healthIsSaidInTheStatusToo() throws Exception {
        assertEquals("{\"status\":\"UP\",\"instruments\":[{\"id\":\"BINANCE:BTC\\\"USDT\",\"status\":\"UP\","
                + "\"lastBar\":1773792000000,\"ageMillis\":1500}]}",
                new String(get("/health").body(), StandardCharsets.UTF_8));
        server.state = InstrumentHealth.State.STALE;
        assertEquals(200, get("/health").statusCode());
        server.state = InstrumentHealth.State.DOWN;
        assertEquals(503, get("/health").statusCode());
    }

    @Test
    void requestsAreCountedByStatus() throws Exception {
        get("/api/v1/echo?text=a");
        get("/api/v1/echo?text=a");
        get("/api/v1/echo?text=bad");
        get("/nothing");
        get("/api/v1/fault");
        RawClient.exchange(server.port(), "no request\r\n\r\n");
        String metrics = new String(get("/metrics").body(), StandardCharsets.UTF_8);

        assertTrue(metrics.contains("liq4j_http_requests_total{status=\"200\"} 2\n"), metrics);
        assertTrue(metrics.contains("liq4j_http_requests_total{status=\"400\"} 1\n"), metrics);
        assertTrue(metrics.contains("liq4j_http_requests_total{status=\"505\"} 1\n"), metrics);
        assertTrue(metrics.contains("liq4j_http_requests_total{status=\"500\"} 1\n"), metrics);
        assertTrue(metrics.contains("liq4j_http_requests_total{status=\"404\"} 1\n"), metrics);
        assertTrue(metrics.contains("liq4j_http_answer_seconds_count 5\n"), metrics);
        assertTrue(metrics.contains("liq4j_last_bar_age_seconds{instrument=\"BINANCE:BTC\\\"USDT\"} 1.5\n"), metrics);
    }
}
