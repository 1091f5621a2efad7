/* SPDX-License-Identifier: MIT */
package org.liq4j.overlay;

import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;

import org.liq4j.api.heatmap.ClusterReading;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.HistorySource;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.overlay.FramePosition;

/** Records what a new view shows of the bars before anybody looked, with a fresh model. One thread. */
final class ViewRecording {

    private final ViewStream stream;
    private final LiquidationModel model;
    private Instant lastKnownAt = Instant.MIN;

    ViewRecording(ViewStream stream, LiquidationModel model) {
        this.stream = stream;
        this.model = model;
    }

    /** Takes the bars of a history that were not taken yet. */
    void run(HistorySource history) {
        for (Iterator<MarketEvent> events = history.eventsAfter(lastKnownAt); events.hasNext();) {
            MarketEvent event = events.next();
            if (event instanceof Candle bar) {
                stream.beforeBar(bar, model.levels());
                model.apply(bar);
                stream.record(bar, model.levels());
            } else {
                model.apply(event);
            }
            lastKnownAt = event.knownAt();
        }
    }

    /** The view, standing at the end of the bars that were taken. */
    ViewStream joined(FramePosition position, Optional<ClusterReading> reading) {
        stream.joined(position, model.levels(), reading);
        return stream;
    }
}
