/* SPDX-License-Identifier: MIT */
package org.liq4j.funding;

import org.liq4j.api.exchange.FundingTimes;

/**
 * Instants at equal distances. All in milliseconds, times since 1970.
 *
 * @param interval
 *            from one to the next
 * @param offset
 *            of one of them
 */
record SettlementGrid(long interval, long offset) {

    static SettlementGrid of(FundingTimes times) {
        return new SettlementGrid(times.interval().toMillis(), times.offset().toMillis());
    }

    long atOrBefore(long time) {
        return Math.floorDiv(time - offset, interval) * interval + offset;
    }

    long atOrAfter(long time) {
        return -Math.floorDiv(-(time - offset), interval) * interval + offset;
    }

    long nearest(long time) {
        return atOrBefore(time + interval / 2);
    }

    boolean isNear(long time, long tolerance) {
        return Math.abs(nearest(time) - time) <= tolerance;
    }
}
