/* SPDX-License-Identifier: MIT */
package org.liq4j.stream.fake;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.liq4j.http.WebSocketEnd;

/**
 * A fake exchange on a port of this machine: HTTP with a connection for each request, and web sockets. Each connection has a
 * thread; closing ends all.
 */
public final class LoopbackServer implements Closeable {

    private final FakeExchange exchange;
    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    public LoopbackServer(FakeExchange exchange) {
        this.exchange = exchange;
        try {
            this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** For requests. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** For {@link org.liq4j.api.exchange.StreamConnectionPlan#at}. */
    public URI streamAddress() {
        return URI.create("ws://127.0.0.1:" + server.getLocalPort());
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            String[] requestLine = line(in).split(" ", -1);
            String key = "";
            int length = 0;
            for (String header = line(in); !header.isEmpty(); header = line(in)) {
                String name = header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT);
                String value = header.substring(header.indexOf(':') + 1).strip();
                key = name.equals("sec-websocket-key") ? value : key;
                length = name.equals("content-length") ? Integer.parseInt(value) : length;
            }
            URI target = URI.create(requestLine[1]);
            String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
            if (key.isEmpty()) {
                Optional<FakeExchange.Reply> reply = exchange.answer(target, body);
                if (reply.isPresent()) {
                    write(socket.getOutputStream(), reply.get());
                }
            } else {
                upgrade(socket, in, target, key);
            }
        } catch (IOException gone) {
            // So does a client, too.
            return;
        } finally {
            open.remove(socket);
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static void write(OutputStream out, FakeExchange.Reply reply) throws IOException {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        String wait = reply.retryAfter().map(time -> "Retry-After: " + time.toSeconds() + "\r\n").orElse("");
        out.write(("HTTP/1.1 " + reply.status() + " status\r\n" + wait
                + "Content-Type: application/json\r\nConnection: close\r\nContent-Length: " + body.length
                + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
    }

    private void upgrade(Socket socket, InputStream in, URI target, String key) throws IOException {
        Optional<WebSocketEnd> refused = exchange.connecting(target);
        if (refused.isPresent()) {
            WebSocketEnd end = refused.get();
            if (end.kind() == WebSocketEnd.Kind.REFUSED) {
                String text = end.reason();
                write(socket.getOutputStream(), new FakeExchange.Reply(end.code(), end.retryAfter(),
                        text.substring(text.indexOf(':') + 1).strip()));
            }
            return;
        }
        ServedSocket served = new ServedSocket(socket, in);
        served.accept(key);
        try {
            exchange.connected(target, served);
            for (Optional<String> text = served.read(); text.isPresent(); text = served.read()) {
                exchange.received(served, text.get());
            }
        } finally {
            exchange.gone(served);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
