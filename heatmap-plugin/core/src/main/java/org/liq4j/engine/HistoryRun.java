/* SPDX-License-Identifier: MIT */
package org.liq4j.engine;

import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.MarketEvent;

/** An engine on its way through a history; saves the checkpoints that are not there yet as it passes them. Single writer. */
final class HistoryRun {

    private final HeatmapEngine engine;
    private final Iterator<MarketEvent> events;
    private final Checkpoints checkpoints;
    private final long barsBefore;
    private @Nullable MarketEvent next;
    /** Of the engine as it is; null if nobody asked since it was changed. */
    private @Nullable LiquidationProfile profile;

    /**
     * @param events
     *            those that the engine has not seen
     * @param barsBefore
     *            bars that had closed before
     */
    HistoryRun(HeatmapEngine engine, Iterator<MarketEvent> events, Checkpoints checkpoints, long barsBefore) {
        this.engine = engine;
        this.events = events;
        this.checkpoints = checkpoints;
        this.barsBefore = barsBefore;
    }

    /** Bars closed so far, from the start of the history. */
    long bars() {
        return barsBefore + engine.bars().count();
    }

    /** When the last event was known; {@link Instant#MIN} before the first. */
    Instant knownAt() {
        return engine.lastKnownAt();
    }

    /** The profile now; empty before the first bar. */
    Optional<LiquidationProfile> profile() {
        if (bars() == 0) {
            return Optional.empty();
        }
        LiquidationProfile current = profile;
        if (current == null) {
            current = engine.profile();
            profile = current;
        }
        return Optional.of(current);
    }

    /** Applies the events known at that time. After an exception the run is nowhere: throw it away. */
    void advance(Instant time) {
        long due = nextCheckpoint();
        long bars = bars();
        MarketEvent event = next == null ? following() : next;
        if (event != null && !event.knownAt().isAfter(time)) {
            profile = null;
        }
        while (event != null && !event.knownAt().isAfter(time)) {
            // A checkpoint holds all that was known at its time: the events after it are found by their time.
            if (bars >= due && event.knownAt().isAfter(engine.lastKnownAt())) {
                checkpoints.save(engine, bars);
                due = nextCheckpoint();
            }
            engine.apply(event);
            if (event instanceof Candle) {
                bars++;
            }
            event = following();
        }
        next = event;
    }

    private @Nullable MarketEvent following() {
        return events.hasNext() ? events.next() : null;
    }

    private long nextCheckpoint() {
        return engine.hasRestorableModel() ? checkpoints.nextBars() : Long.MAX_VALUE;
    }
}
