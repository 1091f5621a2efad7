/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Gap;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.InvalidValueException;
import org.liq4j.history.HistoryBar;
import org.liq4j.history.MarketHistory;
import org.liq4j.rows.RowBatch;
import org.liq4j.rows.RowKind;

/**
 * Makes histories of stored rows. A reading counts from the first bar that ends when it was known or later, whatever time it is a
 * reading of, and holds until the next; so rows that are stored later never change what earlier bars had.
 */
public final class StoredMarketReader {

    /** How long before the first bar a reading may have been taken to count for it. */
    private static final Duration BEFORE = Duration.ofDays(1);
    private static final Duration LONGEST_BAR = Duration.ofDays(31);
    /** A closed bar takes a moment to arrive; whoever acts at its end waits that long, and no longer. */
    private static final Duration ARRIVAL = Duration.ofSeconds(10);
    private static final Set<RowKind> READINGS = Set.of(RowKind.FUNDING, RowKind.OPEN_INTEREST, RowKind.ACCOUNT_RATIO,
            RowKind.LIQUIDATED_VOLUME, RowKind.LIQUIDATIONS);
    private static final long MINUTE_MILLIS = 60_000;

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
        ranges.put(RowKind.CANDLES, range);
        List<RowBatch> rows = store.read(instrument, ranges);
        RowBatch candles = BarAggregation.begunAt(range.from(), of(RowKind.CANDLES, rows));
        List<Long> lengths = BarAggregation.lengths(candles);
        if (lengths.isEmpty()) {
            throw new NothingStoredException(instrument,
                    "no bars are stored from " + range.from() + " to " + range.to());
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
        return new Joined(instrument, length, bars, readings).market(candles);
    }

    private static RowBatch of(RowKind kind, List<RowBatch> rows) {
        return rows.stream().filter(batch -> batch.kind() == kind).findFirst().orElseThrow();
    }

    /** The time in which the readings for a bar that ends then, and for all later ones, may have been taken. */
    private static TimeRange before(long firstEnd, Duration barDuration, TimeRange range) {
        return new TimeRange(Instant.ofEpochMilli(
                Math.max(0, firstEnd - barDuration.toMillis() - BEFORE.toMillis())), range.to());
    }

    /** One call's work. */
    private static final class Joined {

        private final Instrument instrument;
        private final long length;
        private final RowBatch bars;
        private final List<RowBatch> readings;
        private final MarketHistory.Builder history;
        private final List<String> findings = new ArrayList<>();

        Joined(Instrument instrument, Duration length, RowBatch bars, List<RowBatch> readings) {
            this.instrument = instrument;
            this.length = length.toMillis();
            this.bars = bars;
            this.readings = readings;
            this.history = MarketHistory.builder(instrument, length, bars.size());
        }

        StoredMarket market(RowBatch candles) {
            RowBatch funding = rows(RowKind.FUNDING);
            Readings interest = new Readings(rows(RowKind.OPEN_INTEREST), 0);
            Readings rates = new Readings(funding, 0);
            Readings ratios = new Readings(rows(RowKind.ACCOUNT_RATIO), 0);
            Liquidated liquidated = new Liquidated(rows(RowKind.LIQUIDATED_VOLUME), rows(RowKind.LIQUIDATIONS));
            int broken = 0;
            int late = 0;
            for (int row = 0; row < bars.size(); row++) {
                long end = bars.eventMillis(row);
                liquidated.advance(end - length, end);
                if (bars.knownMillis(row) > end + ARRIVAL.toMillis()) {
                    late++;
                    continue;
                }
                try {
                    history.add(new HistoryBar(candle(row, end), positive(interest.at(end)),
                            rates.at(end), share(ratios.at(end)), liquidated.longs(),
                            liquidated.shorts()));
                } catch (InvalidValueException e) {
                    broken++;
                }
            }
            MarketHistory built = history.build();
            if (built.size() == 0) {
                throw new NothingStoredException(instrument,
                        "all stored bars break a rule, see liq4j data verify, or became known after their end");
            }
            report(candles, built, broken, late);
            return new StoredMarket(built, settled(funding), findings);
        }

        private RowBatch rows(RowKind kind) {
            return of(kind, readings);
        }

        private Candle candle(int row, long end) {
            double volume = bars.value(5, row);
            double buy = bars.value(6, row);
            Instant time = Instant.ofEpochMilli(end);
            return new Candle(Instant.ofEpochMilli(end - length), time, time, bars.value(1, row), bars.value(2, row),
                    bars.value(3, row), bars.value(4, row), volume, buy,
                    Double.isNaN(buy) ? Candle.MISSING : Math.max(0, volume - buy), BarAggregation.vwap(bars, row));
        }

        private void report(RowBatch candles, MarketHistory built, int broken, int late) {
            findings.add(candles.size() + " stored bars"
                    + (candles.size() == bars.size()
                            ? ""
                            : ", " + built.size() + " of " + built.barDuration()
                                    + " made of them"));
            long missing = built.gaps().stream().map(Gap::length).mapToLong(gap -> gap.toMillis() / length).sum();
            findings.add(built.gaps().isEmpty()
                    ? "no gaps"
                    : built.gaps().size() + " gaps, " + missing + " bars missing");
            if (broken > 0) {
                findings.add(broken + " bars break a rule and are left out, see liq4j data verify");
            }
            if (late > 0) {
                findings.add(late + " bars became known more than " + ARRIVAL.toSeconds()
                        + " s after their end and are left out");
            }
        }
    }

    /** Open interest 0 means that it was not there. */
    private static double positive(double coins) {
        return coins > 0 ? coins : Candle.MISSING;
    }

    /** A share of 0 or 1 means that it was not there. */
    private static double share(double share) {
        return share > 0 && share < 1 ? share : Candle.MISSING;
    }

    /** Rows with an interval are settlements, others a rate in force. Venues stamp them some milliseconds late. */
    private static SortedMap<Instant, Double> settled(RowBatch funding) {
        SortedMap<Instant, Double> rates = new TreeMap<>();
        for (int row = 0; row < funding.size(); row++) {
            if (!Double.isNaN(funding.value(1, row)) && !Double.isNaN(funding.value(0, row))) {
                long minute = Math.floorDiv(funding.eventMillis(row), MINUTE_MILLIS) * MINUTE_MILLIS;
                rates.put(Instant.ofEpochMilli(minute), funding.value(0, row));
            }
        }
        return rates;
    }
}
