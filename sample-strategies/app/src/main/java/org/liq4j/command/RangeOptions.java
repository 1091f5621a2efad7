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
        return UsageException.check("--from, --to", () -> new TimeRange(start, end));
    }

    private static Instant time(String option, @Nullable String text, Instant otherwise) {
        return text == null ? otherwise : UsageException.check(option, () -> TimeOption.parse(text));
    }
}
