/* SPDX-License-Identifier: MIT */
package org.liq4j.report.html;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

/** One number at each of a number of times, for example the equity at each close. Immutable. */
public final class TimedValues {

    private final long[] times;
    private final double[] values;

    private TimedValues(long[] times, double[] values) {
        this.times = times;
        this.values = values;
    }

    /**
     * Copies both.
     *
     * @param times
     *            milliseconds since 1970-01-01T00:00Z, strictly rising
     * @param values
     *            as many finite numbers
     * @throws InvalidValueException
     *             unless that holds
     */
    public static TimedValues of(long[] times, double[] values) {
        if (times.length != values.length) {
            throw new InvalidValueException("values", values.length + " numbers",
                    "must be as many as the times (" + times.length + ")");
        }
        for (int i = 0; i < times.length; i++) {
            if (i > 0 && times[i] <= times[i - 1]) {
                throw new InvalidValueException("times", Long.toString(times[i]),
                        "must satisfy time > the one before (" + times[i - 1] + ")");
            }
            Require.finite("values", values[i]);
        }
        return new TimedValues(times.clone(), values.clone());
    }

    /** How many there are; may be 0. */
    public int size() {
        return times.length;
    }

    /** Milliseconds since 1970-01-01T00:00Z. */
    public long time(int index) {
        return times[index];
    }

    public double value(int index) {
        return values[index];
    }

    /** The value as a fraction of the highest so far, or of the start if that is higher, less 1: 0 or negative. */
    TimedValues drawdown(double start) {
        double[] drawdown = new double[values.length];
        double highest = start;
        for (int i = 0; i < values.length; i++) {
            highest = Math.max(highest, values[i]);
            drawdown[i] = values[i] / highest - 1;
        }
        return new TimedValues(times, drawdown);
    }

    /** The value as a fraction of a start, less 1. */
    TimedValues gain(double start) {
        double[] gain = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            gain[i] = values[i] / start - 1;
        }
        return new TimedValues(times, gain);
    }
}
