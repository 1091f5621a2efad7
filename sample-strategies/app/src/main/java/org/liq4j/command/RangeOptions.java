/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import org.liq4j.api.market.TimeRange;

/** Which part of what is stored. */
final class RangeOptions {

    @Option(names = "--from", paramLabel = "TIME", description = "Stored data from this time, UTC, for example 2026-03-15 or 2026-03-15T08:00:00Z (default: all).")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "TIME", description = "Stored data before this time, with the bar that ends then (default: all).")
    private @Nullable String to;

    TimeRange range() {
        Instant start = time("--from", from, TimeRange.ALL.from());
        Instant end = time("--to", to, TimeRange.ALL.until());
        return between(start, end);
    }

    /**
     * The range from one option's time to the other's.
     *
     * @throws UsageException
     *             if there is none, in the options' own words
     */
    static TimeRange between(Instant from, Instant to) {
        within("--from", from);
        within("--to", to);
        if (!from.isBefore(to)) {
            throw new UsageException("--to = " + to + ": must be later than --from (" + from + ")");
        }
        return new TimeRange(from, to);
    }

    private static void within(String option, Instant time) {
        if (time.isBefore(TimeRange.ALL.from()) || time.isAfter(TimeRange.ALL.until())) {
            throw new UsageException(option + " = " + time + ": must be within the years 1970 to 9999");
        }
    }

    private static Instant time(String option, @Nullable String text, Instant otherwise) {
        return text == null ? otherwise : UsageException.check(option, () -> TimeOption.parse(text));
    }
}
