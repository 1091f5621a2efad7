/* SPDX-License-Identifier: MIT */
package org.liq4j.api.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.liq4j.api.InvalidValueException;

/**
 * How far a history reaches, and in which steps.
 *
 * @param periods
 *            lengths of bars, or of what a statistic covers, with the venue's names; empty if there is no choice
 * @param spacing
 *            without periods, the least time between rows; with periods not used
 * @param rowsPerPage
 *            steps in a page
 * @param rowLimit
 *            rows that a request gets at most; above {@code rowsPerPage} if there are no periods, so that a full page is
 *            seen
 * @param age
 *            of the oldest row; empty if the venue keeps them all
 * @param newest
 *            number of the newest rows that the venue keeps; empty if the age alone counts
 */
public record Reach(Map<Duration, String> periods, Duration spacing, int rowsPerPage, int rowLimit,
        Optional<Duration> age, Optional<Integer> newest) {

    public Reach {
        periods = Collections.unmodifiableMap(new TreeMap<>(periods));
    }

    /** Of rows with a period, all kept. */
    public static Reach regular(Map<Duration, String> periods, int rowsPerPage) {
        return new Reach(periods, Duration.ZERO, rowsPerPage, rowsPerPage, Optional.empty(), Optional.empty());
    }

    /** Of rows whose times are the venue's, at least an hour apart, all kept. */
    public static Reach hourlyAtMost(int rowLimit) {
        return new Reach(Map.of(), Duration.ofHours(1), rowLimit - 1, rowLimit, Optional.empty(),
                Optional.empty());
    }

    /** The same, not older than that. */
    public Reach keptFor(Duration oldest) {
        return new Reach(periods, spacing, rowsPerPage, rowLimit, Optional.of(oldest), newest);
    }

    /** The same, of the newest so many rows only. */
    public Reach keepingNewest(int count) {
        return new Reach(periods, spacing, rowsPerPage, rowLimit, age, Optional.of(count));
    }

    /** Whether rows have a period, so that one that is missing is seen. */
    public boolean isRegular() {
        return !periods.isEmpty();
    }

    /** The least time between rows of a period. */
    public Duration step(Duration period) {
        return isRegular() ? period : spacing;
    }

    /** What a request for so many steps names as the number of rows. */
    public int limit(long steps) {
        return isRegular() ? (int) Math.min(steps, rowLimit) : rowLimit;
    }

    /**
     * The venue's name of a period; blank if there is no choice.
     *
     * @throws InvalidValueException
     *             if there is no such period
     */
    public String name(Duration period) {
        if (!isRegular()) {
            return "";
        }
        String name = periods.get(period);
        if (name == null) {
            throw new InvalidValueException("interval", period.toString(), "must be one of " + periods.keySet());
        }
        return name;
    }

    /** The start of what the venue still has, a minute inside of it: requests take time. */
    public Optional<Instant> earliest(Instant now, Duration period) {
        Optional<Instant> byAge = age.map(oldest -> now.minus(oldest).plus(Duration.ofMinutes(1)));
        Optional<Instant> byCount = newest.map(count -> now.minus(step(period).multipliedBy(count)));
        return byAge.isPresent() && byCount.isPresent() && byCount.get().isAfter(byAge.get())
                ? byCount
                : byAge.or(() -> byCount);
    }
}
