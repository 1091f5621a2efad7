/* SPDX-License-Identifier: MIT */
package org.liq4j.report.html;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * A line as it is drawn: of each of up to {@value #STRETCHES} stretches the lowest and the highest value, at their times, so
 * that no extreme is lost; and the first and the last.
 *
 * @param t
 *            milliseconds since the start of the first bar
 * @param v
 *            the values
 */
record ShownPoints(List<Long> t, List<Double> v) {

    static final int STRETCHES = 999;
    /** Of each line; a stretch gives two, and the ends may be others. */
    static final int MOST = 2 * STRETCHES + 2;

    private static final MathContext DIGITS = new MathContext(7);

    static ShownPoints of(TimedValues values, long origin) {
        ShownPoints shown = new ShownPoints(new ArrayList<>(), new ArrayList<>());
        int size = values.size();
        if (size <= MOST) {
            for (int i = 0; i < size; i++) {
                shown.add(values, i, origin);
            }
            return shown;
        }
        shown.add(values, 0, origin);
        for (int s = 0; s < STRETCHES; s++) {
            int from = 1 + (int) ((long) s * (size - 2) / STRETCHES);
            int to = 1 + (int) ((long) (s + 1) * (size - 2) / STRETCHES);
            int lowest = from;
            int highest = from;
            for (int i = from + 1; i < to; i++) {
                lowest = values.value(i) < values.value(lowest) ? i : lowest;
                highest = values.value(i) > values.value(highest) ? i : highest;
            }
            shown.add(values, Math.min(lowest, highest), origin);
            if (lowest != highest) {
                shown.add(values, Math.max(lowest, highest), origin);
            }
        }
        shown.add(values, size - 1, origin);
        return shown;
    }

    private void add(TimedValues values, int index, long origin) {
        t.add(values.time(index) - origin);
        v.add(rounded(values.value(index)));
    }

    /** Seven significant digits: more than a screen has, and half the size of the file. */
    static double rounded(double value) {
        return new BigDecimal(value).round(DIGITS).doubleValue();
    }
}
