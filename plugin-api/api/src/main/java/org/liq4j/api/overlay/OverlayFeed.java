/* SPDX-License-Identifier: MIT */
package org.liq4j.api.overlay;

import java.util.Optional;

import org.liq4j.api.market.Instrument;

/**
 * The heatmap of one instrument as it goes on, for charts. Safe for any thread.
 *
 * <p>
 * Each subscriber has a bounded queue of its own and takes frames from it when it can: a slow one harms nobody. When its
 * queue is full the frames in it are dropped, counted, and followed by one fresh full frame.
 */
public interface OverlayFeed {

    Instrument instrument();

    /**
     * Subscribes. The first frame is a full one, there at once.
     *
     * @param view
     *            what is looked at; its columns must be whole numbers of bars
     * @param capacity
     *            how many frames wait at most, {@code >= 2}
     * @param available
     *            run after a frame was put into an empty queue, by the thread that feeds the heatmap: it must return at once
     *            and may not throw
     */
    Subscription subscribe(HeatmapView view, int capacity, Runnable available);

    /**
     * Goes on after a frame that was received before: with the deltas since, if the feed still has them, else with a full
     * frame.
     */
    Subscription resume(HeatmapView view, int capacity, Runnable available, FramePosition after);

    /** A subscriber's side of the feed. */
    interface Subscription extends AutoCloseable {

        /** Takes the oldest frame that waits; empty if none does. Never blocks. */
        Optional<HeatmapFrame> poll();

        /** How many frames were dropped because they were not taken in time. */
        long dropped();

        /** Ends it; frames that wait are discarded. Doing so twice is fine. */
        @Override
        void close();
    }
}
