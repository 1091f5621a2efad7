/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

import org.liq4j.api.InvalidValueException;

/**
 * Bars of a series.
 *
 * @param begin
 *            the first, 0 the first of the series
 * @param end
 *            the one after the last
 */
public record BarRange(int begin, int end) {

    /** Fewer bars leave no room for a signal, its execution, and an exit. */
    static final int FEWEST = 4;

    /**
     * @throws InvalidValueException
     *             unless {@code 0 <= begin} and {@code begin + 4 <= end}
     */
    public BarRange {
        if (begin < 0 || end - begin < FEWEST) {
            throw new InvalidValueException("bars", begin + " to " + end,
                    "must satisfy 0 <= begin and begin + 4 <= end");
        }
    }
}
