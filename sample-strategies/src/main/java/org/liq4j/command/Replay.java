/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.liq4j.history.MarketHistory;
import org.liq4j.server.market.ServedMarket;

/** The last part of a history, bar by bar as if its bars closed now. */
final class Replay implements AutoCloseable {

    /** The share of the bars that is replayed. */
    private static final double REPLAYED = 0.2;
    private static final double NANOS_PER_SECOND = 1e9;

    private final MarketHistory history;
    private final ServedMarket market;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("liq4j-replay").daemon(true).factory());
    private int bars;

    private Replay(MarketHistory history, ServedMarket market, int bars) {
        this.history = history;
        this.market = market;
        this.bars = bars;
    }

    /** The market as of before the part that will be replayed. */
    static ServedMarket begin(MarketHistory history, boolean simulated, List<String> findings, InstantSource clock) {
        int known = Math.max(1, (int) (history.size() * (1 - REPLAYED)));
        return ServedMarket.growing(ServedMarket.Course.REPLAY, history.prefix(known), simulated, findings, clock);
    }

    /**
     * Replays.
     *
     * @param market
     *            from {@link #begin}
     * @param barsPerSecond
     *            {@code > 0}
     */
    static Replay start(MarketHistory history, ServedMarket market, double barsPerSecond) {
        Replay replay = new Replay(history, market, market.now().history().size());
        long nanos = Duration.ofNanos((long) (NANOS_PER_SECOND / barsPerSecond)).toNanos();
        replay.thread.scheduleAtFixedRate(replay::next, nanos, nanos, TimeUnit.NANOSECONDS);
        return replay;
    }

    private void next() {
        if (bars == history.size()) {
            market.end();
            thread.shutdown();
        } else {
            bars++;
            market.advance(history.prefix(bars));
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
