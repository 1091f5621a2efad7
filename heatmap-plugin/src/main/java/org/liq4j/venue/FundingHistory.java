/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.io.IOException;
import java.time.Duration;

import org.liq4j.rows.RowBatch;
import org.liq4j.rows.RowKind;

/**
 * Settled funding with its intervals. Venues tell the interval of the rate to come only, and change it; what a past rate is
 * the rate of is the time since the one before. Reading therefore begins earlier than was asked for.
 */
public final class FundingHistory implements RowHistory {

    private static final Duration LONGEST = Duration.ofHours(8);
    private static final int RATE = 0;
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
        TimeRange longer = new TimeRange(range.from().minus(LONGEST).minusSeconds(60), range.until());
        Intervals intervals = new Intervals(range.from().toEpochMilli(), receiver);
        HistoryRead read = rates.read(symbol, period, longer, intervals);
        TimeRange covered = read.covered().from().isBefore(range.from())
                ? range
                : new TimeRange(read.covered().from(), range.until());
        return new HistoryRead(intervals.count, covered, read.missing(), read.issues());
    }

    private static final class Intervals implements RowPages {

        private final long fromMillis;
        private final RowPages receiver;
        private long before = Long.MIN_VALUE;
        private long count;

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
                    complete.add(event, rows.knownMillis(i), rows.value(RATE, i), hours(event));
                }
                before = event;
            }
            count += complete.size();
            if (complete.size() > 0) {
                receiver.accept(complete.build());
            }
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
