/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.jspecify.annotations.Nullable;
import org.ta4j.core.BarSeries;

/** Value of an account at the close of each bar of a series, in quote currency. Immutable. */
public final class EquityCurve {

    private final BarSeries series;
    private final double start;
    private final double[] values;

    /**
     * @param start
     *            value before the first bar
     * @param values
     *            by bar from the series' begin index on; not copied
     */
    EquityCurve(BarSeries series, double start, double[] values) {
        this.series = series;
        this.start = start;
        this.values = values;
    }

    /** Number of bars. */
    public int size() {
        return values.length;
    }

    /** Value at the close of a bar, 0 the first. */
    public double valueAt(int bar) {
        return values[bar];
    }

    /** Last value over the start, less 1. */
    public double totalReturn() {
        return values[values.length - 1] / start - 1;
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
        Duration bar = series.getFirstBar().getTimePeriod();
        return Math.max(1, (double) bar.toMillis() / Duration.ofDays(1).toMillis());
    }

    private double[] dailyReturns() {
        List<Double> closes = new ArrayList<>();
        closes.add(start);
        @Nullable
        LocalDate day = null;
        for (int k = 0; k < values.length; k++) {
            Instant begin = series.getBar(series.getBeginIndex() + k).getBeginTime();
            LocalDate date = LocalDate.ofInstant(begin, ZoneOffset.UTC);
            if (date.equals(day)) {
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
