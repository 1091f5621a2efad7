/* SPDX-License-Identifier: MIT */
package org.liq4j.report.html;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The return of a calendar month in UTC, from the last value of the month before to its own last; together they compound to
 * the total return.
 *
 * @param month
 *            for example 2026-03
 * @param gain
 *            as a fraction
 */
record MonthlyReturn(String month, double gain) {

    /** A value at midnight of the first is a close of the month before. */
    static List<MonthlyReturn> of(TimedValues equity, double capital) {
        List<MonthlyReturn> months = new ArrayList<>();
        double start = capital;
        for (int i = 0; i < equity.size(); i++) {
            if (i == equity.size() - 1 || !monthOf(equity.time(i)).equals(monthOf(equity.time(i + 1)))) {
                months.add(new MonthlyReturn(monthOf(equity.time(i)).toString(), equity.value(i) / start - 1));
                start = equity.value(i);
            }
        }
        return months;
    }

    private static YearMonth monthOf(long end) {
        return YearMonth.from(Instant.ofEpochMilli(end - 1).atOffset(ZoneOffset.UTC));
    }
}
