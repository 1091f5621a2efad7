/* SPDX-License-Identifier: MIT */
package org.liq4j.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.HeatmapFeed;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.MeasuredColumn;
import org.liq4j.api.market.HistorySource;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.MarketEvent;

/**
 * The heatmap of a recorded or simulated history. Nothing is computed until the first value is read: the engine then runs
 * once over the whole history for all columns asked for so far. A column asked for later costs another run. The values are
 * those of a live engine at each bar: the run is causal, it is only done at once.
 */
public final class HistoryHeatmapFeed implements HeatmapFeed {

    private final HistorySource history;
    private final Supplier<LiquidationModel> models;
    private final Map<BarMeasure, Column> columns = new LinkedHashMap<>();
    private final List<Column> pending = new ArrayList<>();
    /** The profile at the end of the history, and when its last event was known. */
    private @Nullable LiquidationProfile latest;
    private Instant latestKnownAt = Instant.MAX;

    /**
     * @param models
     *            gives a fresh model for each run
     */
    public HistoryHeatmapFeed(HistorySource history, Supplier<LiquidationModel> models) {
        this.history = history;
        this.models = models;
    }

    @Override
    public Instrument instrument() {
        return history.instrument();
    }

    @Override
    public synchronized MeasuredColumn column(BarMeasure measure) {
        return columns.computeIfAbsent(measure, key -> {
            Column column = new Column(key);
            pending.add(column);
            return column;
        });
    }

    /** Costs a run up to that time, but for the end of the history, which the columns' run has kept. */
    @Override
    public synchronized Optional<LiquidationProfile> profile(Instant time) {
        if (latest != null && !time.isBefore(latestKnownAt)) {
            return Optional.of(latest);
        }
        HeatmapEngine engine = new HeatmapEngine(models.get(), List.of());
        run(engine, time);
        return engine.bars().count() == 0 ? Optional.empty() : Optional.of(engine.profile());
    }

    private synchronized void measurePending() {
        if (pending.isEmpty()) {
            return;
        }
        HeatmapEngine engine = new HeatmapEngine(models.get(), pending.stream().map(column -> column.measure).toList());
        run(engine, Instant.MAX);
        if (engine.bars().count() > 0) {
            latest = engine.profile();
            latestKnownAt = engine.lastKnownAt();
        }
        for (int c = 0; c < pending.size(); c++) {
            pending.get(c).values = new Values(engine.bars(), c);
        }
        pending.clear();
    }

    private void run(HeatmapEngine engine, Instant until) {
        Iterator<MarketEvent> events = history.events();
        while (events.hasNext()) {
            MarketEvent event = events.next();
            if (event.knownAt().isAfter(until)) {
                return;
            }
            engine.apply(event);
        }
    }

    /** A column of a finished run. */
    private record Values(MeasuredBars bars, int column) {
    }

    private final class Column implements MeasuredColumn {

        private final BarMeasure measure;
        private volatile @Nullable Values values;

        Column(BarMeasure measure) {
            this.measure = measure;
        }

        private Values values() {
            Values current = values;
            while (current == null) {
                measurePending();
                current = values;
            }
            return current;
        }

        @Override
        public double at(Instant barEndTime) {
            Values current = values();
            int row = current.bars().rowAt(barEndTime);
            return row < 0 ? Double.NaN : current.bars().value(current.column(), row);
        }

        @Override
        public boolean isAvailable(Instant barEndTime) {
            Values current = values();
            int row = current.bars().rowAt(barEndTime);
            return row >= 0 && current.bars().barEnd(row).equals(barEndTime);
        }
    }
}
