/* SPDX-License-Identifier: MIT */
package org.liq4j.strategy;

/**
 * How long averages with exponential weights remember the bar they began with. ta4j's average of n bars begins with the bar at
 * index n, whose weight after k more bars is {@code (1 - a)^k}, with the weight a of the newest value. Forgotten is what has a
 * weight of at most one part in 10,000: of a difference of one percent between two beginnings, 0.01 basis points are left.
 */
final class ExponentialMemory {

    private static final double FORGOTTEN = 1e-4;

    private ExponentialMemory() {
    }

    /** Bars until an exponential moving average has forgotten its first; a = 2 / (bars + 1). */
    static int ofAverage(int bars) {
        return bars + of(2.0 / (bars + 1));
    }

    /** Bars until a relative strength index has forgotten its first; a = 1 / bars, as Wilder smooths. */
    static int ofRelativeStrength(int bars) {
        return bars + of(1.0 / bars);
    }

    private static int of(double newest) {
        return Math.max(1, (int) Math.ceil(Math.log(FORGOTTEN) / Math.log1p(-newest)));
    }
}
