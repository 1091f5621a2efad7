/* SPDX-License-Identifier: MIT */
package org.liq4j.funding;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Funding rates as data give them, whatever they mean: settled ones, the rate in force, filled forward, or both. Ascending by the
 * time that each is stated for; in a file of bars that is the time at which the row's bar opens. Immutable.
 */
public final class FundingRates {

    private final long[] times;
    private final long[] known;
    private final double[] rates;
    private final double[] hours;
    private final long from;
    private final long until;
    private final long rowMillis;

    private FundingRates(Builder of) {
        int[] order = IntStream.range(0, of.size).boxed().sorted(Comparator.comparingLong(i -> of.times[i]))
                .mapToInt(Integer::intValue).toArray();
        this.times = IntStream.of(order).mapToLong(i -> of.times[i]).toArray();
        this.known = IntStream.of(order).mapToLong(i -> of.known[i]).toArray();
        this.rates = IntStream.of(order).mapToDouble(i -> of.rates[i]).toArray();
        this.hours = IntStream.of(order).mapToDouble(i -> of.hours[i]).toArray();
        this.from = of.from;
        this.until = of.until;
        this.rowMillis = of.rowMillis;
    }

    public static Builder builder() {
        return new Builder();
    }

    int size() {
        return times.length;
    }

    public boolean isEmpty() {
        return times.length == 0;
    }

    long time(int index) {
        return times[index];
    }

    long known(int index) {
        return known[index];
    }

    double rate(int index) {
        return rates[index];
    }

    /** {@code NaN} where it is not stated. */
    double hours(int index) {
        return hours[index];
    }

    /** Start of the bars that may be traded. */
    long from() {
        return from == Long.MAX_VALUE ? times[0] : from;
    }

    /** End of the bars that may be traded. */
    long until() {
        return until == Long.MIN_VALUE ? times[times.length - 1] + 1 : until;
    }

    /** Length of the bars in whose rows the rates stand; 0 if they stand in rows of their own. */
    long rowMillis() {
        return rowMillis;
    }

    /** Collects rates in any order. Not thread-safe. */
    public static final class Builder {

        private long[] times = new long[64];
        private long[] known = new long[64];
        private double[] rates = new double[64];
        private double[] hours = new double[64];
        private int size;
        private long from = Long.MAX_VALUE;
        private long until = Long.MIN_VALUE;
        private long rowMillis;

        private Builder() {
        }

        /** The rates stand in the rows of bars of that length. */
        public Builder inBarsOf(Duration length) {
            rowMillis = length.toMillis();
            return this;
        }

        /** The bars that may be traded: only settlements between their start and end are missed. */
        public Builder traded(Instant start, Instant end) {
            from = start.toEpochMilli();
            until = end.toEpochMilli();
            return this;
        }

        /**
         * Adds a rate.
         *
         * @param time
         *            that it is stated for, in milliseconds since 1970
         * @param knownAt
         *            when it was known, likewise
         * @param rate
         *            fraction of the notional; {@code NaN} is left out
         * @param intervalHours
         *            for which it is paid; {@code NaN} if that is not stated
         */
        public Builder add(long time, long knownAt, double rate, double intervalHours) {
            if (Double.isNaN(rate)) {
                return this;
            }
            if (size == times.length) {
                times = Arrays.copyOf(times, 2 * size);
                known = Arrays.copyOf(known, 2 * size);
                rates = Arrays.copyOf(rates, 2 * size);
                hours = Arrays.copyOf(hours, 2 * size);
            }
            times[size] = time;
            known[size] = knownAt;
            rates[size] = rate;
            hours[size] = intervalHours;
            size++;
            return this;
        }

        public FundingRates build() {
            return new FundingRates(this);
        }
    }
}
