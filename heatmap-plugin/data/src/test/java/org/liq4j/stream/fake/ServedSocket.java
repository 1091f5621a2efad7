/* SPDX-License-Identifier: MIT */
package org.liq4j.stream.fake;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

import org.liq4j.stream.simulated.SocketServer;

/** A web socket as RFC 6455 has it, of the server's side, for texts that come in one frame. */
final class ServedSocket implements SocketServer.Client {

    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;

    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;

    ServedSocket(Socket socket, InputStream in) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(in);
        this.out = new DataOutputStream(socket.getOutputStream());
    }

    void accept(String key) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1")
                    .digest((key + GUID).getBytes(StandardCharsets.US_ASCII));
            out.write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Accept: " + Base64.getEncoder().encodeToString(digest) + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next text; empty after a good-bye. */
    Optional<String> read() throws IOException {
        for (;;) {
            int kind = in.readUnsignedByte() & 15;
            int length = in.readUnsignedByte() & 127;
            if (length == 126) {
                length = in.readUnsignedShort();
            } else if (length == 127) {
                throw new EOFException("no client sends as much");
            }
            byte[] mask = in.readNBytes(4);
            byte[] payload = in.readNBytes(length);
            for (int i = 0; i < payload.length; i++) {
                payload[i] ^= mask[i % 4];
            }
            switch (kind) {
                case TEXT -> {
                    return Optional.of(new String(payload, StandardCharsets.UTF_8));
                }
                case PING -> write(PONG, payload, payload.length);
                case CLOSE -> {
                    write(CLOSE, payload, payload.length);
                    return Optional.empty();
                }
                default -> {
                    // A pong.
                }
            }
        }
    }

    private synchronized void write(int kind, byte[] payload, int sent) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head.write(0x80 | kind);
        if (payload.length < 126) {
            head.write(payload.length);
        } else if (payload.length < 1 << 16) {
            head.write(126);
            head.write(payload.length >>> 8);
            head.write(payload.length);
        } else {
            head.write(127);
            for (int shift = 56; shift >= 0; shift -= 8) {
                head.write((int) ((long) payload.length >>> shift));
            }
        }
        // In one piece: two would be two packets.
        head.write(payload, 0, sent);
        out.write(head.toByteArray());
        out.flush();
    }

    private void tryTo(int kind, byte[] payload, int sent) {
        try {
            write(kind, payload, sent);
        } catch (IOException gone) {
            cut();
        }
    }

    @Override
    public void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        tryTo(TEXT, bytes, bytes.length);
    }

    @Override
    public void close(int code, String reason) {
        byte[] words = reason.getBytes(StandardCharsets.UTF_8);
        byte[] payload = new byte[2 + words.length];
        payload[0] = (byte) (code >>> 8);
        payload[1] = (byte) code;
        System.arraycopy(words, 0, payload, 2, words.length);
        tryTo(CLOSE, payload, payload.length);
    }

    @Override
    public void cut() {
        try {
            socket.close();
        } catch (IOException gone) {
            return;
        }
    }

    @Override
    public void cutWithinMessage() {
        tryTo(TEXT, "{\"stream\":\"cut within the mess".getBytes(StandardCharsets.UTF_8), 10);
        cut();
    }
}
