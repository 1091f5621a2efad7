/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.TimeRange;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowKind;

/**
 * Makes histories of stored rows. A reading counts from the first bar that ends when it was known or later, whatever time it is a
 * reading of, and holds until the next; so rows that are stored later never change what earlier bars had.
 */
public final class StoredMarketReader {

    /** How long before the first bar a reading may have been taken to count for it. */
    private static final Duration BEFORE = Duration.ofDays(1);
    private static final Duration LONGEST_BAR = Duration.ofDays(31);
    private static final Set<RowKind> READINGS = Set.of(RowKind.FUNDING, RowKind.OPEN_INTEREST, RowKind.ACCOUNT_RATIO,
            RowKind.LIQUIDATED_VOLUME, RowKind.LIQUIDATIONS);
    /** Bars, which are needed for the same time as those of trades. */
    private static final Set<RowKind> BARS = Set.of(RowKind.CANDLES, RowKind.MARK_CANDLES);

    private final MarketStore store;

    public StoredMarketReader(MarketStore store) {
        this.store = store;
    }

    /**
     * The bars of a range with what was known at their ends. A bar that was itself not known yet is left out, since nobody can
     * have acted on it then.
     *
     * @param interval
     *            the bars' length; where empty, that of the shortest stored bars
     * @throws NothingStoredException
     *             if there are no bars in the range of which bars of the length can be made
     * @throws StoreDataException
     *             if a file cannot be read
     */
    public StoredMarket read(Instrument instrument, Optional<Duration> interval, TimeRange range) {
        List<Long> days = store.days(instrument, RowKind.CANDLES);
        if (days.isEmpty()) {
            throw new NothingStoredException(instrument, "no bars are stored");
        }
        // The first bar is not known yet, but not before the first day: what is read too much is cut off.
        long first = Math.max(range.from().toEpochMilli(), Duration.ofDays(days.getFirst()).toMillis());
        TimeRange wide = before(first, interval.orElse(LONGEST_BAR), range);
        Map<RowKind, TimeRange> ranges = new EnumMap<>(RowKind.class);
        READINGS.forEach(kind -> ranges.put(kind, wide));
        BARS.forEach(kind -> ranges.put(kind, range));
        List<RowBatch> rows = store.read(instrument, ranges);
        RowBatch candles = BarAggregation.begunAt(range.from(), of(RowKind.CANDLES, rows));
        List<Long> lengths = BarAggregation.lengths(candles);
        if (lengths.isEmpty()) {
            throw new NothingStoredException(instrument,
                    "no bars are stored from " + range);
        }
        Duration length = interval.orElse(Duration.ofMillis(lengths.getFirst()));
        RowBatch bars = BarAggregation.of(candles, length);
        if (bars.size() == 0) {
            throw new NothingStoredException(instrument, "no whole bar of " + length + " can be made of stored bars of "
                    + lengths.stream().map(millis -> Duration.ofMillis(millis).toString())
                            .collect(Collectors.joining(", ")));
        }
        TimeRange inputs = before(bars.eventMillis(0), length, range);
        List<RowBatch> readings = rows.stream().map(batch -> RowDays.within(inputs, batch)).toList();
        return new HistoryJoin(instrument, length, bars, readings).market(candles);
    }

    static RowBatch of(RowKind kind, List<RowBatch> rows) {
        return rows.stream().filter(batch -> batch.kind() == kind).findFirst().orElseThrow();
    }

    /**
     * The time in which the readings for a bar that ends then, and for all later ones, may have been taken: less than a day
     * before that bar, and up to the end of the last one, at which a reading counts.
     */
    private static TimeRange before(long firstEnd, Duration barDuration, TimeRange range) {
        long earliest = Math.max(0, firstEnd - barDuration.toMillis() - BEFORE.toMillis()) + 1;
        Instant after = range.until().plusMillis(1);
        Instant last = TimeRange.ALL.until();
        return new TimeRange(Instant.ofEpochMilli(earliest), after.isAfter(last) ? last : after);
    }
}
