/* SPDX-License-Identifier: MIT */
package org.liq4j.resample;

import java.time.Duration;
import java.time.Instant;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

/**
 * The time axis of a heatmap: the columns that end in {@code (from, to]}.
 *
 * <p>
 * Columns end at the multiples of their length since 1970-01-01T00:00Z, whatever the window: columns of one day are UTC days,
 * those of seven days end on Thursdays. The first column may begin before {@code from}. Times count in milliseconds.
 *
 * @param from
 *            start, exclusive
 * @param to
 *            end, inclusive
 * @param columnLength
 *            length of a column; a whole number of bars
 */
public record HeatmapWindow(Instant from, Instant to, Duration columnLength) {

    private static final int MOST_COLUMNS = 1_000_000;
    private static final Instant FIRST_TIME = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST_TIME = Instant.parse("9999-12-31T23:59:59.999Z");
    private static final Duration SHORTEST_COLUMN = Duration.ofMillis(1);
    private static final Duration LONGEST_COLUMN = Duration.ofDays(36_500);

    /**
     * @throws InvalidValueException
     *             unless {@code from < to}, both within the years 1 to 9999, the length is a positive number of whole
     *             milliseconds up to 36,500 days and 1 to 1,000,000 columns end in the window
     */
    public HeatmapWindow {
        checkTime("from", from);
        checkTime("to", to);
        if (!from.isBefore(to)) {
            throw new InvalidValueException("to", to.toString(), "must satisfy from (" + from + ") < to");
        }
        Require.within("columnLength", columnLength, SHORTEST_COLUMN, LONGEST_COLUMN);
        long length = columnLength.toMillis();
        Require.wholeMilliseconds("columnLength", columnLength);
        long count = columnsBetween(from, to, length);
        if (count < 1 || count > MOST_COLUMNS) {
            throw new InvalidValueException("columnLength", columnLength.toString(),
                    "from " + from + " to " + to + " end "
                            + count + " columns; must satisfy 1 <= columns <= " + MOST_COLUMNS);
        }
    }

    /**
     * As many columns as possible, but not more than stated: the column length is the smallest multiple of the bar's that
     * allows it.
     *
     * @param barLength
     *            length of a bar
     * @param mostColumns
     *            at least 1
     * @throws InvalidValueException
     *             unless {@code from < to}, {@code barLength >= 1 ms}, {@code mostColumns >= 1} and a column ends in the
     *             window
     */
    public static HeatmapWindow ofColumns(Instant from, Instant to, Duration barLength, int mostColumns) {
        Require.atLeast("mostColumns", mostColumns, 1);
        checkTime("from", from);
        checkTime("to", to);
        Require.within("barLength", barLength, SHORTEST_COLUMN, LONGEST_COLUMN);
        long bar = barLength.toMillis();
        long span = Math.max(1, to.toEpochMilli() - from.toEpochMilli());
        long bars = Math.ceilDiv(Math.ceilDiv(span, (long) mostColumns), bar);
        return new HeatmapWindow(from, to, Duration.ofMillis(bars * bar));
    }

    private static void checkTime(String field, Instant time) {
        if (time.isBefore(FIRST_TIME) || time.isAfter(LAST_TIME)) {
            throw new InvalidValueException(field, time.toString(),
                    "must satisfy " + FIRST_TIME + " <= " + field + " <= " + LAST_TIME);
        }
    }

    private static long columnsBetween(Instant from, Instant to, long length) {
        return Math.floorDiv(to.toEpochMilli(), length) - Math.floorDiv(from.toEpochMilli(), length);
    }

    /** Number of columns, at least 1. */
    public int columnCount() {
        return (int) columnsBetween(from, to, columnLength.toMillis());
    }

    /** When the first column begins: at {@code from} or up to one column before. */
    public Instant firstColumnStart() {
        long length = columnLength.toMillis();
        return Instant.ofEpochMilli(Math.floorDiv(from.toEpochMilli(), length) * length);
    }
}
