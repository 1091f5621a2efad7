/* SPDX-License-Identifier: MIT */
package org.liq4j.report.html;

import java.util.Arrays;

import org.liq4j.api.InvalidValueException;

/** The bars that were traded, oldest first, as far as a chart needs them. Not safe for threads while it grows. */
public final class PriceBars {

    private final long firstStart;
    private long[] ends = new long[1024];
    private double[] prices = new double[4 * 1024];
    private int count;

    /**
     * @param firstStart
     *            when the first bar begins, in milliseconds since 1970-01-01T00:00Z
     */
    public PriceBars(long firstStart) {
        this.firstStart = firstStart;
    }

    /**
     * Adds a bar.
     *
     * @param end
     *            milliseconds since 1970-01-01T00:00Z
     * @throws InvalidValueException
     *             unless it ends after the bar before and {@code 0 < low <= open, close <= high < infinity}
     */
    public void add(long end, double open, double high, double low, double close) {
        long before = count == 0 ? firstStart : ends[count - 1];
        if (end <= before) {
            throw new InvalidValueException("end", Long.toString(end), "must satisfy end > " + before);
        }
        boolean ordered = 0 < low && low <= open && low <= close && open <= high && close <= high
                && high < Double.POSITIVE_INFINITY;
        if (!ordered) {
            throw new InvalidValueException("low", low + ", open = " + open + ", close = " + close + ", high = " + high,
                    "must satisfy 0 < low <= open, close <= high < infinity");
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
            prices = Arrays.copyOf(prices, 8 * count);
        }
        ends[count] = end;
        prices[4 * count] = open;
        prices[4 * count + 1] = high;
        prices[4 * count + 2] = low;
        prices[4 * count + 3] = close;
        count++;
    }

    public int size() {
        return count;
    }

    /** When the first bar begins, in milliseconds since 1970-01-01T00:00Z. */
    public long firstStart() {
        return firstStart;
    }

    /** When the last bar ends; the start of the first if there is none. */
    public long lastEnd() {
        return count == 0 ? firstStart : ends[count - 1];
    }

    long end(int bar) {
        return ends[bar];
    }

    double open(int bar) {
        return prices[4 * bar];
    }

    double high(int bar) {
        return prices[4 * bar + 1];
    }

    double low(int bar) {
        return prices[4 * bar + 2];
    }

    double close(int bar) {
        return prices[4 * bar + 3];
    }
}
