/* SPDX-License-Identifier: MIT */
package org.liq4j.engine;

import java.io.DataOutput;
import java.io.IOException;
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
 * The heatmap of a market that goes on. One thread appends bars to the history and calls {@link #advance}; any thread reads.
 *
 * <p>
 * One engine goes along with the bars and takes down a number for each column at each close. A column that is asked for when
 * bars are there already is measured when it is first read, by the reader's own thread, in a run of a fresh model over all bars
 * so far, while the feed goes on; the engine then takes it over. Since models are deterministic, the values are those of a
 * {@link HistoryHeatmapFeed} over the same bars, bit for bit. So ask for all columns before the first bar: it costs nothing then.
 *
 * <p>
 * Memory grows by 8 bytes for each bar and column, by 20 bytes a bar for the checkpoints of the default model, from which past
 * profiles are had as in a {@link HistoryHeatmapFeed}, and by what the history keeps.
 */
public final class LiveHeatmapFeed implements HeatmapFeed {

    private static final int CHECKPOINT_BARS = 4_096;
    private static final int NEVER = Integer.MAX_VALUE;

    private final HistorySource history;
    private final Supplier<LiquidationModel> models;

    /** Guards the engine, the columns and the checkpoints; held for one bar at a time, or to copy something. */
    private final Object lock = new Object();
    private final HeatmapEngine engine;
    private final HistoryRun run;
    private final Checkpoints checkpoints;
    private final Map<BarMeasure, Column> columns = new LinkedHashMap<>();
    private final List<Column> pending = new ArrayList<>();
    /** When the last bar of the engine was known; {@link Instant#MIN} before the first. */
    private volatile Instant reached = Instant.MIN;

    /** Whoever measures late columns; taken before the other lock. */
    private final Object measuring = new Object();

    /** Whoever reads a past profile; taken before the other lock. */
    private final Object past = new Object();
    /** The run that the last past profile was read from. */
    private @Nullable HistoryRun pastRun;

    /**
     * @param history
     *            that grows, as {@code GrowingHistory} does: its iterators go on with the events that come after they were made. What
     *            is there already is taken by the first {@link #advance}
     * @param models
     *            gives a fresh model for each run, always with the same settings
     */
    public LiveHeatmapFeed(HistorySource history, Supplier<LiquidationModel> models) {
        this(history, models, CHECKPOINT_BARS);
    }

    LiveHeatmapFeed(HistorySource history, Supplier<LiquidationModel> models, int checkpointBars) {
        this.history = history;
        this.models = models;
        this.checkpoints = new Checkpoints(checkpointBars);
        this.engine = new HeatmapEngine(models.get(), List.of());
        this.run = new HistoryRun(engine, history.events(), checkpoints, 0);
    }

    @Override
    public Instrument instrument() {
        return history.instrument();
    }

    /**
     * Takes the bars that have been appended to the history since; for the thread that appends them. If the model fails, the
     * feed is to be thrown away.
     */
    public void advance() {
        synchronized (lock) {
            if (engine.lastKnownAt().equals(Instant.MIN) && history.events().hasNext()) {
                joinPending();
            }
            run.advance(Instant.MAX);
            reached = engine.lastKnownAt();
        }
    }

    /** All columns asked for before the first bar, as one group. */
    private void joinPending() {
        if (!pending.isEmpty()) {
            MeasureGroup group = group(pending);
            engine.join(group);
            hand(group, pending);
            pending.clear();
        }
    }

    private static MeasureGroup group(List<Column> columns) {
        return new MeasureGroup(columns.stream().map(column -> column.measure).toList());
    }

    private static void hand(MeasureGroup group, List<Column> columns) {
        for (int c = 0; c < columns.size(); c++) {
            columns.get(c).values = new Values(group.bars(), c);
        }
    }

    @Override
    public Optional<BarTiming> timing() {
        return history.timing();
    }

    @Override
    public BarValues column(BarMeasure measure) {
        synchronized (lock) {
            return columns.computeIfAbsent(measure, key -> {
                Column column = new Column(key);
                pending.add(column);
                return column;
            });
        }
    }

    /** Measures the columns that were asked for after the first bar, up to the bar of the engine, which takes them over. */
    private void measurePending() {
        synchronized (measuring) {
            List<Column> late;
            synchronized (lock) {
                late = List.copyOf(pending);
            }
            if (late.isEmpty()) {
                return;
            }
            MeasureGroup group = group(late);
            HistoryRun catchingUp = new HistoryRun(new HeatmapEngine(models.get(), group), history.events(),
                    new Checkpoints(NEVER), 0);
            catchingUp.advance(reached);
            synchronized (lock) {
                catchingUp.advance(engine.lastKnownAt());
                engine.join(group);
                hand(group, late);
                pending.removeAll(late);
            }
        }
    }

    /**
     * {@inheritDoc}
     *
     * <p>
     * Costs the copy of a profile at the last bar, and before it the bars since the last checkpoint, or since the last past
     * profile read if that is nearer. A model that is no {@link org.liq4j.api.heatmap.RestorableModel} runs from the start.
     */
    @Override
    public Optional<LiquidationProfile> profile(Instant time) {
        synchronized (lock) {
            if (!time.isBefore(engine.lastKnownAt())) {
                return run.profile();
            }
        }
        synchronized (past) {
            HistoryRun from = nearestBefore(time);
            // An exception leaves the run nowhere.
            pastRun = null;
            from.advance(time);
            pastRun = from;
            return from.profile();
        }
    }

    private HistoryRun nearestBefore(Instant time) {
        synchronized (lock) {
            int checkpoint = checkpoints.lastKnownAt(time);
            long savedBars = checkpoints.bars(checkpoint);
            if (pastRun != null && !pastRun.knownAt().isAfter(time) && pastRun.bars() >= savedBars) {
                return pastRun;
            }
            HeatmapEngine earlier = new HeatmapEngine(models.get(), List.of());
            if (checkpoint < 0) {
                return new HistoryRun(earlier, history.events(), new Checkpoints(NEVER), 0);
            }
            checkpoints.restore(checkpoint, earlier);
            return new HistoryRun(earlier, history.eventsAfter(earlier.lastKnownAt()), new Checkpoints(NEVER),
                    savedBars);
        }
    }

    /** Whether the model can be saved. */
    public boolean isRestorable() {
        return engine.isRestorable();
    }

    /**
     * Writes the state of engine and model after the last bar, without the columns; equal states give equal bytes.
     *
     * @throws org.liq4j.api.InvalidValueException
     *             if the model cannot be saved
     */
    public void save(DataOutput out) throws IOException {
        synchronized (lock) {
            engine.save(out);
        }
    }

    /** A column that is being measured. */
    private record Values(MeasuredBars bars, int column) {
    }

    private final class Column implements BarValues {

        private final BarMeasure measure;
        private volatile @Nullable Values values;

        Column(BarMeasure measure) {
            this.measure = measure;
        }

        /** The values; {@code null} before the first bar. */
        private @Nullable Values values() {
            Values current = values;
            while (current == null && !reached.equals(Instant.MIN)) {
                measurePending();
                current = values;
            }
            return current;
        }

        @Override
        public double at(Instant barEndTime) {
            Values current = values();
            int row = current == null ? -1 : current.bars().rowAt(barEndTime);
            return current == null || row < 0 ? Double.NaN : current.bars().value(current.column(), row);
        }

        @Override
        public boolean isAvailable(Instant barEndTime) {
            Values current = values();
            int row = current == null ? -1 : current.bars().rowAt(barEndTime);
            return current != null && row >= 0 && current.bars().barEnd(row).equals(barEndTime);
        }

        @Override
        public long lastEndMillis(long millis) {
            Values current = values();
            return current == null ? NO_BAR : current.bars().lastEndMillis(millis);
        }
    }
}
