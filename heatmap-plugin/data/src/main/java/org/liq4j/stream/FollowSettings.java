/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import java.time.Duration;

import org.liq4j.api.Require;

/**
 * How a market is followed beside its streams.
 *
 * @param statisticsEvery
 *            how often open interest and account ratios are asked for
 * @param fastStatisticsEvery
 *            how often while price moves fast
 * @param fastMove
 *            a move of price within a minute, as a fraction, that is fast
 * @param overdueAfter
 *            a closed bar that has not come so long after its end is asked for
 * @param retry
 *            the first wait after a question that was not answered, or whose answer lacks bars; doubled up to
 *            {@code longestRetry}
 * @param longestRetry
 *            the longest of these waits
 * @param answersWithoutBar
 *            a bar that so many answers lack is given up
 * @param patience
 *            bars are given up when others have waited for them so long without an answer
 * @param clockEvery
 *            how often the exchange's clock is compared with this machine's
 */
public record FollowSettings(Duration statisticsEvery, Duration fastStatisticsEvery, double fastMove,
        Duration overdueAfter, Duration retry, Duration longestRetry, int answersWithoutBar, Duration patience,
        Duration clockEvery) {

    private static final Duration SHORTEST = Duration.ofMillis(1);

    public static final FollowSettings DEFAULT = new FollowSettings(Duration.ofSeconds(60), Duration.ofSeconds(15),
            0.025, Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ofSeconds(30), 4, Duration.ofMinutes(10),
            Duration.ofHours(1));

    /**
     * @throws org.liq4j.api.InvalidValueException
     *             unless times are at least 1 ms, {@code 0 < fastMove < 1} and {@code answersWithoutBar >= 1}
     */
    public FollowSettings {
        Require.atLeast("statisticsEvery", statisticsEvery, SHORTEST);
        Require.atLeast("fastStatisticsEvery", fastStatisticsEvery, SHORTEST);
        Require.atLeast("overdueAfter", overdueAfter, SHORTEST);
        Require.atLeast("retry", retry, SHORTEST);
        Require.atLeast("longestRetry", longestRetry, SHORTEST);
        Require.atLeast("patience", patience, SHORTEST);
        Require.atLeast("clockEvery", clockEvery, SHORTEST);
        Require.fraction("fastMove", fastMove);
        Require.atLeast("answersWithoutBar", answersWithoutBar, 1);
    }
}
