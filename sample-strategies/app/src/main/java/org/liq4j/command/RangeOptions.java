/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import org.liq4j.store.TimeRange;

/** Which part of what is stored. */
final class RangeOptions {

    @Option(names = "--from", paramLabel = "TIME", description = "Stored data after this time, UTC, for example 2026-03-15 or 2026-03-15T08:00:00Z (default: all).")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "TIME", description = "Stored data up to this time (default: all).")
    private @Nullable String to;

    TimeRange range() {
        Instant begin = time("--from", from, TimeRange.ALL.from());
        Instant end = time("--to", to, TimeRange.ALL.to());
        return UsageException.check("--from, --to", () -> new TimeRange(begin, end));
    }

    private static Instant time(String option, @Nullable String text, Instant otherwise) {
        return text == null ? otherwise : UsageException.check(option, () -> TimeOption.parse(text));
    }
}
