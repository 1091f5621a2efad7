/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator.flow;

import org.ta4j.core.BarSeries;

/**
 * How a number runs with time over a window of bars, one unit of time per bar: the slope of the least-squares line
 * {@code sum (t - mean t)(x - mean x) / sum (t - mean t)^2} and the correlation with time
 * {@code sum (t - mean t)(x - mean x) / sqrt(sum (t - mean t)^2 sum (x - mean x)^2)}, in [-1, 1]. Both 0 for a number that is
 * the same at each bar, to 12 digits, and for less than two bars.
 */
record TimeTrend(double slope, double correlation) {

    private static final TimeTrend FLAT = new TimeTrend(0, 0);
    /** Of the numbers that were summed; what is less is rounding. */
    private static final double ROUNDING = 1e-12;

    /** Of the cumulative volume delta; its level at the window's first bar does not matter. */
    static TimeTrend ofDelta(BarSeries series, int first, int last) {
        double[] cumulative = new double[last - first + 1];
        double scale = 0;
        for (int i = 1; i < cumulative.length; i++) {
            double delta = TakerFlow.delta(series.getBar(first + i)).doubleValue();
            cumulative[i] = cumulative[i - 1] + delta;
            scale += Math.abs(delta);
        }
        return of(cumulative, scale);
    }

    /** Of the close. */
    static TimeTrend ofClose(BarSeries series, int first, int last) {
        double[] closes = new double[last - first + 1];
        double origin = series.getBar(first).getClosePrice().doubleValue();
        for (int i = 0; i < closes.length; i++) {
            closes[i] = series.getBar(first + i).getClosePrice().doubleValue() - origin;
        }
        return of(closes, Math.abs(origin));
    }

    private static TimeTrend of(double[] numbers, double scale) {
        double mean = 0;
        for (double number : numbers) {
            mean += number / numbers.length;
        }
        double center = (numbers.length - 1) / 2.0;
        double both = 0;
        double times = 0;
        double squares = 0;
        for (int i = 0; i < numbers.length; i++) {
            both += (i - center) * (numbers[i] - mean);
            times += (i - center) * (i - center);
            squares += (numbers[i] - mean) * (numbers[i] - mean);
        }
        if (times == 0 || Math.sqrt(squares) <= ROUNDING * scale) {
            return FLAT;
        }
        return new TimeTrend(both / times, Math.clamp(both / Math.sqrt(times * squares), -1, 1));
    }
}
