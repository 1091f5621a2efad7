/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;

import org.liq4j.api.overlay.FramePosition;
import org.liq4j.server.FrameEvent;
import org.liq4j.server.FrameSource;
import org.liq4j.server.FrameStream;
import org.liq4j.server.Query;

/** Frames that a test pushes; each subscriber has a queue of four, dropped for one full frame when it runs over. */
final class PushedFrames implements FrameSource {

    private static final int CAPACITY = 4;

    private final List<Stream> streams = new CopyOnWriteArrayList<>();
    private volatile Optional<FramePosition> resumedAfter = Optional.empty();
    private int sequence;

    @Override
    public FrameStream open(Query query, Optional<FramePosition> after, Runnable available) {
        query.requireKnown(List.of("instrument"));
        resumedAfter = after;
        Stream stream = new Stream(available);
        stream.put(FrameEvent.frame("full", position(), "{\"frame\":\"full\"}"));
        streams.add(stream);
        return stream;
    }

    /** Sends a delta with this text to all. */
    synchronized void push(String text) {
        sequence++;
        FrameEvent delta = FrameEvent.frame("delta", position(), "{\"text\":\"" + text + "\"}");
        FrameEvent full = FrameEvent.frame("full", position(), "{\"frame\":\"fresh\"}");
        streams.forEach(stream -> stream.put(delta, full));
    }

    private synchronized FramePosition position() {
        return new FramePosition("e1", sequence);
    }

    Optional<FramePosition> resumedAfter() {
        return resumedAfter;
    }

    int open() {
        return streams.size();
    }

    private final class Stream implements FrameStream {

        private final Queue<FrameEvent> waiting = new ArrayDeque<>();
        private final Runnable available;
        private long dropped;

        private Stream(Runnable available) {
            this.available = available;
        }

        private synchronized void put(FrameEvent event) {
            waiting.add(event);
        }

        private void put(FrameEvent delta, FrameEvent full) {
            boolean first;
            synchronized (this) {
                first = waiting.isEmpty();
                if (waiting.size() == CAPACITY) {
                    dropped += waiting.size();
                    waiting.clear();
                    waiting.add(full);
                } else {
                    waiting.add(delta);
                }
            }
            if (first) {
                available.run();
            }
        }

        @Override
        public synchronized Optional<FrameEvent> poll() {
            return Optional.ofNullable(waiting.poll());
        }

        @Override
        public synchronized long dropped() {
            return dropped;
        }

        @Override
        public void close() {
            streams.remove(this);
        }
    }
}
