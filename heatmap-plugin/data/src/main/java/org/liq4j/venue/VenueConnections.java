/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

import okhttp3.OkHttpClient;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.exchange.RestAccess;

/**
 * Connections to all venues, and by host what has been asked of it: whoever asks a host through the same object keeps to the
 * limits together, whichever symbols they want. Thread-safe; closing it drops idle connections.
 */
public final class VenueConnections implements AutoCloseable {

    private final OkHttpClient http;
    private final InstantSource clock;
    private final Sleeper sleeper;
    private final RandomGenerator random;
    private final HostMemory memory;
    private final Map<String, HostState> hosts = new ConcurrentHashMap<>();

    /** Connections of one exchange, with the thread's own sleep. */
    public static VenueConnections of(RestAccess access) {
        return new VenueConnections(access.memory().map(HostMemory::within).orElseGet(HostMemory::ofThisProcess),
                access.clock(), Sleeper.THREAD, new Random());
    }

    /** Connections that forget with the process what hosts allowed. */
    public VenueConnections(InstantSource clock, Sleeper sleeper, RandomGenerator random) {
        this(HostMemory.ofThisProcess(), clock, sleeper, random);
    }

    /**
     * @param random
     *            spreads attempts over time; must be thread-safe if several threads ask
     */
    public VenueConnections(HostMemory memory, InstantSource clock, Sleeper sleeper, RandomGenerator random) {
        this(connecting(), memory, clock, sleeper, random);
    }

    /** With an HTTP of its own: a test's replies need no connection. */
    VenueConnections(OkHttpClient http, HostMemory memory, InstantSource clock, Sleeper sleeper,
            RandomGenerator random) {
        this.http = http;
        this.memory = memory;
        this.clock = clock;
        this.sleeper = sleeper;
        this.random = random;
    }

    private static OkHttpClient connecting() {
        // A repetition that the limits do not know of must not be: neither a redirected nor a silently repeated request.
        return new OkHttpClient.Builder().followRedirects(false).followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectTimeout(Duration.ofSeconds(10))
                .readTimeout(Duration.ofSeconds(20)).callTimeout(Duration.ofSeconds(60)).build();
    }

    /**
     * A client for one venue.
     *
     * @param base
     *            the address that paths are appended to: https, or http of this machine
     * @throws InvalidValueException
     *             if the address is of another kind
     */
    public VenueClient client(URI base, VenueProtocol protocol, ClientSettings settings) {
        String host = base.getHost();
        if (host == null || base.getQuery() != null || base.getFragment() != null || base.getUserInfo() != null) {
            throw new InvalidValueException("base URL", base.toString(), "must have a host, no user and no query");
        }
        boolean local = host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
        if (!("https".equals(base.getScheme()) || (local && "http".equals(base.getScheme())))) {
            throw new InvalidValueException("base URL", base.toString(), "must be https, or http of this machine");
        }
        int usualPort = "https".equals(base.getScheme()) ? 443 : 80;
        String key = host.toLowerCase(Locale.ROOT) + ":" + (base.getPort() < 0 ? usualPort : base.getPort());
        HostState state = hosts.computeIfAbsent(key, memory::of);
        return new VenueClient(http, base, protocol, settings, state, this);
    }

    InstantSource clock() {
        return clock;
    }

    Sleeper sleeper() {
        return sleeper;
    }

    RandomGenerator random() {
        return random;
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
