/* SPDX-License-Identifier: MIT */
package org.liq4j.api.market;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

/**
 * Bars of one length, which end at {@code 1970-01-01T00:00Z + offset + k x length} for whole k; some of them may be missing.
 *
 * <p>
 * Whoever makes bars labels their ends in ways of their own: a minute ends at 12:01:00, or at 12:00:59.999, the last instant of
 * it, or some milliseconds late. {@link #end} takes all of them for what they mean.
 *
 * @param length
 *            of each bar, whole milliseconds
 * @param offset
 *            of an end, at least 0 and less than the length
 */
public record BarTiming(Duration length, Duration offset) {

    /** What {@link #end} gives where no bar ends. */
    public static final long NONE = Long.MIN_VALUE;

    /** How far a label may lie from the end that it means: a second, or a tenth of the length if that is less. */
    private static final long TOLERANCE_MILLIS = 1_000;
    private static final long TOLERANCE_SHARE = 10;

    /**
     * @throws InvalidValueException
     *             unless {@code length >= 1 ms}, in whole milliseconds, and {@code 0 <= offset < length}
     */
    public BarTiming {
        Require.wholeMilliseconds("length", length);
        if (offset.isNegative() || offset.compareTo(length) >= 0) {
            throw new InvalidValueException("offset", offset.toString(), "must satisfy 0 <= offset < length " + length);
        }
    }

    /** The timing of bars of which one has that length and that end. */
    public static BarTiming of(Duration length, Instant end) {
        return new BarTiming(length, Duration.ofMillis(Math.floorMod(end.toEpochMilli(), length.toMillis())));
    }

    /** The timing of the first bar among the events; empty if there is none, or if it does not last whole milliseconds. */
    public static Optional<BarTiming> of(Iterator<MarketEvent> events) {
        while (events.hasNext()) {
            if (events.next() instanceof Candle candle) {
                Duration length = Duration.between(candle.beginTime(), candle.endTime());
                return length.toMillis() >= 1 && length.toNanosPart() % 1_000_000 == 0
                        ? Optional.of(of(length, candle.endTime()))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Length of each bar in milliseconds. */
    public long lengthMillis() {
        return length.toMillis();
    }

    /** Whether a bar of this timing has exactly these ends. */
    public boolean isBar(Instant begin, Instant end) {
        int nanos = end.getNano();
        long millis = end.getEpochSecond() * 1_000 + nanos / 1_000_000;
        long step = length.toMillis();
        return nanos % 1_000_000 == 0 && Math.floorMod(millis - offset.toMillis(), step) == 0
                && begin.toEpochMilli() == millis - step;
    }

    /**
     * The end, in milliseconds since 1970-01-01T00:00Z, that a label means: the one that is less than a second away, and less
     * than a tenth of the length; {@link #NONE} if the label is not at an end.
     */
    public long end(Instant label) {
        long step = length.toMillis();
        long millis = label.toEpochMilli();
        long after = Math.floorMod(millis - offset.toMillis(), step);
        if (after == 0) {
            return millis;
        }
        long tolerance = Math.min(TOLERANCE_MILLIS, step / TOLERANCE_SHARE);
        if (step - after <= tolerance) {
            return millis + step - after;
        }
        return after <= tolerance ? millis - after : NONE;
    }
}
