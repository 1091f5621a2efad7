/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import org.liq4j.api.exchange.StreamConnectionPlan;
import org.liq4j.api.exchange.StreamProtocol;
import org.liq4j.http.WebSockets;

/**
 * Opens connections that share a thread and keep their handshakes with one host apart.
 *
 * <pre>{@code
 * try (ThreadScheduler thread = new ThreadScheduler("streams", failures);
 *         HttpConnections http = new HttpConnections(memory, clock, Sleeper.THREAD, random)) {
 *     StreamConnections connections = new StreamConnections(http.webSockets(HttpProtocol.PLAIN), thread, clock, random,
 *             failures, StreamSettings.DEFAULT);
 *     for (StreamConnectionPlan plan : exchange.protocol().plan(topics)) {
 *         connections.open(plan, exchange::protocol, listener);
 *     }
 * }
 * }</pre>
 */
public final class StreamConnections {

    private final WebSockets sockets;
    private final Scheduler scheduler;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Consumer<Throwable> failures;
    private final StreamSettings settings;
    private final ConnectionAttempts attempts;

    /**
     * @param random
     *            spreads attempts over time; used by the scheduler's thread
     * @param failures
     *            is told what listeners throw
     */
    public StreamConnections(WebSockets sockets, Scheduler scheduler, InstantSource clock, RandomGenerator random,
            Consumer<Throwable> failures, StreamSettings settings) {
        this.sockets = sockets;
        this.scheduler = scheduler;
        this.clock = clock;
        this.random = random;
        this.failures = failures;
        this.settings = settings;
        this.attempts = new ConnectionAttempts(settings.attemptEvery());
    }

    /**
     * A connection that lives until it is closed. It begins to connect at once.
     *
     * @param protocols
     *            makes one for each socket, since it remembers earlier messages
     */
    public StreamConnection open(StreamConnectionPlan plan, Supplier<StreamProtocol> protocols,
            StreamListener listener) {
        StreamConnection connection = new StreamConnection(plan, protocols, new GuardedListener(listener, failures),
                this);
        scheduler.execute(connection::wake);
        return connection;
    }

    WebSockets sockets() {
        return sockets;
    }

    Scheduler scheduler() {
        return scheduler;
    }

    InstantSource clock() {
        return clock;
    }

    RandomGenerator random() {
        return random;
    }

    StreamSettings settings() {
        return settings;
    }

    ConnectionAttempts attempts() {
        return attempts;
    }
}
