/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.overlay.HeatmapFrame;
import org.liq4j.api.overlay.OverlayFeed;
import org.liq4j.server.FrameEvent;
import org.liq4j.server.FrameStream;
import org.liq4j.server.market.ServedMarket;

/** A subscription as events; when no frame waits, it says how the bars come if that has changed. */
final class MarketFrameStream implements FrameStream {

    private final ServedMarket market;
    private final OverlayFeed.Subscription subscription;
    private final InstantSource clock;
    private final Runnable unwatch;
    private final Function<HeatmapFrame, FrameEvent> events;
    private @Nullable Status said;

    MarketFrameStream(ServedMarket market, OverlayFeed.Subscription subscription, InstantSource clock,
            Runnable unwatch, Function<HeatmapFrame, FrameEvent> events) {
        this.market = market;
        this.subscription = subscription;
        this.clock = clock;
        this.unwatch = unwatch;
        this.events = events;
    }

    /** How the bars come. */
    private enum Status {
        LIVE("bars come as they close"), STALE("a bar is overdue"), ENDED("no further bar will come");

        private final String message;

        Status(String message) {
            this.message = message;
        }
    }

    @Override
    public Optional<FrameEvent> poll() {
        Status status = status(clock.instant());
        Optional<FrameEvent> event = subscription.poll().map(events);
        if (event.isPresent() || status == said) {
            return event;
        }
        said = status;
        return Optional.of(FrameEvent.notice("status",
                FrameJson.status(status.name(), clock.instant(), status.message)));
    }

    private Status status(Instant now) {
        return market.now().ended() ? Status.ENDED : ReadingJson.isStale(market, now) ? Status.STALE : Status.LIVE;
    }

    @Override
    public long dropped() {
        return subscription.dropped();
    }

    @Override
    public void close() {
        unwatch.run();
        subscription.close();
    }
}
