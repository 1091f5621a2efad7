/* SPDX-License-Identifier: MIT */
package org.liq4j.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.BarValues;
import org.liq4j.api.heatmap.HeatmapFeed;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.market.BarTiming;
import org.liq4j.api.market.HistorySource;
import org.liq4j.api.market.Instrument;

/**
 * The heatmap of a recorded or simulated history. Nothing is computed until the first value is read: the engine then runs
 * once over the whole history for all columns asked for so far. A column asked for later costs another run and has the same
 * values as if it had been there before. The values are those of a live engine at each bar: the run is causal, it is only
 * done at once.
 *
 * <p>
 * On its way a run saves the engine's state every {@value #CHECKPOINT_BARS} bars, so that a past profile costs those bars at
 * most. A model that is no {@link org.liq4j.api.heatmap.RestorableModel} runs again from the start instead. Forward from the
 * last profile read, each bar costs a bar.
 */
public final class HistoryHeatmapFeed implements HeatmapFeed {

    /**
     * With the default model, in a year of minutes: 0.7 us for a bar with its events, 0.7 ms to restore a checkpoint of 80 kB.
     * So a past profile takes 3.6 ms at most, and checkpoints take 20 bytes for each bar.
     */
    private static final int CHECKPOINT_BARS = 4_096;

    private final HistorySource history;
    private final Supplier<LiquidationModel> models;
    private final Map<BarMeasure, Column> columns = new LinkedHashMap<>();
    private final List<Column> pending = new ArrayList<>();
    /** The profile at the end of the history, and when its last event was known. */
    private @Nullable LiquidationProfile latest;
    private Instant latestKnownAt = Instant.MAX;
    private final Checkpoints checkpoints;
    /** The run that the last past profile was read from. */
    private @Nullable HistoryRun reached;

    /**
     * @param models
     *            gives a fresh model for each run, always with the same settings
     */
    public HistoryHeatmapFeed(HistorySource history, Supplier<LiquidationModel> models) {
        this(history, models, CHECKPOINT_BARS);
    }

    HistoryHeatmapFeed(HistorySource history, Supplier<LiquidationModel> models, int checkpointBars) {
        this.history = history;
        this.models = models;
        this.checkpoints = new Checkpoints(checkpointBars);
    }

    @Override
    public Instrument instrument() {
        return history.instrument();
    }

    @Override
    public Optional<BarTiming> timing() {
        return history.timing();
    }

    @Override
    public synchronized BarValues column(BarMeasure measure) {
        return columns.computeIfAbsent(measure, key -> {
            Column column = new Column(key);
            pending.add(column);
            return column;
        });
    }

    /**
     * Costs the bars since the last checkpoint, or since the last profile read if that is nearer; before any run has passed
     * the time, it costs the run up to there. Nothing at the end of the history, which the columns' run has kept.
     */
    @Override
    public synchronized Optional<LiquidationProfile> profile(Instant time) {
        if (latest != null && !time.isBefore(latestKnownAt)) {
            return Optional.of(latest);
        }
        HistoryRun run = nearestBefore(time);
        // An exception leaves the run nowhere.
        reached = null;
        run.advance(time);
        reached = run;
        return run.profile();
    }

    /** {@inheritDoc} Costs nothing after the columns' run, which it starts if it has not been. */
    @Override
    public synchronized List<String> notes() {
        measurePending();
        return HeatmapFeed.super.notes();
    }

    private HistoryRun nearestBefore(Instant time) {
        int checkpoint = checkpoints.lastKnownAt(time);
        long savedBars = checkpoints.bars(checkpoint);
        if (reached != null && !reached.knownAt().isAfter(time) && reached.bars() >= savedBars) {
            return reached;
        }
        HeatmapEngine engine = new HeatmapEngine(models.get(), List.of());
        if (checkpoint < 0) {
            return new HistoryRun(engine, history.events(), checkpoints, 0);
        }
        checkpoints.restore(checkpoint, engine);
        return new HistoryRun(engine, history.eventsAfter(engine.lastKnownAt()), checkpoints, savedBars);
    }

    private synchronized void measurePending() {
        if (pending.isEmpty()) {
            return;
        }
        HeatmapEngine engine = new HeatmapEngine(models.get(), pending.stream().map(column -> column.measure).toList());
        new HistoryRun(engine, history.events(), checkpoints, 0).advance(Instant.MAX);
        checkpoints.release();
        if (engine.bars().count() > 0) {
            latest = engine.profile();
            latestKnownAt = engine.lastKnownAt();
        }
        for (int c = 0; c < pending.size(); c++) {
            pending.get(c).values = new Values(engine.bars(), c);
        }
        pending.clear();
    }

    /** A column of a finished run. */
    private record Values(MeasuredBars bars, int column) {
    }

    private final class Column implements BarValues {

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

        @Override
        public long lastEndMillis(long millis) {
            return values().bars().lastEndMillis(millis);
        }
    }
}
