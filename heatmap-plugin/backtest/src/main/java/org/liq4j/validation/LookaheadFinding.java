/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

import java.time.Instant;

/**
 * A value that is another when the future is.
 *
 * @param kind
 *            of what has the value
 * @param name
 *            of what has the value
 * @param change
 *            of the future
 * @param time
 *            end of the first bar read whose value differs
 * @param cut
 *            end of the last bar that was left as it was
 * @param before
 *            the value over the whole history
 * @param after
 *            the value after the change
 * @param count
 *            bars whose values differ, of the same change
 */
public record LookaheadFinding(String kind, String name, Change change, Instant time, Instant cut, String before,
        String after, int count) {

    /** What was done. */
    public enum Change {

        /** The later bars were left out. */
        CUT_OFF,

        /** The later bars were replaced. */
        ALTERED,

        /** Nothing: the value was read once more after those of later bars. */
        READ_AGAIN
    }
}
