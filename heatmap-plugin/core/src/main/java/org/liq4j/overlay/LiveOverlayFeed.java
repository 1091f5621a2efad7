/* SPDX-License-Identifier: MIT */
package org.liq4j.overlay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;
import org.liq4j.api.heatmap.ClusterReading;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.RegimeThresholds;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.HistorySource;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.overlay.FramePosition;
import org.liq4j.api.overlay.HeatmapView;
import org.liq4j.api.overlay.OverlayFeed;
import org.liq4j.engine.HeatmapEngine;

/**
 * The heatmap of a market that goes on, bar by bar. One thread calls {@link #advance}; any thread subscribes.
 *
 * <p>
 * The sequence of a frame is the number of bars closed: every bar makes one delta for each view that somebody looks at, or has
 * looked at. A view that nobody has looked at before is recorded by the subscriber's own thread, from the start of the history
 * with a fresh model, while the feed goes on; it is then brought up to the last bar and joins. Since models are
 * deterministic, its columns are those of the heatmap of the whole history, bit for bit.
 *
 * <p>
 * Memory is bounded by {@link #MOST_VIEWS} views of {@link #MOST_CELLS} cells and the subscribers' capacities. A view without
 * subscribers stays, so that one that lost its connection can resume, until another view needs the place.
 */
public final class LiveOverlayFeed implements OverlayFeed {

    /** Different views at a time. */
    public static final int MOST_VIEWS = 16;

    /** Rows times columns of a view. */
    public static final int MOST_CELLS = 1_000_000;

    /** How far from spot the reading of each frame looks. */
    public static final double READING_FRACTION = 0.05;

    private static final Duration LONGEST_COLUMN = Duration.ofDays(366);

    private final Object lock = new Object();
    private final Supplier<LiquidationModel> models;
    private final Duration barDuration;
    private final String epoch;
    private final LiquidationModel model;
    private final HeatmapEngine engine;
    /** Least recently asked for first. */
    private final Map<HeatmapView, ViewStream> views = new LinkedHashMap<>(16, 0.75f, true);
    private HistorySource history;
    private long bars;
    private Instant lastEnd = Instant.MIN;
    private Optional<ClusterReading> reading = Optional.empty();

    private LiveOverlayFeed(HistorySource history, Duration barDuration, Supplier<LiquidationModel> models,
            String epoch) {
        this.history = history;
        this.barDuration = barDuration;
        this.models = models;
        this.epoch = new FramePosition(epoch, 0).epoch();
        this.model = models.get();
        this.engine = new HeatmapEngine(model, List.of());
    }

    /**
     * The heatmap of a market as of the end of a history, which is run through.
     *
     * @param barDuration
     *            length of a bar, for the columns of views
     * @param models
     *            gives a fresh model each time, always with the same settings
     * @param epoch
     *            see {@link FramePosition}
     */
    public static LiveOverlayFeed over(HistorySource history, Duration barDuration, Supplier<LiquidationModel> models,
            String epoch) {
        LiveOverlayFeed heatmap = new LiveOverlayFeed(history, barDuration, models, epoch);
        heatmap.advance(history);
        return heatmap;
    }

    @Override
    public Instrument instrument() {
        return history().instrument();
    }

    /** Number of bars closed. */
    public long bars() {
        synchronized (lock) {
            return bars;
        }
    }

    /** The profile of the last closed bar; empty before the first. */
    public Optional<LiquidationProfile> profile() {
        synchronized (lock) {
            return bars == 0 ? Optional.empty() : Optional.of(model.profile());
        }
    }

    /** Whether nobody is subscribed. */
    public boolean isIdle() {
        synchronized (lock) {
            return views.values().stream().allMatch(ViewStream::isIdle);
        }
    }

    /**
     * Takes the bars that have closed since; for one thread.
     *
     * @param longer
     *            all the bars so far, and those after them
     * @throws InvalidValueException
     *             if a bar does not end after the last one; those before it are then taken
     */
    public void advance(HistorySource longer) {
        List<Runnable> toTell = new ArrayList<>();
        try {
            synchronized (lock) {
                history = longer;
                for (Iterator<MarketEvent> events = longer.eventsAfter(engine.lastKnownAt()); events.hasNext();) {
                    apply(events.next(), toTell);
                }
            }
        } finally {
            // Without the lock: a subscriber may hold one of its own.
            toTell.forEach(Runnable::run);
        }
    }

    private void apply(MarketEvent event, List<Runnable> toTell) {
        if (!(event instanceof Candle bar)) {
            engine.apply(event);
            return;
        }
        for (ViewStream view : views.values()) {
            view.beforeBar(bar, model.levels());
        }
        engine.apply(bar);
        bars++;
        lastEnd = bar.endTime();
        if (!views.isEmpty()) {
            reading = read();
            FramePosition position = position();
            for (ViewStream view : views.values()) {
                view.barClosed(bar, model.levels(), position, reading, toTell);
            }
        }
    }

    private Optional<ClusterReading> read() {
        return bars == 0
                ? Optional.empty()
                : Optional.of(ClusterReading.of(model.levels(), READING_FRACTION, RegimeThresholds.DEFAULT));
    }

    private FramePosition position() {
        return new FramePosition(epoch, bars);
    }

    private HistorySource history() {
        synchronized (lock) {
            return history;
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws InvalidValueException
     *             if the capacity is too small, the columns are not whole numbers of bars, the view has too many cells, or too
     *             many different views are being looked at
     */
    @Override
    public Subscription subscribe(HeatmapView view, int capacity, Runnable available) {
        return subscribe(view, capacity, available, Optional.empty());
    }

    /**
     * {@inheritDoc}
     *
     * @throws InvalidValueException
     *             as {@link #subscribe}
     */
    @Override
    public Subscription resume(HeatmapView view, int capacity, Runnable available, FramePosition after) {
        return subscribe(view, capacity, available, Optional.of(after));
    }

    private Subscription subscribe(HeatmapView view, int capacity, Runnable available,
            Optional<FramePosition> after) {
        check(view, capacity);
        Optional<Subscription> known = look(view, capacity, available, after);
        if (known.isPresent()) {
            return known.get();
        }
        HistorySource past;
        ViewRecording recording;
        synchronized (lock) {
            past = history;
            // Columns that the view does not show need not be summed.
            Instant from = bars == 0
                    ? Instant.EPOCH
                    : lastEnd.minus(view.columnLength().multipliedBy(view.columns() + 1L));
            recording = new ViewRecording(new ViewStream(view, from, position()), models.get());
        }
        recording.run(past);
        synchronized (lock) {
            if (!views.containsKey(view)) {
                makeRoom();
                recording.run(history);
                reading = read();
                views.put(view, recording.joined(position(), reading));
            }
            return look(view, capacity, available, after).orElseThrow();
        }
    }

    /** Subscribes to a view that is there. */
    private Optional<Subscription> look(HeatmapView view, int capacity, Runnable available,
            Optional<FramePosition> after) {
        synchronized (lock) {
            ViewStream stream = views.get(view);
            if (stream == null) {
                return Optional.empty();
            }
            FrameQueue queue = new FrameQueue(lock, stream, capacity, available);
            after.flatMap(stream::after).filter(deltas -> deltas.size() <= capacity)
                    .orElseGet(() -> List.of(stream.full())).forEach(queue::offer);
            stream.add(queue);
            return Optional.of(queue);
        }
    }

    private void check(HeatmapView view, int capacity) {
        Require.atLeast("capacity", capacity, 2);
        if (view.columnLength().compareTo(LONGEST_COLUMN) > 0) {
            throw new InvalidValueException("columnLength", view.columnLength().toString(),
                    "must be <= " + LONGEST_COLUMN);
        }
        if (view.columnLength().toMillis() % barDuration.toMillis() != 0) {
            throw new InvalidValueException("columnLength", view.columnLength().toString(),
                    "must be a whole number of bars of " + barDuration);
        }
        if ((long) view.rows().count() * view.columns() > MOST_CELLS) {
            throw new InvalidValueException("columns", Integer.toString(view.columns()),
                    "must satisfy rows (" + view.rows().count() + ") x columns <= " + MOST_CELLS);
        }
    }

    private void makeRoom() {
        if (views.size() >= MOST_VIEWS) {
            HeatmapView idle = views.entrySet().stream().filter(entry -> entry.getValue().isIdle())
                    .map(Map.Entry::getKey).findFirst()
                    .orElseThrow(() -> new InvalidValueException("view", "a new one",
                            MOST_VIEWS + " different views are open, which is the maximum"));
            views.remove(idle);
        }
    }
}
