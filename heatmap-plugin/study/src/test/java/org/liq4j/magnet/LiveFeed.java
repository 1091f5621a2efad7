/* SPDX-License-Identifier: MIT */
package org.liq4j.magnet;

import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.BarValues;
import org.liq4j.api.heatmap.HeatmapFeed;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.HistorySource;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.MarketEvent;

/** Runs a model over the history for each column, one event after the other. */
final class LiveFeed implements HeatmapFeed {

    private final HistorySource history;
    private final LiquidationModel model;

    LiveFeed(HistorySource history, LiquidationModel model) {
        this.history = history;
        this.model = model;
    }

    @Override
    public Instrument instrument() {
        return history.instrument();
    }

    @Override
    public BarValues column(BarMeasure measure) {
        Map<Instant, Double> values = new HashMap<>();
        Iterator<MarketEvent> events = history.events();
        while (events.hasNext()) {
            MarketEvent event = events.next();
            model.apply(event);
            if (event instanceof Candle) {
                values.put(event.eventTime(), ((RelativeDensity) measure).of(model.levels()));
            }
        }
        return new BarValues() {

            @Override
            public double at(Instant barEndTime) {
                return values.getOrDefault(barEndTime, Double.NaN);
            }

            @Override
            public boolean isAvailable(Instant barEndTime) {
                return values.containsKey(barEndTime);
            }
        };
    }

    @Override
    public Optional<LiquidationProfile> profile(Instant time) {
        return Optional.empty();
    }
}
