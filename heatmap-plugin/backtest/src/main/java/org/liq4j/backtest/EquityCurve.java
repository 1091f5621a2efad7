/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** Value of an account at the close of each bar, in the currency of settlement. Immutable. */
public final class EquityCurve {

    private static final long DAY = Duration.ofDays(1).toMillis();

    private final double start;
    private final long[] ends;
    private final double[] values;

    private EquityCurve(double start, long[] ends, double[] values) {
        this.start = start;
        this.ends = ends;
        this.values = values;
    }

    /** Collects the values as bars end. */
    static final class Builder {

        private final double start;
        private long[] ends;
        private double[] values;
        private int size;

        /**
         * @param start
         *            value before the first bar
         * @param expected
         *            number of values; more or fewer may come
         */
        Builder(double start, int expected) {
            this.start = start;
            ends = new long[Math.max(16, expected)];
            values = new double[ends.length];
        }

        /** The value at a time, not before the last one; of the same time the last one counts. */
        Builder set(long end, double value) {
            if (size == 0 || ends[size - 1] != end) {
                if (size == ends.length) {
                    ends = Arrays.copyOf(ends, size + size / 2);
                    values = Arrays.copyOf(values, ends.length);
                }
                ends[size++] = end;
            }
            values[size - 1] = value;
            return this;
        }

        EquityCurve build() {
            return new EquityCurve(start, Arrays.copyOf(ends, size), Arrays.copyOf(values, size));
        }
    }

    /** Number of bars. */
    public int size() {
        return values.length;
    }

    /** Value at the close of a bar, 0 the first. */
    public double valueAt(int bar) {
        return values[bar];
    }

    /** When the bar closed, 0 the first. */
    public Instant timeAt(int bar) {
        return Instant.ofEpochMilli(ends[bar]);
    }

    /** Last value over the start, less 1; 0 before the first close. */
    public double totalReturn() {
        return values.length == 0 ? 0 : values[values.length - 1] / start - 1;
    }

    /** Largest fall from a peak, as a fraction of the peak; {@code >= 0}. */
    public double maxDrawdown() {
        double peak = start;
        double worst = 0;
        for (double value : values) {
            peak = Math.max(peak, value);
            worst = Math.max(worst, 1 - value / peak);
        }
        return worst;
    }

    /**
     * Mean over standard deviation (n - 1) of the daily returns, times sqrt(365): crypto trades every day. Days are those of
     * UTC, the first and the last may be partial; bars longer than a day stand for as many. Empty with fewer than two days, or if the value never moved.
     */
    public OptionalDouble sharpe() {
        double[] daily = dailyReturns();
        int n = daily.length;
        if (n < 2) {
            return OptionalDouble.empty();
        }
        double mean = 0;
        for (double r : daily) {
            mean += r / n;
        }
        double squares = 0;
        for (double r : daily) {
            squares += (r - mean) * (r - mean);
        }
        double deviation = Math.sqrt(squares / (n - 1));
        return deviation > 0
                ? OptionalDouble.of(mean / deviation * Math.sqrt(365 / daysPerReturn()))
                : OptionalDouble.empty();
    }

    private double daysPerReturn() {
        long shortest = Long.MAX_VALUE;
        for (int k = 1; k < ends.length; k++) {
            shortest = Math.min(shortest, ends[k] - ends[k - 1]);
        }
        return ends.length < 2 ? 1 : Math.max(1, (double) shortest / DAY);
    }

    private double[] dailyReturns() {
        List<Double> closes = new ArrayList<>();
        closes.add(start);
        long day = Long.MIN_VALUE;
        for (int k = 0; k < values.length; k++) {
            // A bar that ends at midnight belongs to the day before.
            long date = Math.floorDiv(ends[k] - 1, DAY);
            if (date == day) {
                closes.set(closes.size() - 1, values[k]);
            } else {
                closes.add(values[k]);
                day = date;
            }
        }
        double[] returns = new double[closes.size() - 1];
        for (int d = 0; d < returns.length; d++) {
            returns[d] = closes.get(d) > 0 ? closes.get(d + 1) / closes.get(d) - 1 : 0;
        }
        return returns;
    }
}
