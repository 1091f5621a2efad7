/* SPDX-License-Identifier: MIT */
package org.liq4j.stream.simulated;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.liq4j.http.WebSocketConnection;
import org.liq4j.http.WebSocketEnd;
import org.liq4j.http.WebSocketReceiver;
import org.liq4j.http.WebSockets;

/**
 * Web sockets without a network: a {@link SocketServer} on the same simulated time answers. What one side sends, the other has
 * {@link #LATENCY} later, in order.
 */
public final class SimulatedSockets implements WebSockets {

    public static final Duration LATENCY = Duration.ofMillis(20);

    private final SimulatedTime time;
    private final SocketServer server;
    private final List<Socket> open = new ArrayList<>();
    private Instant closedUntil = Instant.MIN;
    private boolean offline;
    private int attempts;
    private int attemptsWhileBanned;

    public SimulatedSockets(SimulatedTime time, SocketServer server) {
        this.time = time;
        this.server = server;
    }

    @Override
    public WebSocketConnection open(URI address, WebSocketReceiver receiver) {
        attempts++;
        attemptsWhileBanned += closedFor(address).isZero() ? 0 : 1;
        Socket socket = new Socket(receiver);
        time.after(LATENCY.multipliedBy(2), () -> socket.shakeHands(address));
        return socket;
    }

    @Override
    public Duration closedFor(URI address) {
        Instant now = time.instant();
        return now.isBefore(closedUntil) ? Duration.between(now, closedUntil) : Duration.ZERO;
    }

    /** Without a network nothing arrives any more, and no handshake succeeds. */
    public void offline(boolean without) {
        offline = without;
    }

    /** Breaks all connections in a moment. */
    public void cut() {
        List.copyOf(open).forEach(socket -> socket.end(WebSocketEnd.broken("Connection reset")));
    }

    public int attempts() {
        return attempts;
    }

    public int attemptsWhileBanned() {
        return attemptsWhileBanned;
    }

    /** Sockets whose handshake succeeded and that have not ended. */
    public int openSockets() {
        return open.size();
    }

    private final class Socket implements WebSocketConnection, SocketServer.Client {

        private final WebSocketReceiver receiver;
        private boolean over;
        private boolean opened;

        Socket(WebSocketReceiver receiver) {
            this.receiver = receiver;
        }

        private void shakeHands(URI address) {
            if (over || offline) {
                end(WebSocketEnd.broken("No route to host"));
                return;
            }
            Optional<WebSocketEnd> refused = server.connecting(address);
            if (refused.isPresent()) {
                refused.get().retryAfter().ifPresent(wait -> closedUntil = time.instant().plus(wait));
                end(refused.get());
                return;
            }
            opened = true;
            open.add(this);
            receiver.opened();
            server.connected(address, this);
        }

        @Override
        public boolean send(String text) {
            if (over || !opened) {
                return false;
            }
            time.after(LATENCY, () -> {
                if (!over && !offline) {
                    server.received(this, text);
                }
            });
            return true;
        }

        @Override
        public void close() {
            end(WebSocketEnd.closed(1000, ""));
        }

        @Override
        public void abort() {
            end(WebSocketEnd.broken("Canceled"));
        }

        private void end(WebSocketEnd end) {
            if (!over) {
                over = true;
                if (open.remove(this)) {
                    server.gone(this);
                }
                time.after(Duration.ofMillis(1), () -> receiver.ended(end));
            }
        }

        @Override
        public void text(String text) {
            time.after(LATENCY, () -> {
                if (!over && !offline) {
                    receiver.message(text, Instant.ofEpochMilli(time.millis()));
                }
            });
        }

        @Override
        public void close(int code, String reason) {
            time.after(LATENCY, () -> end(WebSocketEnd.closed(code, reason)));
        }

        @Override
        public void cut() {
            end(WebSocketEnd.broken("Connection reset"));
        }
    }
}
