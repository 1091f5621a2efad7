/* SPDX-License-Identifier: MIT */
package org.liq4j.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

import org.liq4j.api.InvalidValueException;

/**
 * Connections to all hosts, and by host what has been asked of it: whoever asks a host through the same object keeps to the
 * limits together, whatever they want. Thread-safe; closing it drops idle connections.
 */
public final class HttpConnections implements AutoCloseable {

    /** A file may take as long as it likes, but not without a byte. */
    private static final Duration SILENCE = Duration.ofSeconds(30);
    /** A socket whose other side does not answer a ping for so long is broken. */
    private static final Duration PING = Duration.ofSeconds(20);
    private static final Duration GOOD_BYE = Duration.ofSeconds(1);
    private static final int MOST_SOCKETS = 1000;

    private final OkHttpClient http;
    private final InstantSource clock;
    private final Sleeper sleeper;
    private final RandomGenerator random;
    private final HostMemory memory;
    private final Map<String, HostState> hosts = new ConcurrentHashMap<>();
    /** A web socket keeps a thread as long as it lives: requests must not wait for one. */
    private final Dispatcher sockets = new Dispatcher();

    /**
     * @param random
     *            spreads attempts over time; must be thread-safe if several threads ask
     */
    public HttpConnections(HostMemory memory, InstantSource clock, Sleeper sleeper, RandomGenerator random) {
        this(connecting(), memory, clock, sleeper, random);
    }

    /** With an HTTP of its own: a test's replies need no connection. */
    HttpConnections(OkHttpClient http, HostMemory memory, InstantSource clock, Sleeper sleeper,
            RandomGenerator random) {
        this.http = http;
        this.memory = memory;
        this.clock = clock;
        this.sleeper = sleeper;
        this.random = random;
        sockets.setMaxRequests(MOST_SOCKETS);
    }

    private static OkHttpClient connecting() {
        // A repetition that the limits do not know of must not be: neither a redirected nor a silently repeated request.
        return new OkHttpClient.Builder().followRedirects(false).followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectTimeout(Duration.ofSeconds(10))
                .readTimeout(Duration.ofSeconds(20)).callTimeout(Duration.ofSeconds(60)).build();
    }

    /**
     * Checks an address that paths are appended to.
     *
     * @param field
     *            its name in a message
     * @throws InvalidValueException
     *             unless it is https, or http of this machine, and has a host, no user and no query
     */
    public static void requireAddress(String field, String text) {
        Optional<URI> address = parsed(text);
        String host = address.flatMap(base -> Optional.ofNullable(base.getHost())).orElse("");
        if (address.isEmpty() || host.isEmpty() || text.matches(".*[?#@].*")) {
            throw new InvalidValueException(field, text, "must be an address with a host, no user and no query");
        }
        boolean local = host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
        String scheme = address.get().getScheme();
        if (!("https".equals(scheme) || (local && "http".equals(scheme)))) {
            throw new InvalidValueException(field, text, "must be https, or http of this machine");
        }
    }

    private static Optional<URI> parsed(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    /**
     * A client for replies that are read whole.
     *
     * @param base
     *            the address that paths are appended to: https, or http of this machine
     * @throws InvalidValueException
     *             if the address is of another kind
     */
    public HttpClient client(URI base, HttpProtocol protocol, ClientSettings settings) {
        return new HttpClient(() -> http, base, protocol, settings, host(base), this);
    }

    /** The same for files, which may be long. */
    public HttpClient files(URI base, HttpProtocol protocol, ClientSettings settings) {
        // Each thread has connections of its own: after a reply of a wrong length one is not fit for the next request.
        ThreadLocal<OkHttpClient> own = ThreadLocal.withInitial(() -> http.newBuilder().callTimeout(Duration.ZERO)
                .readTimeout(SILENCE).connectionPool(new ConnectionPool(1, 1, TimeUnit.MINUTES)).build());
        return new HttpClient(own::get, base, protocol, settings, host(base), this);
    }

    /**
     * Web sockets, which keep to what hosts have forbidden as requests do.
     *
     * @param protocol
     *            what a refused handshake means
     */
    public WebSockets webSockets(HttpProtocol protocol) {
        OkHttpClient own = http.newBuilder().dispatcher(sockets).readTimeout(Duration.ZERO).pingInterval(PING)
                .webSocketCloseTimeout(GOOD_BYE).build();
        return new HttpWebSockets(own, protocol, this::host, clock);
    }

    private HostState host(URI base) {
        requireAddress("base URL", base.toString());
        String host = base.getHost();
        int usualPort = "https".equals(base.getScheme()) ? 443 : 80;
        String key = host.toLowerCase(Locale.ROOT) + ":" + (base.getPort() < 0 ? usualPort : base.getPort());
        return hosts.computeIfAbsent(key, memory::of);
    }

    /** Breaks off what is under way. */
    public void cancel() {
        http.dispatcher().cancelAll();
        sockets.cancelAll();
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
        sockets.cancelAll();
        sockets.executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
