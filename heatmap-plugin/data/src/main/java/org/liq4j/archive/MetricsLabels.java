/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What the time in the first column of a metrics file means: a table of dated rules.
 *
 * <p>
 * Until the day of 2026-06-25 a reading labelled T was taken at T, the end of its five minutes. One user has shown that since
 * then it is taken at T + 5 minutes: the label became the start. The venue has not confirmed it, nor announced the day before
 * it happened, and its own documents state the end. To take the reading for known at its label would let a backtest look five
 * minutes ahead, so the later time is the default for all days.
 *
 * @param name
 *            of the table, for reports
 * @param rules
 *            ascending by their start; the last that begins at or before a file's day holds for the whole file
 */
public record MetricsLabels(String name, List<Rule> rules) {

    /** Distance of two readings. */
    static final Duration PERIOD = Duration.ofMinutes(5);

    /** First day whose file has the labels shifted. */
    static final Instant SHIFT = Instant.parse("2026-06-25T00:00:00Z");

    /** Each reading known five minutes after its label: never early, whichever is true. */
    public static final MetricsLabels SAFE = new MetricsLabels("safe",
            List.of(new Rule(Instant.MIN, Duration.ZERO, PERIOD), new Rule(SHIFT, PERIOD, PERIOD)));

    /** As reported: known at its label before the shift, five minutes after it since. */
    public static final MetricsLabels AS_REPORTED = new MetricsLabels("as-reported",
            List.of(new Rule(Instant.MIN, Duration.ZERO, Duration.ZERO), new Rule(SHIFT, PERIOD, PERIOD)));

    /**
     * @param from
     *            start of the first file's day
     * @param taken
     *            from the label to when the reading was taken, its event time
     * @param known
     *            from the label to when it is taken for known; at least {@code taken}
     */
    public record Rule(Instant from, Duration taken, Duration known) {
    }

    public MetricsLabels {
        rules = List.copyOf(rules);
    }

    /** The rule for the file of a day. */
    Rule of(Instant day) {
        return rules.stream().filter(rule -> !rule.from().isAfter(day)).reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
