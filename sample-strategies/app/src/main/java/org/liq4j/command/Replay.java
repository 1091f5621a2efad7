/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import org.liq4j.server.market.LiveReplay;
import org.liq4j.server.market.ServedAccount;
import org.liq4j.server.market.ServedMarket;

/** The last part of a market, bar by bar as if its bars closed now, on a thread of its own. */
final class Replay implements AutoCloseable {

    /** The share of the bars that is replayed. */
    private static final double REPLAYED = 0.2;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Console console;
    private final LiveReplay replay;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("liq4j-replay").daemon(true).factory());
    private @Nullable Future<?> running;

    Replay(Console console, LoadedMarket loaded, ServedAccount account, InstantSource clock) {
        int known = Math.max(1, (int) (loaded.history().size() * (1 - REPLAYED)));
        this.console = console;
        this.replay = new LiveReplay(loaded.history(), known, loaded.simulated(), loaded.data(), account,
                clock);
    }

    /** As of before the part that is replayed, until {@link #start}. */
    ServedMarket market() {
        return replay.market();
    }

    /**
     * @param barsPerSecond
     *            {@code > 0}
     */
    void start(double barsPerSecond) {
        long nanos = (long) (NANOS_PER_SECOND / barsPerSecond);
        running = thread.scheduleAtFixedRate(this::step, nanos, nanos, TimeUnit.NANOSECONDS);
    }

    /** What is thrown here would end the timer without a word. */
    private void step() {
        try {
            if (!replay.step()) {
                thread.shutdown();
            }
        } catch (RuntimeException e) {
            console.err().println("liq4j: the replay has ended");
            Liq4jCommand.report(console, e);
            replay.market().end();
            thread.shutdown();
        }
    }

    @Override
    public void close() {
        Future<?> steps = running;
        if (steps != null) {
            steps.cancel(true);
        }
        thread.shutdownNow();
    }
}
