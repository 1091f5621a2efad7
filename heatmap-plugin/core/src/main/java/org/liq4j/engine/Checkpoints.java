/* SPDX-License-Identifier: MIT */
package org.liq4j.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Saved states of the engine along a history, one after every so many bars. Each is kept as what has changed since the one
 * before, every sixteenth by itself, so that at most sixteen pieces make a state. Not thread-safe.
 */
final class Checkpoints {

    private static final int LONGEST_CHAIN = 16;
    private static final long[] NONE = {};

    /** A state: its words as changes of the one before, or of nothing, and its rest. */
    private static final class Checkpoint {

        private final long bars;
        /** Number of those before it that it needs. */
        private final int chain;
        /** When its last event was known; it holds all events known then. */
        private final Instant knownAt;
        private final WordChanges words;
        private final byte[] rest;

        Checkpoint(long bars, int chain, Instant knownAt, WordChanges words, byte[] rest) {
            this.bars = bars;
            this.chain = chain;
            this.knownAt = knownAt;
            this.words = words;
            this.rest = rest;
        }
    }

    private final int distance;
    private final List<Checkpoint> checkpoints = new ArrayList<>();
    /** Only while a run saves: the state to be saved, and the last one. */
    private StateWriter state = new StateWriter();
    private StateWriter before = new StateWriter();

    /**
     * @param distance
     *            bars from one to the next, at least 1
     */
    Checkpoints(int distance) {
        this.distance = distance;
    }

    /** Bars closed up to a checkpoint of {@link #lastKnownAt}. */
    long bars(int checkpoint) {
        return checkpoint < 0 ? 0 : checkpoints.get(checkpoint).bars;
    }

    /** Number of closed bars at which the next checkpoint is due. */
    long nextBars() {
        return bars(checkpoints.size() - 1) + distance;
    }

    /** The last checkpoint known at that time; -1 if none. */
    int lastKnownAt(Instant time) {
        int low = 0;
        int high = checkpoints.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (checkpoints.get(middle).knownAt.isAfter(time)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low - 1;
    }

    /**
     * Saves the next one.
     *
     * @param bars
     *            bars closed so far, at least {@link #nextBars}
     */
    void save(HeatmapEngine engine, long bars) {
        state.clear();
        try {
            engine.saveUnmeasured(state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int chain = before.wordCount() == 0 ? 0 : (checkpoints.getLast().chain + 1) % LONGEST_CHAIN;
        WordChanges words = chain == 0
                ? WordChanges.between(NONE, 0, state.words(), state.wordCount())
                : WordChanges.between(before.words(), before.wordCount(), state.words(), state.wordCount());
        checkpoints.add(new Checkpoint(bars, chain, engine.lastKnownAt(), words, state.rest()));
        StateWriter reused = before;
        before = state;
        state = reused;
    }

    /** States that the run is over: what only the next checkpoint would need is let go. */
    void release() {
        state = new StateWriter();
        before = new StateWriter();
    }

    /** Brings a new engine to a checkpoint. */
    void restore(int checkpoint, HeatmapEngine engine) {
        Checkpoint last = checkpoints.get(checkpoint);
        int first = checkpoint - last.chain;
        int longest = 0;
        for (int c = first; c <= checkpoint; c++) {
            longest = Math.max(longest, checkpoints.get(c).words.count());
        }
        long[] words = new long[longest];
        long[] other = new long[longest];
        for (int c = first; c <= checkpoint; c++) {
            checkpoints.get(c).words.apply(words, other);
            long[] made = other;
            other = words;
            words = made;
        }
        try {
            engine.restore(new StateReader(words, last.words.count(), last.rest));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
