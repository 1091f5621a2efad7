/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An exchange on this machine that gives recorded replies; nothing leaves the machine. Its replies tell no time, so that the
 * clock of who asks is the only one. A request that no reply fits is answered with 404.
 *
 * <pre>
 * try (ReplyServer server = new ReplyServer(SampleReplies.to("/candles", "[...]"));
 *         RestMarketData data = exchange.open(RestAccess.to(server.address(), clock), Arguments.defaults(exchange))) {
 *     ...
 * }
 * </pre>
 */
public final class ReplyServer implements AutoCloseable {

    private static final int LONGEST_HEAD = 65_536;

    private final ServerSocket socket;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile SampleReplies replies;
    private volatile int status = 200;

    public ReplyServer(SampleReplies replies) {
        this.replies = replies;
        try {
            this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    /** Where it is asked. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** The requests so far: method, path and query, a line break, the body. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** Gives these from now on. */
    public void reply(SampleReplies others) {
        replies = others;
        status = 200;
    }

    /** Answers all requests with that status of HTTP from now on. */
    public void refuse(int refusal) {
        status = refusal;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> answer(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket client) {
        try (client; InputStream in = new BufferedInputStream(client.getInputStream())) {
            String head = head(in);
            if (head.isEmpty()) {
                return;
            }
            String body = new String(in.readNBytes(length(head)), StandardCharsets.UTF_8);
            String request = head.substring(0, head.lastIndexOf(" HTTP/", head.indexOf("\r\n"))) + "\n" + body;
            requests.add(request);
            String reply = status == 200 ? replies.reply(request).orElse("") : "refused";
            int answered = status != 200 ? status : reply.isEmpty() ? 404 : 200;
            byte[] bytes = reply.getBytes(StandardCharsets.UTF_8);
            client.getOutputStream().write(("HTTP/1.1 " + answered + " Sample\r\nContent-Type: application/json\r\n"
                    + "Content-Length: " + bytes.length + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            client.getOutputStream().write(bytes);
            client.getOutputStream().flush();
        } catch (IOException gone) {
            // Who asked does not wait for the reply.
        }
    }

    /** Up to the empty line; empty if the connection ends before. */
    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (head.size() < LONGEST_HEAD) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.write(next);
            if (next == '\n' && head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
                return head.toString(StandardCharsets.US_ASCII);
            }
        }
        return "";
    }

    private static int length(String head) {
        return head.lines().map(line -> line.toLowerCase(Locale.ROOT))
                .filter(line -> line.startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(line.indexOf(':') + 1).strip())).findFirst()
                .orElse(0);
    }
}
