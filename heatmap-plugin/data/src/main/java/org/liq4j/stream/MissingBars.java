/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.liq4j.api.market.TimeRange;

/**
 * When bars that did not come are asked for, and when they are given up. Times are handed in; single writer.
 */
final class MissingBars {

    private final FollowSettings settings;
    private final long interval;
    private boolean asked;
    private int answers;
    private Duration wait;
    private Instant next = Instant.MIN;
    private Instant waitingSince = Instant.MAX;
    private Optional<Instant> lastEnd = Optional.empty();

    MissingBars(FollowSettings settings, Duration interval) {
        this.settings = settings;
        this.interval = interval.toMillis();
        this.wait = settings.retry();
    }

    /**
     * The bars to ask for now: those that later ones wait for, and those that should have come by now. Empty while nothing is
     * lacking, an answer is under way, or a wait is not over.
     *
     * @param end
     *            of the last bar that was given
     * @param missing
     *            for which later ones wait
     */
    Optional<TimeRange> due(Instant now, Optional<Instant> end, Optional<TimeRange> missing) {
        if (!end.equals(lastEnd)) {
            lastEnd = end;
            started();
        }
        if (missing.isEmpty()) {
            waitingSince = Instant.MAX;
        } else if (waitingSince.equals(Instant.MAX)) {
            waitingSince = now;
        }
        if (asked || now.isBefore(next) || end.isEmpty()) {
            return Optional.empty();
        }
        Instant from = end.get();
        long whole = Math.floorDiv(now.minus(settings.overdueAfter()).toEpochMilli(), interval) * interval;
        Instant overdue = Instant.ofEpochMilli(whole);
        Instant until = missing.map(TimeRange::until).filter(other -> other.isAfter(overdue)).orElse(overdue);
        return until.isAfter(from) ? Optional.of(new TimeRange(from, until)) : Optional.empty();
    }

    private void started() {
        answers = 0;
        wait = settings.retry();
        next = Instant.MIN;
        waitingSince = Instant.MAX;
    }

    void asked() {
        asked = true;
    }

    /** An answer has been taken, or there is none. */
    void answered(Instant now, boolean there) {
        asked = false;
        answers += there ? 1 : 0;
        next = now.plus(wait);
        Duration doubled = wait.multipliedBy(2);
        wait = doubled.compareTo(settings.longestRetry()) < 0 ? doubled : settings.longestRetry();
    }

    /** Why the bars that later ones wait for are given up; empty while there is hope. */
    Optional<String> hopeless(Instant now, boolean canAsk) {
        if (waitingSince.equals(Instant.MAX)) {
            return Optional.empty();
        }
        if (answers >= settings.answersWithoutBar()) {
            return Optional.of("the exchange has no such bars");
        }
        Duration patience = canAsk ? settings.patience() : settings.overdueAfter();
        return now.isBefore(waitingSince.plus(patience))
                ? Optional.empty()
                : Optional.of(canAsk ? "not to be had in time" : "the stream lost them, and nothing else has them");
    }
}
