/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

import java.time.Instant;

/** A {@link BarMeasure} by bar end time. */
public interface BarValues {

    /** What {@link #lastEndMillis} gives before the first bar. */
    long NO_BAR = Long.MIN_VALUE;

    /** The value of the last bar closed at or before that time; {@code NaN} before the first. */
    double at(Instant barEndTime);

    /** Whether a bar with exactly this end has closed; if not, {@link #at} gives an older bar's value. */
    boolean isAvailable(Instant barEndTime);

    /**
     * End of the bar whose value {@link #at} gives, the last that closed at or before that time; {@link #NO_BAR} before the
     * first. Milliseconds since 1970-01-01T00:00Z. Knows no more than {@link #isAvailable} unless it is overridden.
     */
    default long lastEndMillis(long millis) {
        return isAvailable(Instant.ofEpochMilli(millis)) ? millis : NO_BAR;
    }
}
