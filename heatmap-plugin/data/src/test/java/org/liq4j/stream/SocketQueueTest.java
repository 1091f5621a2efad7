/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;

import org.liq4j.http.WebSocketEnd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SocketQueueTest {

    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");

    @Test
    void keepsToItsMessagesAndTellsWhatWasDroppedInItsPlace() {
        SocketQueue queue = new SocketQueue(3, 1000);
        assertTrue(queue.message("a", NOW), "wakes who reads");
        assertFalse(queue.message("b", NOW), "who reads is awake");
        queue.message("c", NOW);
        queue.message("dropped", NOW);
        queue.message("dropped", NOW);
        assertEquals(new SocketQueue.Message("a", NOW, 0), queue.poll());
        queue.message("d", NOW);
        queue.message("dropped", NOW);
        assertEquals(new SocketQueue.Message("b", NOW, 0), queue.poll());
        assertEquals(new SocketQueue.Message("c", NOW, 0), queue.poll());
        assertEquals(new SocketQueue.Message("d", NOW, 2), queue.poll());
        assertEquals(1, queue.takeDropped());
        assertEquals(0, queue.takeDropped());
    }

    @Test
    void keepsToItsCharactersButTakesOneMessageOfAnyLength() {
        SocketQueue queue = new SocketQueue(100, 10);
        queue.message("x".repeat(50), NOW);
        queue.message("y", NOW);
        assertEquals(new SocketQueue.Message("x".repeat(50), NOW, 0), queue.poll());
        queue.message("12345", NOW);
        queue.message("67890", NOW);
        queue.message("1", NOW);
        assertEquals(new SocketQueue.Message("12345", NOW, 1), queue.poll());
    }

    @Test
    void thatASocketEndedAlwaysHasRoom() {
        SocketQueue queue = new SocketQueue(1, 1000);
        queue.message("a", NOW);
        queue.message("dropped", NOW);
        WebSocketEnd end = WebSocketEnd.broken("reset");
        queue.ended(end);
        queue.poll();
        assertEquals(new SocketQueue.Ended(end, 1), queue.poll());
    }

    @Test
    void nothingIsLostOrSwappedBetweenTwoThreads() throws Exception {
        SocketQueue queue = new SocketQueue(1_000_000, 1L << 40);
        int count = 200_000;
        CountDownLatch begun = new CountDownLatch(1);
        Thread socket = new Thread(() -> {
            begun.countDown();
            for (int i = 0; i < count; i++) {
                queue.message(Integer.toString(i), NOW);
            }
        });
        socket.start();
        begun.await();
        List<String> read = new ArrayList<>();
        while (read.size() < count) {
            if (queue.poll() instanceof SocketQueue.Message message) {
                assertEquals(Integer.toString(read.size()), message.text());
                read.add(message.text());
            } else {
                Thread.onSpinWait();
            }
        }
        socket.join();
        assertTrue(queue.isEmpty());
    }
}
