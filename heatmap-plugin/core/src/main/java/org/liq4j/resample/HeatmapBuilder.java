/* SPDX-License-Identifier: MIT */
package org.liq4j.resample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.HeatmapColumn;
import org.liq4j.api.heatmap.HeatmapGrid;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.PriceRows;
import org.liq4j.api.heatmap.RowNotionals;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.HistorySource;
import org.liq4j.api.market.MarketEvent;

/**
 * Records a {@link HeatmapGrid} from the live levels of a running model. Single writer: the model's thread.
 *
 * <p>
 * The levels are read once per column, not once per bar. A bar that ends with its column is read when it has closed. If the
 * last bars of a column are missing, that shows only when the next bar comes, which then changes the levels; so every bar is
 * announced before the model applies it, and columns it has passed over are read at that moment. They are kept aside until
 * the bar is closed: if the model refuses the bar, nothing has happened.
 *
 * <pre>
 * HeatmapBuilder builder = new HeatmapBuilder(window, rows);
 * builder.beforeBar(bar, model.levels());
 * model.apply(bar);
 * builder.barClosed(bar, model.levels());
 * </pre>
 *
 * <p>
 * {@link #over} does so for a history, {@link RecordingModel} within an engine. A column appears as soon as it is known to
 * be complete and never changes: a heatmap recorded up to a time is the beginning of the one recorded further.
 */
public final class HeatmapBuilder {

    /** The levels by row at one instant. */
    private record Reading(double spot, NotionalUnit unit, RowNotionals longs, RowNotionals shorts) {
    }

    private final Instant to;
    private final PriceRows rows;
    private final RowSums sums;
    private final int count;
    private final long length;
    private final List<HeatmapColumn> columns = new ArrayList<>();
    private final ColumnCandle candle = new ColumnCandle();

    /** End of the first column that is not complete; milliseconds like all times here. */
    private long openEnd;
    /** No bar that ends up to this time can come. */
    private long time = Long.MIN_VALUE;
    private long announced = Long.MIN_VALUE;
    /** What the columns hold that the announced bar passes over; null if it passes over none. */
    private @Nullable Reading passed;
    /** As of the last bar: the model may change its mind with an input that precedes the next. */
    private @Nullable NotionalUnit unit;
    /** Columns that were taken away. */
    private int taken;

    public HeatmapBuilder(HeatmapWindow window, PriceRows rows) {
        this(window, rows, window.to(), window.columnCount());
    }

    private HeatmapBuilder(HeatmapWindow window, PriceRows rows, Instant to, int count) {
        this.to = to;
        this.rows = rows;
        this.sums = new RowSums(rows);
        this.count = count;
        this.length = window.columnLength().toMillis();
        this.openEnd = window.firstColumnStart().toEpochMilli() + length;
    }

    /**
     * A builder whose window has no end, for a market that goes on: {@link #takeColumns} keeps it small.
     *
     * @param from
     *            start of the window, exclusive
     * @throws InvalidValueException
     *             as {@link HeatmapWindow} says
     */
    public static HeatmapBuilder endless(Instant from, Duration columnLength, PriceRows rows) {
        return new HeatmapBuilder(new HeatmapWindow(from, from.plus(columnLength), columnLength), rows, Instant.MAX,
                Integer.MAX_VALUE);
    }

    /**
     * Announces the next bar, before the model applies it. May be repeated with another bar.
     *
     * @param levels
     *            the levels as the bar before has left them
     * @throws InvalidValueException
     *             if the bar does not end after the last one, or begins in one column and ends in another
     */
    public void beforeBar(Candle bar, LiquidationLevels levels) {
        long end = bar.endTime().toEpochMilli();
        if (end <= time) {
            throw new InvalidValueException("endTime", bar.endTime().toString(),
                    "must satisfy endTime > " + Instant.ofEpochMilli(time)
                            + ", the end of the last complete bar of the heatmap");
        }
        passed = null;
        if (!isComplete() && end > openEnd - length) {
            checkInOneColumn(bar, end);
            passed = end > openEnd ? read(levels) : null;
        }
        announced = end;
    }

    /**
     * Takes the bar that was announced, after the model has applied it.
     *
     * @param levels
     *            the levels as this bar has left them
     * @throws IllegalStateException
     *             if another bar was announced
     */
    public void barClosed(Candle bar, LiquidationLevels levels) {
        long end = bar.endTime().toEpochMilli();
        if (end != announced) {
            throw new IllegalStateException(
                    "beforeBar must come before barClosed with the bar that ends " + bar.endTime());
        }
        time = end;
        unit = levels.unit();
        announced = Long.MIN_VALUE;
        if (passed != null) {
            complete(end - 1, passed);
            passed = null;
        }
        if (!isComplete() && end > openEnd - length) {
            candle.add(bar.open(), bar.high(), bar.low());
            if (end == openEnd) {
                complete(end, read(levels));
            }
        }
    }

    /**
     * States that no further bar ends at or before a time: the columns up to it are complete, those without bars as gaps.
     *
     * @throws InvalidValueException
     *             if the time is before the end of the last bar
     */
    public void advance(Instant now, LiquidationLevels levels) {
        long millis = now.toEpochMilli();
        if (millis < time) {
            throw new InvalidValueException("now", now.toString(),
                    "must be >= end of the last bar (" + Instant.ofEpochMilli(time) + ")");
        }
        time = millis;
        if (!isComplete() && openEnd <= millis) {
            complete(millis, read(levels));
        }
    }

    /** Whether all columns of the window are there; what comes later is ignored. */
    public boolean isComplete() {
        return taken + columns.size() == count;
    }

    /** The columns complete by now, but for those that were taken away. */
    public HeatmapGrid heatmap() {
        return new HeatmapGrid(rows, Duration.ofMillis(length), columns);
    }

    /** Takes away the columns that have become complete since they were last taken, oldest first. */
    public List<HeatmapColumn> takeColumns() {
        List<HeatmapColumn> complete = List.copyOf(columns);
        taken += complete.size();
        columns.clear();
        return complete;
    }

    /**
     * The column that is not complete yet, as if it ended with the last bar; empty if no bar has closed in it.
     *
     * @param levels
     *            the levels as the last bar has left them
     */
    public Optional<HeatmapColumn> forming(LiquidationLevels levels) {
        if (isComplete() || !candle.isAvailable()) {
            return Optional.empty();
        }
        Reading reading = read(levels);
        return Optional.of(candle.column(Instant.ofEpochMilli(openEnd), reading.spot(), reading.unit(),
                reading.longs(), reading.shorts()));
    }

    /**
     * Runs a fresh model over a history up to the window's end. If the history ends earlier, so does the heatmap.
     *
     * @throws IllegalStateException
     *             if this builder has seen a bar
     */
    public HeatmapGrid over(HistorySource history, LiquidationModel model) {
        if (time != Long.MIN_VALUE) {
            throw new IllegalStateException("over needs a builder that has seen no bar");
        }
        LiquidationModel recording = new RecordingModel(model, this);
        for (Iterator<MarketEvent> events = history.events(); events.hasNext();) {
            MarketEvent event = events.next();
            if (event instanceof Candle && event.eventTime().isAfter(to)) {
                advance(to, model.levels());
                break;
            }
            recording.apply(event);
        }
        return heatmap();
    }

    private void checkInOneColumn(Candle bar, long end) {
        long columnStart = end <= openEnd ? openEnd - length : (Math.ceilDiv(end, length) - 1) * length;
        if (bar.beginTime().toEpochMilli() < columnStart) {
            throw new InvalidValueException("beginTime", bar.beginTime().toString(),
                    "a bar must lie in one column; this one"
                            + " ends " + bar.endTime() + ", in the column from " + Instant.ofEpochMilli(columnStart));
        }
    }

    private Reading read(LiquidationLevels levels) {
        return new Reading(levels.spot(), unit == null ? levels.unit() : unit, sums.of(levels, Side.LONG),
                sums.of(levels, Side.SHORT));
    }

    /** Completes the columns that end up to a time; they share the reading. */
    private void complete(long until, Reading reading) {
        while (openEnd <= until && !isComplete()) {
            columns.add(candle.column(Instant.ofEpochMilli(openEnd), reading.spot(), reading.unit(), reading.longs(),
                    reading.shorts()));
            candle.clear();
            openEnd += length;
        }
    }
}
