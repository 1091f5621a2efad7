/* SPDX-License-Identifier: MIT */
package org.liq4j.overlay;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.heatmap.ClusterReading;
import org.liq4j.api.heatmap.HeatmapColumn;
import org.liq4j.api.heatmap.HeatmapGrid;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.market.Candle;
import org.liq4j.api.overlay.FramePosition;
import org.liq4j.api.overlay.HeatmapFrame;
import org.liq4j.api.overlay.HeatmapView;
import org.liq4j.resample.HeatmapBuilder;

/**
 * One view of a feed, for all who look at it: the newest complete columns, the last deltas, and the queues of the subscribers.
 * All of it is guarded by the lock of its feed, once it belongs to it.
 */
final class ViewStream {

    /** Cells of both sides that the deltas kept for resuming may hold: 8 bytes each. */
    private static final int RESUME_CELLS = 400_000;
    private static final int FEWEST_DELTAS = 16;
    private static final int MOST_DELTAS = 256;

    private final HeatmapView view;
    private final Instant from;
    private final int keptDeltas;
    private final Deque<HeatmapColumn> columns = new ArrayDeque<>();
    private final Deque<HeatmapFrame.Delta> deltas = new ArrayDeque<>();
    private final Set<FrameQueue> queues = new LinkedHashSet<>();
    /** Null before the first bar. */
    private @Nullable HeatmapBuilder builder;
    private FramePosition position;
    private Optional<HeatmapColumn> forming = Optional.empty();
    private Optional<ClusterReading> reading = Optional.empty();
    /** The full frame as of now; null if nobody asked since the last bar. */
    private HeatmapFrame.@Nullable Full full;

    /**
     * @param from
     *            no column that ends up to then is kept
     */
    ViewStream(HeatmapView view, Instant from, FramePosition position) {
        this.view = view;
        this.from = from;
        this.position = position;
        this.keptDeltas = Math.clamp(RESUME_CELLS / (2L * view.rows().count()), FEWEST_DELTAS, MOST_DELTAS);
    }

    /** Announces a bar. */
    void beforeBar(Candle bar, LiquidationLevels levels) {
        if (builder == null) {
            Instant start = bar.beginTime().isAfter(from) ? bar.beginTime() : from;
            builder = HeatmapBuilder.endless(start, view.columnLength(), view.rows());
        }
        builder.beforeBar(bar, levels);
    }

    /** Takes a bar of the time before anybody looked. */
    void record(Candle bar, LiquidationLevels levels) {
        keep(closed(bar, levels));
    }

    /** States where it stands, when it has recorded all bars. */
    void joined(FramePosition at, LiquidationLevels levels, Optional<ClusterReading> latest) {
        position = at;
        forming = builder == null ? Optional.empty() : builder.forming(levels);
        reading = latest;
    }

    /** Takes a bar and puts its delta into the queues; adds what is to be run to tell subscribers. */
    void barClosed(Candle bar, LiquidationLevels levels, FramePosition at, Optional<ClusterReading> latest,
            List<Runnable> toTell) {
        List<HeatmapColumn> completed = closed(bar, levels);
        keep(completed);
        joined(at, levels, latest);
        full = null;
        HeatmapFrame.Delta delta = new HeatmapFrame.Delta(at, completed, forming, latest);
        deltas.add(delta);
        if (deltas.size() > keptDeltas) {
            deltas.remove();
        }
        for (FrameQueue queue : queues) {
            if (queue.offer(delta)) {
                toTell.add(queue.available());
            }
        }
    }

    private List<HeatmapColumn> closed(Candle bar, LiquidationLevels levels) {
        HeatmapBuilder announced = Objects.requireNonNull(builder, "a bar must be announced");
        announced.barClosed(bar, levels);
        return announced.takeColumns();
    }

    private void keep(List<HeatmapColumn> completed) {
        columns.addAll(completed);
        while (columns.size() > view.columns()) {
            columns.remove();
        }
    }

    /** All of the view as of the last bar. */
    HeatmapFrame full() {
        HeatmapFrame.Full known = full;
        if (known == null) {
            known = new HeatmapFrame.Full(position,
                    new HeatmapGrid(view.rows(), view.columnLength(), List.copyOf(columns)), forming, reading);
            full = known;
        }
        return known;
    }

    /** The deltas after a frame; empty if some of them are not there any more, or the frame is of another feed. */
    Optional<List<HeatmapFrame>> after(FramePosition last) {
        long missing = position.sequence() - last.sequence();
        if (!last.epoch().equals(position.epoch()) || missing < 0 || missing > deltas.size()) {
            return Optional.empty();
        }
        return Optional.of(deltas.stream().skip(deltas.size() - missing).map(HeatmapFrame.class::cast).toList());
    }

    void add(FrameQueue queue) {
        queues.add(queue);
    }

    void remove(FrameQueue queue) {
        queues.remove(queue);
    }

    /** Whether nobody looks. */
    boolean isIdle() {
        return queues.isEmpty();
    }
}
