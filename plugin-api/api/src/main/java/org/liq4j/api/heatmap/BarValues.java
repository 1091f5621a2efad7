/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

import java.time.Instant;

/** A {@link BarMeasure} by bar end time. */
public interface BarValues {

    /** The value of the last bar closed at or before that time; {@code NaN} before the first. */
    double at(Instant barEndTime);

    /** Whether a bar with exactly this end has closed; if not, {@link #at} gives an older bar's value. */
    boolean isAvailable(Instant barEndTime);
}
