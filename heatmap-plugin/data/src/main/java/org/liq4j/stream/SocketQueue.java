/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import java.time.Instant;
import java.util.ArrayDeque;

import org.jspecify.annotations.Nullable;

import org.liq4j.http.WebSocketEnd;

/**
 * What a socket's thread hands to the scheduler's, in order, within bounds. A message without room is dropped, and the next
 * that has room says how many were dropped before it. That a socket opened or ended always has room.
 */
final class SocketQueue {

    /** Something that happened to a socket. */
    sealed interface Entry {
    }

    /** The handshake succeeded. */
    record Opened() implements Entry {
    }

    /**
     * A message.
     *
     * @param droppedBefore
     *            messages between the one before and this
     */
    record Message(String text, Instant receivedAt, long droppedBefore) implements Entry {
    }

    /**
     * Nothing comes any more.
     *
     * @param droppedBefore
     *            messages between the last one and the end
     */
    record Ended(WebSocketEnd end, long droppedBefore) implements Entry {
    }

    private final int mostMessages;
    private final long mostCharacters;
    private final ArrayDeque<Entry> entries = new ArrayDeque<>();
    private long characters;
    private long dropped;
    private boolean polled = true;

    SocketQueue(int mostMessages, long mostCharacters) {
        this.mostMessages = mostMessages;
        this.mostCharacters = mostCharacters;
    }

    /** Each method that adds says whether somebody has to be told to poll, who then does so until there is nothing left. */
    synchronized boolean opened() {
        entries.addLast(new Opened());
        return wake();
    }

    synchronized boolean message(String text, Instant receivedAt) {
        boolean room = entries.size() < mostMessages
                && (characters + text.length() <= mostCharacters || characters == 0);
        if (!room) {
            dropped++;
            return false;
        }
        entries.addLast(new Message(text, receivedAt, dropped));
        characters += text.length();
        dropped = 0;
        return wake();
    }

    synchronized boolean ended(WebSocketEnd end) {
        entries.addLast(new Ended(end, dropped));
        dropped = 0;
        return wake();
    }

    private boolean wake() {
        boolean sleeping = polled;
        polled = false;
        return sleeping;
    }

    /** The next; null if there is none, after which an addition wakes again. */
    synchronized @Nullable Entry poll() {
        Entry entry = entries.pollFirst();
        if (entry == null) {
            polled = true;
        } else if (entry instanceof Message message) {
            characters -= message.text().length();
        }
        return entry;
    }

    synchronized boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Messages dropped after the last that is in the queue. */
    synchronized long takeDropped() {
        long count = dropped;
        dropped = 0;
        return count;
    }
}
