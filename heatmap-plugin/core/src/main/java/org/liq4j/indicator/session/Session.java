/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator.session;

import java.time.Duration;
import java.time.Instant;

import org.ta4j.core.BarSeries;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

/**
 * Sessions of one length without a break, counted from 1970-01-01T00:00Z: they start at
 * {@code epoch + offset + k * length} for every whole k. A bar belongs to the last session that started before the bar's end,
 * so a session's first bar is the first one that ends after its start.
 *
 * @param length
 *            of each, whole milliseconds
 * @param offset
 *            of a start from the epoch
 */
public record Session(Duration length, Duration offset) {

    /** From 00:00 UTC to 00:00 UTC. */
    public static final Session DAILY = new Session(Duration.ofDays(1), Duration.ZERO);

    /**
     * @throws InvalidValueException
     *             unless {@code length >= 1 ms} and {@code 0 <= offset < length}
     */
    public Session {
        Require.atLeast("length", length, Duration.ofMillis(1));
        if (offset.isNegative() || offset.compareTo(length) >= 0) {
            throw new InvalidValueException("offset", offset.toString(), "must satisfy 0 <= offset < length " + length);
        }
    }

    /** The start of the session that a bar belongs to. */
    public Instant startOf(Instant barEnd) {
        long start = offset.toMillis();
        // A bar that ends at a start belongs to the session before it.
        long last = Math.floorDiv(barEnd.minusNanos(1).toEpochMilli() - start, length.toMillis());
        return Instant.ofEpochMilli(start + last * length.toMillis());
    }

    /** Index of the first bar, of those that the series holds, of the session that the bar belongs to. */
    public int firstBar(BarSeries series, int index) {
        Instant start = startOf(series.getBar(index).getEndTime());
        int low = series.getBeginIndex();
        int high = index;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (series.getBar(middle).getEndTime().isAfter(start)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Whether the series holds the bar's session from its start on: no bar of it can have come before the first one held. */
    public boolean isWhole(BarSeries series, int index) {
        return !series.getFirstBar().getBeginTime().isAfter(startOf(series.getBar(index).getEndTime()));
    }

    /**
     * How many bars, from the first one that the series holds, belong to a session of which the series may lack bars, if no
     * bar is missing: exact at the series' period; 0 for an empty series.
     */
    public int unstableBars(BarSeries series) {
        if (series.isEmpty()) {
            return 0;
        }
        long period = series.getFirstBar().getTimePeriod().toMillis();
        Instant firstStart = series.getFirstBar().getBeginTime();
        Instant start = startOf(series.getFirstBar().getEndTime());
        if (period <= 0 || !firstStart.isAfter(start)) {
            return 0;
        }
        return Math.toIntExact(Duration.between(firstStart, start.plus(length)).toMillis() / period);
    }

    @Override
    public String toString() {
        return offset.isZero() ? length.toString() : length + " offset " + offset;
    }
}
