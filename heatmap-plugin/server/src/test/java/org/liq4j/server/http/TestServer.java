/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.liq4j.api.InvalidValueException;
import org.liq4j.server.Answer;
import org.liq4j.server.InstrumentHealth;
import org.liq4j.server.NotFoundException;
import org.liq4j.server.Query;
import org.liq4j.server.Resource;

/** A real server on a free port with resources of its own. */
final class TestServer implements AutoCloseable {

    static final String TOKEN = "a-token-of-some-length";
    static final String LONG_TEXT = "0123456789".repeat(1000);
    static final Instant BAR_END = Instant.parse("2026-03-18T00:00:00Z");

    private static final Logger JETTY = Logger.getLogger("org.eclipse.jetty");

    static {
        JETTY.setLevel(Level.SEVERE);
    }

    final PushedFrames frames = new PushedFrames();
    final CountDownLatch slowBegun = new CountDownLatch(1);
    final CountDownLatch slowMayEnd = new CountDownLatch(1);
    volatile InstrumentHealth.State state = InstrumentHealth.State.UP;
    private final HttpServer server;

    TestServer(HttpServerSettings settings) throws IOException {
        server = HttpServer.start(settings,
                new ServedContent(
                        List.of(resource("/api/v1/echo", TestServer::echo),
                                resource("/api/v1/long", query -> LONG_TEXT),
                                resource("/api/v1/slow", this::slow), resource("/api/v1/fault", TestServer::fault),
                                resource("/api/v1/unreadable", TestServer::unreadable)),
                        frames, () -> List.of(new InstrumentHealth("BINANCE:BTC\"USDT", Optional.of(BAR_END),
                                Optional.of(Duration.ofMillis(1500)), state)),
                        Set.of("index.html", "theme.css")),
                InstantSource.system());
    }

    static TestServer loopback() throws IOException {
        return new TestServer(HttpServerSettings.loopback());
    }

    static TestServer withToken() throws IOException {
        return new TestServer(HttpServerSettings.loopback().withToken(new AccessToken(TOKEN)));
    }

    static TestServer withLimits(HttpLimits limits) throws IOException {
        return new TestServer(HttpServerSettings.loopback().withLimits(limits));
    }

    HttpServer server() {
        return server;
    }

    int port() {
        return server.port();
    }

    private static String echo(Query query) {
        String text = query.required("text");
        if (text.equals("unknown")) {
            throw new NotFoundException("no such <b>thing</b>");
        }
        if (text.startsWith("bad")) {
            throw new InvalidValueException("text", text, "must not be bad");
        }
        return text;
    }

    private String slow(Query query) {
        slowBegun.countDown();
        try {
            slowMayEnd.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "slow";
    }

    private static String fault(Query query) {
        throw new IllegalStateException("secret detail");
    }

    private static String unreadable(Query query) {
        throw new UncheckedIOException("/secret/file: no such file", new IOException("no such file"));
    }

    private static Resource resource(String path, java.util.function.Function<Query, String> answer) {
        return new Resource() {

            @Override
            public String path() {
                return path;
            }

            @Override
            public Answer answer(Query query) {
                return Answer.json(("{\"answer\":\"" + answer.apply(query) + "\"}").getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    void stop() {
        slowMayEnd.countDown();
        server.close();
    }

    @Override
    public void close() {
        stop();
    }
}
