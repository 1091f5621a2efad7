/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.LongStream;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.extension.Durations;
import org.liq4j.api.heatmap.PriceRows;
import org.liq4j.api.heatmap.RowScale;
import org.liq4j.resample.HeatmapWindow;
import org.liq4j.resample.PriceRange;

/**
 * Which part of a heatmap was asked for: its axes.
 *
 * @param window
 *            ends with the column in which the moment lies
 * @param rows
 *            the price axis
 */
record HeatRequest(HeatmapWindow window, PriceRows rows) {

    static final List<String> PARAMETERS = List.of("from", "to", "column", "columns", "rows", "scale", "low", "high");

    private static final int MOST_ROWS = 1000;
    private static final int MOST_COLUMNS = 10_000;
    private static final int MOST_CELLS = 1_000_000;
    private static final int DEFAULT_COLUMNS = 400;
    private static final int DEFAULT_ROWS = 200;
    private static final double BEYOND_TRADED = 0.05;
    /** Minutes of columns that a reader can tell the time by. */
    private static final long[] ROUND_MINUTES = {1, 2, 3, 5, 10, 15, 30, 60, 120, 240, 360, 480, 720, 1440, 2880, 4320,
            10_080};

    /**
     * Reads the axes.
     *
     * @param moment
     *            the last bar that is shown
     * @throws InvalidValueException
     *             if a parameter breaks a rule
     */
    static HeatRequest of(RequestParameters asked, AsOf moment) {
        int rows = asked.whole("rows", DEFAULT_ROWS, 1, MOST_ROWS);
        Instant start = moment.firstStart();
        Instant from = asked.time("from").filter(start::isBefore).orElse(start);
        if (!from.isBefore(moment.end())) {
            throw new InvalidValueException("from", Long.toString(from.toEpochMilli()),
                    "must be < end of the last bar shown (" + moment.end().toEpochMilli() + ")");
        }
        int most = asked.whole("columns", DEFAULT_COLUMNS, 1, MOST_COLUMNS);
        Duration bar = moment.history().barDuration();
        Duration column = asked.duration("column", bar).orElseGet(() -> roundColumn(from, moment.end(), bar, most));
        HeatmapWindow window = window(from, moment.end(), column);
        if (window.columnCount() > MOST_COLUMNS || (long) window.columnCount() * rows > MOST_CELLS) {
            throw new InvalidValueException("column", Durations.format(column),
                    "gives " + window.columnCount() + " columns of " + rows + " rows; must satisfy columns <= "
                            + MOST_COLUMNS + " and columns x rows <= " + MOST_CELLS);
        }
        return new HeatRequest(window,
                rows(asked, rows, () -> moment.tradedAfter(window.firstColumnStart()).widened(BEYOND_TRADED)));
    }

    /** The window whose last column is that in which a time lies. */
    private static HeatmapWindow window(Instant from, Instant end, Duration column) {
        long length = column.toMillis();
        return new HeatmapWindow(from, Instant.ofEpochMilli(Math.ceilDiv(end.toEpochMilli(), length) * length), column);
    }

    /** The rows asked for, within a range where no prices are stated. */
    static PriceRows rows(RequestParameters asked, int count, Supplier<PriceRange> standard) {
        OptionalDouble low = asked.positive("low");
        OptionalDouble high = asked.positive("high");
        RowScale scale = asked.choice("scale", RowScale.LOG);
        Optional<PriceRange> range = low.isPresent() && high.isPresent()
                ? Optional.empty()
                : Optional.of(standard.get());
        return PriceRows.of(scale, low.orElseGet(() -> range.orElseThrow().low()),
                high.orElseGet(() -> range.orElseThrow().high()), count);
    }

    /** The shortest round column with which there are at most so many. */
    static Duration roundColumn(Instant from, Instant to, Duration bar, int most) {
        return LongStream.of(ROUND_MINUTES).mapToObj(Duration::ofMinutes)
                .filter(length -> length.toMillis() % bar.toMillis() == 0)
                .filter(length -> window(from, to, length).columnCount() <= most).findFirst()
                .orElseGet(() -> HeatmapWindow.ofColumns(from, to, bar, most).columnLength());
    }
}
