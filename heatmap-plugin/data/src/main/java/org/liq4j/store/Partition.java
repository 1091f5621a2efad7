/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.nio.file.Path;
import java.time.LocalDate;

import org.liq4j.api.market.Instrument;
import org.liq4j.api.rows.RowKind;

/**
 * The rows of one instrument, kind and day: one file. A bar's event time is its end, so that the day's last bar, which ends at
 * midnight, belongs to the day that it closes.
 */
record Partition(Instrument instrument, RowKind kind, LocalDate day) {

    private static final String FILE = "rows.parquet";
    private static final long DAY_MILLIS = 86_400_000;

    static boolean isFile(Path path) {
        return path.endsWith(FILE);
    }

    /** The day, counted from 1970-01-01, to which a row of that event time belongs. */
    static long dayOf(RowKind kind, long eventMillis) {
        return Math.floorDiv(kind.isBar() ? eventMillis - 1 : eventMillis, DAY_MILLIS);
    }

    boolean holds(long eventMillis) {
        return dayOf(kind, eventMillis) == day.toEpochDay();
    }

    Path file(Path root) {
        return folder(root, instrument, kind).resolve("day=" + day).resolve(FILE);
    }

    /** Folders in the style that DuckDB and Spark read back as columns. */
    static Path folder(Path root, Instrument instrument, RowKind kind) {
        return root.resolve("venue=" + instrument.venue()).resolve("instrument=" + instrument.symbol())
                .resolve("kind=" + kind.label());
    }
}
