/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.liq4j.api.exchange.HistoryRead;
import org.liq4j.api.exchange.Reach;
import org.liq4j.api.exchange.RowHistory;
import org.liq4j.api.exchange.RowPages;
import org.liq4j.api.market.TimeRange;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowColumn.Funding;
import org.liq4j.api.rows.RowKind;

/**
 * Settled funding with its intervals. Venues tell the interval of the rate to come only, and change it; what a past rate is
 * the rate of is the time since the one before. Reading therefore begins earlier than was asked for. No venue settles less
 * often than every eight hours: where two rates lie further apart, one is missing.
 */
public final class FundingHistory implements RowHistory {

    private static final Duration LONGEST = Duration.ofHours(8);
    private static final Duration JITTER = Duration.ofMinutes(1);
    private static final double HOUR_MILLIS = 3_600_000;

    private final RowHistory rates;

    /**
     * @param rates
     *            rows of {@link RowKind#FUNDING}, their intervals absent
     */
    public FundingHistory(RowHistory rates) {
        this.rates = rates;
    }

    @Override
    public RowKind kind() {
        return RowKind.FUNDING;
    }

    @Override
    public Reach reach() {
        return rates.reach();
    }

    @Override
    public HistoryRead read(String symbol, Duration period, TimeRange range, RowPages receiver) throws IOException {
        // A minute more: times of funding jitter.
        Instant earlier = range.from().minus(LONGEST).minus(JITTER);
        TimeRange longer = new TimeRange(earlier.isBefore(Instant.EPOCH) ? Instant.EPOCH : earlier, range.until());
        Intervals intervals = new Intervals(range.from().toEpochMilli(), receiver);
        HistoryRead read = rates.read(symbol, period, longer, intervals);
        if (!range.from().isBefore(read.covered().until())) {
            return new HistoryRead(intervals.count, range, List.of(), read.issues());
        }
        Instant from = read.covered().from().isBefore(range.from()) ? range.from() : read.covered().from();
        TimeRange covered = new TimeRange(from, read.covered().until());
        return new HistoryRead(intervals.count, covered, intervals.missing(read.covered(), covered), read.issues());
    }

    private static final class Intervals implements RowPages {

        private final long fromMillis;
        private final RowPages receiver;
        private long before = Long.MIN_VALUE;
        private long count;
        private final List<Instant> settlements = new ArrayList<>();

        Intervals(long fromMillis, RowPages receiver) {
            this.fromMillis = fromMillis;
            this.receiver = receiver;
        }

        @Override
        public void accept(RowBatch rows) throws IOException {
            RowBatch.Builder complete = RowBatch.builder(RowKind.FUNDING);
            for (int i = 0; i < rows.size(); i++) {
                long event = rows.eventMillis(i);
                if (event >= fromMillis) {
                    double rate = rows.value(Funding.RATE, i);
                    double hours = hours(event);
                    complete.add(event, rows.knownMillis(i),
                            values -> values.set(Funding.RATE, rate).set(Funding.INTERVAL_HOURS, hours));
                }
                before = event;
                settlements.add(Instant.ofEpochMilli(event));
            }
            count += complete.size();
            if (complete.size() > 0) {
                receiver.accept(complete.build());
            }
        }

        /** Where no rate is settled for longer than at any venue, as far as it lies within what was asked for. */
        List<TimeRange> missing(TimeRange read, TimeRange asked) {
            List<TimeRange> missing = new ArrayList<>();
            Instant last = read.from();
            for (Instant next : Stream.concat(settlements.stream(), Stream.of(read.until())).toList()) {
                Instant start = last.isBefore(asked.from()) ? asked.from() : last;
                if (Duration.between(last, next).compareTo(LONGEST.plus(JITTER)) > 0 && start.isBefore(next)) {
                    missing.add(new TimeRange(start, next));
                }
                last = next;
            }
            return missing;
        }

        private double hours(long event) {
            if (before == Long.MIN_VALUE) {
                return Double.NaN;
            }
            double hours = (event - before) / HOUR_MILLIS;
            double whole = Math.rint(hours);
            boolean known = whole >= 1 && whole <= LONGEST.toHours() && Math.abs(hours - whole) < 1.0 / 60;
            return known ? whole : Double.NaN;
        }
    }
}
