/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;

/** Many subscribers on one thread: notes when each frame has come whole. */
final class Subscribers implements AutoCloseable, Runnable {

    private static final byte[] ID = "\nid: ".getBytes(StandardCharsets.US_ASCII);

    private final Selector selector;
    private final AtomicLongArray updatedAt;
    private final AtomicIntegerArray micros;
    private final AtomicInteger received = new AtomicInteger();
    private final AtomicInteger started = new AtomicInteger();
    private volatile boolean closed;

    /**
     * @param updatedAt
     *            by the frame's sequence: when the update began, {@link System#nanoTime}
     * @param mostFrames
     *            in all
     */
    Subscribers(int port, int count, String target, AtomicLongArray updatedAt, int mostFrames) throws IOException {
        this.selector = Selector.open();
        this.updatedAt = updatedAt;
        this.micros = new AtomicIntegerArray(mostFrames);
        for (int i = 0; i < count; i++) {
            subscribe(port, target).register(selector, SelectionKey.OP_READ, new Scanner());
        }
    }

    static SocketChannel subscribe(int port, String target) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.setOption(StandardSocketOptions.SO_RCVBUF, 64 * 1024);
        channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.write(ByteBuffer.wrap(RawClient.request("GET", port, target).getBytes(StandardCharsets.US_ASCII)));
        channel.configureBlocking(false);
        return channel;
    }

    int received() {
        return received.get();
    }

    /** How many have their first frame. */
    int started() {
        return started.get();
    }

    /** From update to receipt, sorted. */
    int[] sortedMicros() {
        return java.util.stream.IntStream.range(0, received()).map(micros::get).sorted().toArray();
    }

    @Override
    public void run() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(256 * 1024);
        while (!closed) {
            try {
                selector.select(key -> read(key, buffer), 100);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private void read(SelectionKey key, ByteBuffer buffer) {
        try {
            buffer.clear();
            if (((SocketChannel) key.channel()).read(buffer) < 0) {
                key.cancel();
            }
            buffer.flip();
            ((Scanner) key.attachment()).scan(buffer);
        } catch (IOException e) {
            key.cancel();
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }

    /** Finds the frames' ids, and the blank line after each. */
    private final class Scanner {

        private int matched;
        private boolean inId;
        private long digits;
        private int pending = -1;
        private boolean begun;
        private byte before;

        private void scan(ByteBuffer bytes) {
            while (bytes.hasRemaining()) {
                byte octet = bytes.get();
                if (inId) {
                    idByte(octet);
                } else if (octet == '\n' && before == '\n' && pending >= 0) {
                    note(pending);
                    pending = -1;
                }
                matched = octet == ID[matched] ? matched + 1 : octet == '\n' ? 1 : 0;
                if (matched == ID.length) {
                    inId = true;
                    digits = 0;
                    matched = 0;
                }
                before = octet;
            }
        }

        /** The sequence follows the hyphen. */
        private void idByte(byte octet) {
            if (octet == '-') {
                digits = 0;
            } else if (octet == '\n') {
                inId = false;
                pending = (int) digits;
            } else if (octet >= '0' && octet <= '9') {
                digits = digits * 10 + octet - '0';
            }
        }

        private void note(int sequence) {
            if (!begun) {
                begun = true;
                started.incrementAndGet();
            }
            long begun = sequence < updatedAt.length() ? updatedAt.get(sequence) : 0;
            if (begun != 0) {
                micros.set(received.getAndIncrement(), (int) ((System.nanoTime() - begun) / 1000));
            }
        }
    }
}
