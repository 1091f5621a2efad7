/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

/** Rules between the fields of a reply of which no row keeps all; what a row has is checked by the rules of its kind. */
public final class ReplyRules {

    private ReplyRules() {
    }

    /**
     * Checks that a bar begins where bars of its length do, in UTC.
     *
     * @throws InvalidValueException
     *             if it does not
     */
    static void aligned(long openMillis, long periodMillis) {
        if (openMillis % periodMillis != 0) {
            throw new InvalidValueException("open time", Long.toString(openMillis),
                    "must be a multiple of " + periodMillis + " ms, as bars in UTC are");
        }
    }

    /**
     * Checks that a bar is as long as those that were asked for.
     *
     * @param closeMillis
     *            its last millisecond
     * @throws InvalidValueException
     *             unless {@code close = open + period - 1}
     */
    public static void length(long openMillis, long closeMillis, long periodMillis) {
        if (closeMillis != openMillis + periodMillis - 1) {
            throw new InvalidValueException("close time", Long.toString(closeMillis),
                    "must be the last millisecond of " + periodMillis + " from " + openMillis + " on");
        }
    }

    /**
     * Checks a share of longs beside that of shorts.
     *
     * @return the share of longs
     * @throws InvalidValueException
     *             unless both are in [0, 1] and their sum is 1 within 0.02, since both are rounded
     */
    public static double longShare(double longs, double shorts) {
        Require.share("long share", longs);
        if (!(Math.abs(longs + shorts - 1) <= 0.02)) {
            throw new InvalidValueException("short share", Double.toString(shorts),
                    "must be 1 - the long share (" + longs + ") within 0.02");
        }
        return longs;
    }
}
