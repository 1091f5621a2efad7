/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.exchange.RateLimit;
import org.liq4j.venue.VenueException.Reason;

/**
 * Sends requests to one venue. Each waits for room under the limits that it weighs on, and is sent again, after a wait, if
 * what went wrong may pass. While the host has forbidden requests none is sent: short bans are waited out, long ones are an
 * error at once. Thread-safe.
 */
public final class VenueClient implements AutoCloseable {

    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient http;
    private final URI base;
    private final VenueProtocol protocol;
    private final ClientSettings settings;
    private final HostState host;
    private final VenueConnections connections;

    VenueClient(OkHttpClient http, URI base, VenueProtocol protocol, ClientSettings settings, HostState host,
            VenueConnections connections) {
        this.http = http;
        this.base = base;
        this.protocol = protocol;
        this.settings = settings;
        this.host = host;
        this.connections = connections;
    }

    public URI base() {
        return base;
    }

    /** Ends the connections that it was made of. */
    @Override
    public void close() {
        connections.close();
    }

    /** The clock that everything is reckoned by. */
    public InstantSource clock() {
        return connections.clock();
    }

    /** The limit of the name of a documented one that is kept to: what the venue told of it, if it did. */
    public RateLimit inForce(RateLimit documented) {
        return host.limiter(documented).limit();
    }

    /** Whoever asks the host keeps to what the venue tells of a limit, instead of what its documents tell. */
    public void keepTo(RateLimit told) {
        host.limiter(told).change(told);
    }

    /**
     * What the venue replies.
     *
     * @throws VenueException
     *             if it gives none, an error, or what is no JSON
     */
    public VenueReply send(VenueRequest request) {
        for (int attempt = 1;; attempt++) {
            try {
                awaitRoom(request);
                return sendOnce(request);
            } catch (VenueException e) {
                if (e.isTerminal() || e.reason() == Reason.BANNED || attempt >= settings.attempts()) {
                    throw e.about(address(request) + (attempt > 1 ? ", attempt " + attempt : ""));
                }
                pause(settings.backoff().wait(attempt, connections.random()));
            }
        }
    }

    /**
     * What a reply says.
     *
     * @throws VenueException
     *             as {@link #send} does, and if the reply breaks a rule
     */
    public <T> T read(VenueRequest request, Function<VenueReply, T> reader) {
        VenueReply reply = send(request);
        return checked(() -> reader.apply(reply));
    }

    /** The venue's time; by it what is not final yet is told, should our clock be fast and a reply's head not tell the time. */
    public Instant serverTime(VenueRequest request, Function<VenueReply, Instant> reader) {
        return read(request, reply -> {
            Instant there = reader.apply(reply);
            host.told(there, reply.receivedAt());
            return there;
        });
    }

    /**
     * What a supplier makes of replies.
     *
     * @throws VenueException
     *             if they break a rule
     */
    public <T> T checked(Supplier<T> supplier) {
        try {
            return supplier.get();
        } catch (InvalidValueException e) {
            throw new VenueException(Reason.BROKEN_REPLY, base + ": " + e.getMessage(), null, e);
        }
    }

    /** A name for what the request asks for, in messages: host and path. */
    public Path nameOf(VenueRequest request) {
        return Path.of(base.getHost() + request.path());
    }

    private void awaitRoom(VenueRequest request) {
        for (;;) {
            if (Thread.currentThread().isInterrupted()) {
                throw interrupted("before a request", null);
            }
            Instant now = clock().instant();
            Duration closed = host.closedFor(now);
            if (closed.compareTo(settings.longestPause()) > 0) {
                throw new VenueException(Reason.BANNED,
                        host.closedBecause() + "; no request before " + now.plus(closed),
                        closed, null);
            }
            Duration wait = closed.isZero() ? host.tryUse(request.weights(), now.toEpochMilli()) : closed;
            if (wait.isZero()) {
                return;
            }
            pause(wait);
        }
    }

    private VenueReply sendOnce(VenueRequest request) {
        try (Response response = execute(request)) {
            byte[] body = body(response);
            Instant now = clock().instant();
            Optional<Instant> sent = Optional.ofNullable(response.headers().getInstant("Date"));
            host.observe(protocol.used(name -> Optional.ofNullable(response.header(name))), now.toEpochMilli());
            if (!response.isSuccessful()) {
                throw refused(response, body, sent.orElse(now), now);
            }
            VenueJson json = VenueJson.parse(body, new ReplyIssues());
            Optional<VenueException> error = checked(() -> protocol.error(response.code(), json, sent.orElse(now)));
            if (error.isPresent()) {
                throw closing(error.get(), now);
            }
            Instant reached = host.reached(now);
            return new VenueReply(json, new ReplyBytes(body), sent.filter(reached::isAfter).orElse(reached), now);
        } catch (InterruptedException e) {
            throw interrupted("while waiting for a connection", e);
        } catch (IOException e) {
            // While a reply is read an interruption shows as a failure of the connection.
            throw Thread.interrupted() || isInterruption(e)
                    ? interrupted("while waiting for a reply", e)
                    : new VenueException(Reason.NETWORK, "no reply: " + e, null, e);
        }
    }

    /** Waiting for a connection is interrupted in a way that OkHttp does not declare. */
    private Response execute(VenueRequest request) throws IOException, InterruptedException {
        return http.newCall(httpRequest(request)).execute();
    }

    private static boolean isInterruption(IOException failure) {
        return failure instanceof InterruptedIOException && "interrupted".equals(failure.getMessage());
    }

    private static VenueException interrupted(String when, @Nullable Exception cause) {
        Thread.currentThread().interrupt();
        return new VenueException(Reason.INTERRUPTED, "interrupted " + when, null, cause);
    }

    private String address(VenueRequest request) {
        String text = base.toString();
        return (text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + request.path();
    }

    private Request httpRequest(VenueRequest request) {
        HttpUrl.Builder url = HttpUrl.get(address(request)).newBuilder();
        request.parameters().forEach(url::addQueryParameter);
        Request.Builder builder = new Request.Builder().url(url.build()).header("User-Agent", "liq4j");
        request.body().ifPresent(body -> builder.post(RequestBody.create(body.getBytes(StandardCharsets.UTF_8), JSON)));
        return builder.build();
    }

    private byte[] body(Response response) throws IOException {
        BufferedSource source = response.body().source();
        if (source.request(settings.longestReply() + 1L)) {
            throw new VenueException(Reason.BROKEN_REPLY,
                    "reply is longer than " + settings.longestReply() + " bytes");
        }
        return source.readByteArray();
    }

    /** Times that the venue tells are of its own clock, by which the reply was sent: ours may be off. */
    private VenueException refused(Response response, byte[] body, Instant sent, Instant now) {
        VenueException error = error(response.code(), body, sent);
        Duration wait = longer(RetryAfter.parse(response.header("Retry-After"), sent), error.retryAfter().orElse(null));
        if (wait == null && error.reason() == Reason.RATE_LIMITED) {
            wait = HttpStatus.AFTER_TOO_MUCH;
        }
        boolean banned = response.code() == HttpStatus.BANNED;
        return closing(new VenueException(banned ? Reason.BANNED : error.reason(),
                "HTTP " + response.code() + ": " + error.getMessage(),
                banned ? longer(wait, HttpStatus.SHORTEST_BAN) : wait, error), now);
    }

    private VenueException error(int status, byte[] body, Instant sent) {
        String text = new String(body, StandardCharsets.UTF_8);
        Optional<VenueException> own = protocol.error(status, text);
        if (own.isPresent()) {
            return own.get();
        }
        try {
            VenueJson json = VenueJson.parse(body, new ReplyIssues());
            return protocol.error(status, json, sent).orElseGet(() -> HttpStatus.meaning(status, text));
        } catch (VenueException | InvalidValueException unreadable) {
            return HttpStatus.meaning(status, text);
        }
    }

    /** An error that says how long to wait closes the host to everybody for so long. */
    private VenueException closing(VenueException error, Instant now) {
        if (!error.isTerminal()) {
            error.retryAfter().ifPresent(wait -> host.close(now.plus(wait), String.valueOf(error.getMessage())));
        }
        return error;
    }

    private static @Nullable Duration longer(@Nullable Duration a, @Nullable Duration b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.compareTo(b) > 0 ? a : b;
    }

    private void pause(Duration duration) {
        try {
            connections.sleeper().sleep(duration);
        } catch (InterruptedException e) {
            throw interrupted("while waiting " + duration, e);
        }
    }
}
