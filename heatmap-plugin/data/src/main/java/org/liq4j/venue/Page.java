/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.time.Duration;

/**
 * A part of a history that one request gets.
 *
 * @param symbol
 *            the venue's own name
 * @param period
 *            length of the bars, or of what a statistic covers; zero if there is none
 * @param periodName
 *            the venue's name of it; blank if there is none
 * @param fromMillis
 *            the least time by which the venue labels a row, in epoch milliseconds
 * @param untilMillis
 *            the first label after the page
 * @param limit
 *            rows that fit
 * @param nowMillis
 *            our clock's time
 */
public record Page(String symbol, Duration period, String periodName, long fromMillis, long untilMillis, int limit,
        long nowMillis) {

    /** The last millisecond, for venues that include the end. */
    public long lastMillis() {
        return untilMillis - 1;
    }

    /** The period in milliseconds. */
    public long periodMillis() {
        return period.toMillis();
    }
}
