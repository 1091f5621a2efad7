/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

import org.liq4j.api.InvalidValueException;

/**
 * Bars of a series.
 *
 * @param start
 *            the first, 0 the first of the series
 * @param end
 *            the one after the last
 */
public record BarRange(int start, int end) {

    /** Fewer bars leave no room for a signal, its execution, and an exit. */
    static final int FEWEST = 4;

    /**
     * @throws InvalidValueException
     *             unless {@code 0 <= start} and {@code start + 4 <= end}
     */
    public BarRange {
        if (start < 0 || end - start < FEWEST) {
            throw new InvalidValueException("bars", start + " to " + end,
                    "must satisfy 0 <= start and start + 4 <= end");
        }
    }
}
