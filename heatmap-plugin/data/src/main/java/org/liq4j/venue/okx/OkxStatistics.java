/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.okx;

import java.time.Duration;
import java.util.Map;

import org.liq4j.api.exchange.Reach;
import org.liq4j.venue.BarNames;

/** Lengths of bars and periods, and how much of them there is. */
final class OkxStatistics {

    static final int MOST_ROWS = 100;

    /** From six hours on, the names without "utc" mean bars that begin at UTC+8. */
    static final Map<Duration, String> PERIODS = Map.ofEntries(Map.entry(Duration.ofMinutes(5), "5m"),
            Map.entry(Duration.ofMinutes(15), "15m"), Map.entry(Duration.ofMinutes(30), "30m"),
            Map.entry(Duration.ofHours(1), "1H"), Map.entry(Duration.ofHours(2), "2H"),
            Map.entry(Duration.ofHours(4), "4H"), Map.entry(Duration.ofHours(6), "6Hutc"),
            Map.entry(Duration.ofHours(12), "12Hutc"), Map.entry(Duration.ofDays(1), "1Dutc"));

    static final BarNames BARS = new BarNames(Map.ofEntries(Map.entry(Duration.ofMinutes(1), "1m"),
            Map.entry(Duration.ofMinutes(3), "3m"), Map.entry(Duration.ofMinutes(5), "5m"),
            Map.entry(Duration.ofMinutes(15), "15m"), Map.entry(Duration.ofMinutes(30), "30m"),
            Map.entry(Duration.ofHours(1), "1H"), Map.entry(Duration.ofHours(2), "2H"),
            Map.entry(Duration.ofHours(4), "4H"), Map.entry(Duration.ofHours(6), "6Hutc"),
            Map.entry(Duration.ofHours(12), "12Hutc"), Map.entry(Duration.ofDays(1), "1Dutc")));

    /** The newest 1,440 entries; two fewer in a page than fit, see {@link OkxEndpoint#statistics}. */
    static final Reach REACH = Reach.regular(PERIODS, MOST_ROWS - 2).keepingNewest(1440);

    private OkxStatistics() {
    }
}
