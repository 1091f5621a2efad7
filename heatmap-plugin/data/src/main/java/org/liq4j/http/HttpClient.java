/* SPDX-License-Identifier: MIT */
package org.liq4j.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;

import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.liq4j.api.exchange.RateLimit;
import org.liq4j.http.HttpException.Reason;

/**
 * Sends requests to one host. Each waits for room under the limits that it weighs on, and is sent again, after a wait, if what
 * went wrong may pass. While the host has forbidden requests none is sent, by whomever: short bans are waited out, long ones are
 * an error at once. Thread-safe.
 */
public final class HttpClient {

    private static final Logger LOG = LoggerFactory.getLogger(HttpClient.class);

    private static final String JSON = "application/json";
    /** As often as this times the attempts a request is made at most, however much each brings. */
    private static final int MOST_WITH_PROGRESS = 10;

    private final Supplier<OkHttpClient> http;
    private final URI base;
    private final HttpProtocol protocol;
    private final ClientSettings settings;
    private final HostState host;
    private final HttpConnections connections;

    HttpClient(Supplier<OkHttpClient> http, URI base, HttpProtocol protocol, ClientSettings settings, HostState host,
            HttpConnections connections) {
        this.http = http;
        this.base = base;
        this.protocol = protocol;
        this.settings = settings;
        this.host = host;
        this.connections = connections;
    }

    /** Has a reply, and makes something of it. */
    @FunctionalInterface
    public interface Reader<T> {

        T read(HttpReply reply) throws IOException;
    }

    /** What is tried again until it succeeds. */
    @FunctionalInterface
    public interface Attempt<T> {

        T make(Progress progress) throws IOException, InterruptedException;
    }

    /** How many bytes an attempt brought that will not be asked for again: what gets on is not given up soon. */
    public static final class Progress {

        private long bytes;

        public void add(long count) {
            bytes += count;
        }
    }

    public URI base() {
        return base;
    }

    /** The clock that everything is reckoned by. */
    public InstantSource clock() {
        return connections.clock();
    }

    /** The limit of the name of a documented one that is kept to: what the host told of it, if it did. */
    public RateLimit inForce(RateLimit documented) {
        return host.limiter(documented).limit();
    }

    /** Whoever asks the host keeps to what it tells of a limit, instead of what its documents tell. */
    public void keepTo(RateLimit told) {
        host.limiter(told).change(told);
    }

    /** The host told its time; how long the reply was under way is taken for our clock's error, the safe side. */
    public void told(Instant there, Instant receivedAt) {
        host.told(there, receivedAt);
    }

    /** A time that the host's clock has reached when ours shows that. */
    public Instant reached(Instant now) {
        return host.reached(now);
    }

    /** The address of a path. */
    public String address(String path) {
        String text = base.toString();
        return (text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + path;
    }

    /**
     * Makes attempts, each when there is room for it, until one succeeds.
     *
     * @param weights
     *            of each attempt under the limits of the host
     * @throws HttpException
     *             the last failure, if it is terminal, was the last of as many as the settings allow without any progress, or the
     *             host has forbidden requests for longer than anybody waits; and if the thread is interrupted, which it then
     *             still is
     * @throws IOException
     *             if a file cannot be read or written, which to ask again would not help
     */
    public <T> T retrying(Map<RateLimit, Integer> weights, Attempt<T> attempt) throws IOException {
        int failures = 0;
        int damaged = 0;
        for (int made = 1;; made++) {
            awaitRoom(weights);
            Progress progress = new Progress();
            HttpException failure;
            try {
                return attempt.make(progress);
            } catch (HttpException e) {
                failure = e;
            } catch (FileSystemException e) {
                throw e;
            } catch (InterruptedException e) {
                throw interrupted("while waiting for a connection", e);
            } catch (IOException e) {
                // While a reply is read an interruption shows as a failure of the connection.
                if (Thread.interrupted() || isInterruption(e)) {
                    throw interrupted("while waiting for a reply", e);
                }
                failure = new HttpException(Reason.NETWORK, "no reply: " + e, null, e);
            }
            failures = progress.bytes > 0 ? 0 : failures + 1;
            damaged += failure.reason() == Reason.DAMAGED ? 1 : 0;
            if (isLast(failure) || failures == settings.attempts() || damaged == settings.attempts()
                    || made == MOST_WITH_PROGRESS * settings.attempts()) {
                throw made == 1 ? failure : failure.after(made);
            }
            LOG.debug("attempt {} at {} failed and is made again: {}", made, base(), failure.getMessage());
            if (failure.retryAfter().isEmpty()) {
                pause(settings.backoff().wait(Math.max(1, failures), connections.random()));
            }
        }
    }

    private boolean isLast(HttpException failure) {
        return failure.isTerminal() || (failure.reason() == Reason.BANNED
                && failure.retryAfter().filter(wait -> wait.compareTo(settings.longestPause()) <= 0).isEmpty());
    }

    /**
     * Sends one request, once, and hands out the reply. What it weighs must have been waited for.
     *
     * @throws HttpException
     *             if its status is no success; if the host says how long to wait, it is closed to everybody for so long
     */
    public <T> T send(HttpRequest request, Reader<T> reader) throws IOException, InterruptedException {
        try (Response response = execute(request)) {
            HttpReply reply = new HttpReply(response);
            host.observe(protocol.used(reply::header), clock().instant().toEpochMilli());
            if (!response.isSuccessful()) {
                throw refused(reply);
            }
            return reader.read(reply);
        }
    }

    /** Waiting for a connection is interrupted in a way that OkHttp does not declare. */
    private Response execute(HttpRequest request) throws IOException, InterruptedException {
        return http.get().newCall(httpRequest(request)).execute();
    }

    private Request httpRequest(HttpRequest request) {
        HttpUrl.Builder url = HttpUrl.get(address(request.path())).newBuilder();
        request.parameters().forEach(url::addQueryParameter);
        Request.Builder builder = new Request.Builder().url(url.build()).header("User-Agent", "liq4j");
        request.headers().forEach(builder::header);
        MediaType type = MediaType.get(request.headers().getOrDefault("Content-Type", JSON));
        request.body().ifPresent(body -> builder.post(RequestBody.create(body.getBytes(StandardCharsets.UTF_8), type)));
        return builder.build();
    }

    private void awaitRoom(Map<RateLimit, Integer> weights) {
        for (;;) {
            if (Thread.currentThread().isInterrupted()) {
                throw interrupted("before a request", null);
            }
            Instant now = clock().instant();
            Duration closed = host.closedFor(now);
            if (closed.compareTo(settings.longestPause()) > 0) {
                throw new HttpException(Reason.BANNED, host.closedBecause() + "; no request before " + now.plus(closed),
                        closed, null);
            }
            Duration wait = closed.isZero() ? host.tryUse(weights, now.toEpochMilli()) : closed;
            if (wait.isZero()) {
                return;
            }
            pause(wait);
        }
    }

    /** Times that the host tells are of its own clock, by which the reply was sent: ours may be off. */
    private HttpException refused(HttpReply reply) throws IOException {
        byte[] body = reply.bytes(settings.longestReply());
        Instant now = clock().instant();
        Instant sent = reply.sent().orElse(now);
        return closing(HttpStatus.refusal(reply.status(), body, reply.header("Retry-After"), sent, protocol));
    }

    /** An error that says how long to wait closes the host to everybody for so long. */
    public HttpException closing(HttpException error) {
        if (!error.isTerminal()) {
            Instant now = clock().instant();
            error.retryAfter().ifPresent(wait -> host.close(now.plus(wait), String.valueOf(error.getMessage())));
        }
        return error;
    }

    /** What follows a reply of a wrong length on the same connection is not the next reply. */
    public void forgetConnections() {
        http.get().connectionPool().evictAll();
    }

    private static boolean isInterruption(IOException failure) {
        return failure instanceof InterruptedIOException && "interrupted".equals(failure.getMessage());
    }

    private static HttpException interrupted(String when, @Nullable Exception cause) {
        Thread.currentThread().interrupt();
        return new HttpException(Reason.INTERRUPTED, "interrupted " + when, null, cause);
    }

    private void pause(Duration duration) {
        try {
            connections.sleeper().sleep(duration);
        } catch (InterruptedException e) {
            throw interrupted("while waiting " + duration, e);
        }
    }
}
