/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import java.util.ArrayDeque;
import java.util.List;

import org.liq4j.http.WebSocketConnection;

/** Sends texts in order, evenly, so that no second sees more than are allowed. Confined to the scheduler's thread. */
final class SendPace {

    private static final long SECOND = 1_000_000_000L;

    private final ArrayDeque<String> waiting = new ArrayDeque<>();
    private final long distance;
    private long next;

    SendPace(int messagesPerSecond) {
        // A millisecond more: a second that begins with one text must not end with one too many.
        this.distance = SECOND / messagesPerSecond + 1_000_000;
    }

    void add(List<String> texts) {
        waiting.addAll(texts);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** When to be called again; {@code Long.MAX_VALUE} if nothing waits. */
    long nextNanos() {
        return waiting.isEmpty() ? Long.MAX_VALUE : next;
    }

    /** Sends what may be sent now; false if the socket does not take it. */
    boolean send(WebSocketConnection socket, long nowNanos) {
        if (waiting.isEmpty() || nowNanos < next) {
            return true;
        }
        next = nowNanos + distance;
        return socket.send(waiting.removeFirst());
    }
}
