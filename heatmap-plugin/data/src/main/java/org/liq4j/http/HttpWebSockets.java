/* SPDX-License-Identifier: MIT */
package org.liq4j.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Web sockets of OkHttp. A refused handshake that says how long to wait closes the host to everybody for so long. */
final class HttpWebSockets implements WebSockets {

    private static final int GOOD_BYE = 1000;
    private static final int SWITCHED = 101;
    private static final int LONGEST_REFUSAL = 4096;

    private final OkHttpClient http;
    private final HttpProtocol protocol;
    private final Function<URI, HostState> hosts;
    private final InstantSource clock;

    HttpWebSockets(OkHttpClient http, HttpProtocol protocol, Function<URI, HostState> hosts, InstantSource clock) {
        this.http = http;
        this.protocol = protocol;
        this.hosts = hosts;
        this.clock = clock;
    }

    /** OkHttp, and the limits of hosts, know web sockets by the addresses of their handshakes. */
    private static URI handshake(URI address) {
        String text = address.toString();
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "wss" -> URI.create("https" + text.substring(3));
            case "ws" -> URI.create("http" + text.substring(2));
            default -> address;
        };
    }

    private HostState host(URI handshake) {
        int query = handshake.toString().indexOf('?');
        return hosts.apply(query < 0 ? handshake : URI.create(handshake.toString().substring(0, query)));
    }

    @Override
    public WebSocketConnection open(URI address, WebSocketReceiver receiver) {
        URI handshake = handshake(address);
        HostState host = host(handshake);
        Request request = new Request.Builder().url(handshake.toString()).header("User-Agent", "liq4j").build();
        WebSocket socket = http.newWebSocket(request, new Listener(host, receiver));
        return new WebSocketConnection() {

            @Override
            public boolean send(String text) {
                return socket.send(text);
            }

            @Override
            public void close() {
                // Without a handshake there is nobody to say it to.
                if (!socket.close(GOOD_BYE, null)) {
                    socket.cancel();
                }
            }

            @Override
            public void abort() {
                socket.cancel();
            }
        };
    }

    @Override
    public Duration closedFor(URI address) {
        return host(handshake(address)).closedFor(clock.instant());
    }

    /** Reads on the thread of the socket. */
    private final class Listener extends WebSocketListener {

        private final HostState host;
        private final WebSocketReceiver receiver;

        Listener(HostState host, WebSocketReceiver receiver) {
            this.host = host;
            this.receiver = receiver;
        }

        /** In whole milliseconds, as recordings keep it: what is replayed is to be what was. */
        private Instant now() {
            return Instant.ofEpochMilli(clock.millis());
        }

        @Override
        public void onOpen(WebSocket webSocket, Response response) {
            receiver.opened();
        }

        @Override
        public void onMessage(WebSocket webSocket, String text) {
            receiver.message(text, now());
        }

        @Override
        public void onMessage(WebSocket webSocket, ByteString bytes) {
            receiver.message(bytes.utf8(), now());
        }

        @Override
        public void onClosing(WebSocket webSocket, int code, String reason) {
            webSocket.close(GOOD_BYE, null);
        }

        @Override
        public void onClosed(WebSocket webSocket, int code, String reason) {
            receiver.ended(WebSocketEnd.closed(code, reason));
        }

        @Override
        public void onFailure(WebSocket webSocket, Throwable failure, @Nullable Response response) {
            receiver.ended(response == null || response.code() == SWITCHED
                    ? WebSocketEnd.broken(failure.toString())
                    : refused(response));
        }

        private WebSocketEnd refused(Response response) {
            byte[] body;
            try {
                body = response.peekBody(LONGEST_REFUSAL).bytes();
            } catch (IOException | RuntimeException unreadable) {
                body = new byte[0];
            }
            Instant now = clock.instant();
            HttpException error = HttpStatus.refusal(response.code(), body,
                    Optional.ofNullable(response.header("Retry-After")),
                    Optional.ofNullable(response.headers().getInstant("Date")).orElse(now), protocol);
            Optional<Duration> wait = error.retryAfter();
            if (!error.isTerminal()) {
                wait.ifPresent(time -> host.close(now.plus(time), String.valueOf(error.getMessage())));
            }
            return new WebSocketEnd(WebSocketEnd.Kind.REFUSED, response.code(), String.valueOf(error.getMessage()),
                    wait);
        }
    }
}
