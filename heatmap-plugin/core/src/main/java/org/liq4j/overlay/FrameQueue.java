/* SPDX-License-Identifier: MIT */
package org.liq4j.overlay;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

import org.liq4j.api.overlay.HeatmapFrame;
import org.liq4j.api.overlay.OverlayFeed;

/**
 * The frames that wait for one subscriber. All of it is guarded by the lock of its feed.
 *
 * <p>
 * When a frame finds the queue full, all that wait are dropped and a full frame is <i>owed</i>: it is made of the state at the
 * moment the subscriber comes for it. So who never comes costs nothing but the empty queue.
 */
final class FrameQueue implements OverlayFeed.Subscription {

    private final Object lock;
    private final ViewStream view;
    private final int capacity;
    private final Runnable available;
    private final Deque<HeatmapFrame> frames = new ArrayDeque<>();
    private boolean fullOwed;
    private long dropped;
    private boolean closed;

    FrameQueue(Object lock, ViewStream view, int capacity, Runnable available) {
        this.lock = lock;
        this.view = view;
        this.capacity = capacity;
        this.available = available;
    }

    /** What is run when {@link #offer} says so. */
    Runnable available() {
        return available;
    }

    /** Whether the subscriber is to be told, as nothing waited before. */
    boolean offer(HeatmapFrame frame) {
        if (fullOwed) {
            dropped++;
            return false;
        }
        if (frames.size() == capacity) {
            dropped += frames.size() + 1L;
            frames.clear();
            fullOwed = true;
            return true;
        }
        frames.add(frame);
        return frames.size() == 1;
    }

    /** How many frames are held. */
    int waiting() {
        synchronized (lock) {
            return frames.size();
        }
    }

    @Override
    public Optional<HeatmapFrame> poll() {
        synchronized (lock) {
            if (closed) {
                return Optional.empty();
            }
            if (fullOwed) {
                fullOwed = false;
                return Optional.of(view.full());
            }
            return Optional.ofNullable(frames.poll());
        }
    }

    @Override
    public long dropped() {
        synchronized (lock) {
            return dropped;
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            frames.clear();
            view.remove(this);
        }
    }
}
