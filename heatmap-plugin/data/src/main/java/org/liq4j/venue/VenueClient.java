/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.exchange.RateLimit;
import org.liq4j.api.exchange.ReplyIssues;
import org.liq4j.http.ClientSettings;
import org.liq4j.http.HttpClient;
import org.liq4j.http.HttpException;
import org.liq4j.http.HttpException.Reason;
import org.liq4j.http.HttpProtocol;
import org.liq4j.http.HttpReply;
import org.liq4j.http.HttpRequest;

/** Asks one venue, as {@link HttpClient} does, for replies in JSON. Thread-safe. */
public final class VenueClient implements AutoCloseable {

    private final HttpClient http;
    private final VenueProtocol protocol;
    private final ClientSettings settings;
    private final VenueConnections connections;

    VenueClient(VenueConnections connections, URI base, VenueProtocol protocol, ClientSettings settings) {
        this.http = connections.http().client(base, new JsonErrors(protocol), settings);
        this.protocol = protocol;
        this.settings = settings;
        this.connections = connections;
    }

    /** Errors in replies whose status is none of a success. */
    private record JsonErrors(VenueProtocol protocol) implements HttpProtocol {

        @Override
        public Optional<HttpException> error(int status, byte[] body, Instant sent) {
            Optional<HttpException> own = protocol.error(status, new String(body, StandardCharsets.UTF_8));
            if (own.isPresent()) {
                return own;
            }
            try {
                return protocol.error(status, VenueJson.parse(body, new ReplyIssues()), sent);
            } catch (HttpException | InvalidValueException unreadable) {
                return Optional.empty();
            }
        }

        @Override
        public Map<RateLimit, Long> used(Function<String, Optional<String>> header) {
            return protocol.used(header);
        }
    }

    public URI base() {
        return http.base();
    }

    /** Ends the connections that it was made of. */
    @Override
    public void close() {
        connections.close();
    }

    /** The clock that everything is reckoned by. */
    public InstantSource clock() {
        return http.clock();
    }

    /** The limit of the name of a documented one that is kept to: what the venue told of it, if it did. */
    public RateLimit inForce(RateLimit documented) {
        return http.inForce(documented);
    }

    /** Whoever asks the host keeps to what the venue tells of a limit, instead of what its documents tell. */
    public void keepTo(RateLimit told) {
        http.keepTo(told);
    }

    /**
     * What the venue replies.
     *
     * @throws HttpException
     *             if it gives none, an error, or what is no JSON
     */
    public VenueReply send(VenueRequest request) {
        HttpRequest asked = new HttpRequest(request.path(), request.parameters(), Map.of(), request.body(),
                request.weights());
        try {
            return http.retrying(request.weights(), progress -> http.send(asked, this::reply));
        } catch (HttpException e) {
            throw e.about(http.address(request.path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private VenueReply reply(HttpReply reply) throws IOException {
        byte[] body = reply.bytes(settings.longestReply());
        Instant now = clock().instant();
        Optional<Instant> sent = reply.sent();
        VenueJson json = VenueJson.parse(body, new ReplyIssues());
        Optional<HttpException> error = checked(() -> protocol.error(reply.status(), json, sent.orElse(now)));
        if (error.isPresent()) {
            throw http.closing(error.get());
        }
        Instant reached = http.reached(now);
        return new VenueReply(json, new ReplyBytes(body), sent.filter(reached::isAfter).orElse(reached), now);
    }

    /**
     * What a reply says.
     *
     * @throws HttpException
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
            http.told(there, reply.receivedAt());
            return there;
        });
    }

    /**
     * What a supplier makes of replies.
     *
     * @throws HttpException
     *             if they break a rule
     */
    public <T> T checked(Supplier<T> supplier) {
        try {
            return supplier.get();
        } catch (InvalidValueException e) {
            throw new HttpException(Reason.BROKEN_REPLY, base() + ": " + e.getMessage(), null, e);
        }
    }

    /** A name for what the request asks for, in messages: host and path. */
    public Path nameOf(VenueRequest request) {
        return Path.of(base().getHost() + request.path());
    }
}
