/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A client that sends bytes as they are, which a well-behaved one would not. */
final class RawClient implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;

    /** Two frames of the tests at most: that a client takes nothing is soon noticed then. */
    private static final int SMALL_BUFFER = 131_072;

    private final Socket socket;
    /** One system call for many octets; what is not read yet may lie here. */
    private final InputStream stream;

    RawClient(int port) throws IOException {
        this(new Socket(InetAddress.getLoopbackAddress(), port));
    }

    private RawClient(Socket socket) throws IOException {
        this.socket = socket;
        this.stream = new BufferedInputStream(socket.getInputStream());
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    /** One whose system takes little that is not read. */
    static RawClient slow(int port) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(SMALL_BUFFER);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return new RawClient(socket);
    }

    /** Sends one request on a connection of its own. */
    static Reply exchange(int port, String request) throws IOException {
        try (RawClient client = new RawClient(port)) {
            client.send(request);
            return client.read().orElseThrow();
        }
    }

    static Reply get(int port, String target, String... headers) throws IOException {
        return exchange(port, request("GET", port, target, headers));
    }

    static String request(String method, int port, String target, String... headers) {
        List<String> lines = new ArrayList<>(List.of(method + " " + target + " HTTP/1.1", "Host: 127.0.0.1:" + port));
        lines.addAll(List.of(headers));
        return String.join("\r\n", lines) + "\r\n\r\n";
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    Socket socket() {
        return socket;
    }

    /** The next reply; empty if the server has closed the connection. */
    Optional<Reply> read() throws IOException {
        Optional<String> statusLine = line();
        if (statusLine.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> headers = new TreeMap<>();
        for (String line = line().orElseThrow(); !line.isEmpty(); line = line().orElseThrow()) {
            int colon = line.indexOf(':');
            headers.merge(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip(),
                    (first, second) -> first + ", " + second);
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        byte[] body = stream.readNBytes(length);
        return Optional.of(new Reply(Integer.parseInt(statusLine.get().substring(9, 12)), headers,
                new String(body, StandardCharsets.UTF_8)));
    }

    /** The next line without its end; empty at the end of the connection. */
    Optional<String> line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int octet = stream.read(); octet >= 0; octet = stream.read()) {
            if (octet == '\n') {
                return Optional.of(line.toString(StandardCharsets.UTF_8).stripTrailing());
            }
            line.write(octet);
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /**
     * What came back.
     *
     * @param headers
     *            by lower-case name
     */
    record Reply(int status, Map<String, String> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }
}
