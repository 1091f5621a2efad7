/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Requests as nobody should send them, from a seed. */
final class MalformedRequests {

    private static final List<String> METHODS = List.of("GET", "POST", "get", "OPTIONS", "CONNECT", "PRI", "",
            "G\u0000T",
            "GET GET");
    private static final List<String> TARGETS = List.of("/api/v1/echo?text=a", "/api/v1/frames?after=x", "*", "",
            "/%zz?%zz", "//", "/../../../etc/passwd", "http://[::1", "/api/v1/echo?text=%ff", "/assets/..%2f..%2fx",
            "/session", "/api/v1/echo?" + "a=1&".repeat(100), "/" + "x".repeat(9_000), "/api/v1/echo?text=\u00e9");
    private static final List<String> VERSIONS = List.of("HTTP/1.1", "HTTP/1.0", "HTTP/2.0", "HTTP/9.9", "HTTQ/1.1", "",
            "http/1.1");
    private static final List<String> HEADERS = List.of("Host: localhost:PORT", "Host: evil.example", "Host:",
            "Content-Length: -1", "Content-Length: 99999999999999999999", "Content-Length: 5", "Content-Length: a",
            "Transfer-Encoding: chunked", "Transfer-Encoding: chunked, identity", "Expect: 100-continue",
            "Upgrade: websocket", "Connection: Upgrade, HTTP2-Settings", ": no name", "No colon", " folded: a",
            "X: \u0000", "Cookie: liq4j-PORT=\"", "Cookie: ;;;===", "Authorization: Bearer",
            "Accept-Encoding: gzip;q=a",
            "Range: bytes=0-18446744073709551615", "If-None-Match: \"", "Last-Event-ID: \u00ff", "Origin: null",
            "X-Long: " + "y".repeat(9_000));

    private final int port;
    private final SplittableRandom random;

    MalformedRequests(int port, long seed) {
        this.port = port;
        this.random = new SplittableRandom(seed);
    }

    /** Sends so many; none may be answered with a fault of the server. Returns how often each status came, 0 for none. */
    Map<Integer, Integer> send(int count) throws IOException {
        TreeMap<Integer, Integer> statuses = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            String request = request();
            int status = statusOf(request);
            statuses.merge(status, 1, Integer::sum);
            assertTrue(status < 500 || status == 501 || status == 505, () -> status + " for " + request);
        }
        return statuses;
    }

    private int statusOf(String request) throws IOException {
        try (RawClient client = new RawClient(port)) {
            client.send(request);
            client.socket().shutdownOutput();
            Optional<String> line = client.line();
            line.ifPresent(reply -> assertTrue(reply.matches("HTTP/1\\.1 [1-5][0-9]{2}( .*)?"),
                    () -> "[" + reply + "] for " + request));
            return line.isEmpty() ? 0 : Integer.parseInt(line.get().substring(9, 12));
        } catch (SocketException e) {
            // The server has closed before it had read all.
            return 0;
        }
    }

    private String request() {
        if (random.nextInt(10) == 0) {
            byte[] noise = new byte[random.nextInt(1, 400)];
            random.nextBytes(noise);
            return new String(noise, StandardCharsets.ISO_8859_1);
        }
        StringBuilder text = new StringBuilder(one(METHODS)).append(' ').append(one(TARGETS)).append(' ')
                .append(one(VERSIONS)).append("\r\n");
        for (int header = random.nextInt(5); header > 0; header--) {
            text.append(one(HEADERS).replace("PORT", "" + port)).append(random.nextInt(8) == 0 ? "\n" : "\r\n");
        }
        text.append("\r\n");
        for (int change = random.nextInt(3); change > 0; change--) {
            text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(256));
        }
        return random.nextInt(6) == 0 ? text.substring(0, random.nextInt(1, text.length())) : text.toString();
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
