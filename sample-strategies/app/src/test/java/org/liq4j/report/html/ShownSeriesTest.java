/* SPDX-License-Identifier: MIT */
package org.liq4j.report.html;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ShownSeriesTest {

    private static TimedValues walk(int size, long seed, long start, long step) {
        Random random = new Random(seed);
        long[] times = new long[size];
        double[] values = new double[size];
        double value = 1_000;
        for (int i = 0; i < size; i++) {
            value *= 1 + 0.004 * random.nextGaussian();
            times[i] = start + (i + 1) * step;
            values[i] = value;
        }
        return TimedValues.of(times, values);
    }

    @Test
    void pointsKeepTheEndsAndTheExtremesOfAnySection() {
        for (int size : new int[]{1, 2, ShownPoints.MOST, ShownPoints.MOST + 1, 9_999, 50_000}) {
            TimedValues values = walk(size, size, 0, 1_000);
            ShownPoints shown = ShownPoints.of(values, 0);
            assertTrue(shown.t().size() <= ShownPoints.MOST, size + " values");
            assertEquals(values.time(0), shown.t().get(0));
            assertEquals(values.time(size - 1), shown.t().get(shown.t().size() - 1));
            double lowest = Double.MAX_VALUE;
            double highest = 0;
            for (int i = 0; i < size; i++) {
                lowest = Math.min(lowest, values.value(i));
                highest = Math.max(highest, values.value(i));
            }
            assertEquals(lowest, Collections.min(shown.v()), 1e-6 * lowest);
            assertEquals(highest, Collections.max(shown.v()), 1e-6 * highest);
            for (int i = 1; i < shown.t().size(); i++) {
                assertTrue(shown.t().get(i) > shown.t().get(i - 1));
            }
        }
    }

    @Test
    void everyPointIsOneOfTheSeries() {
        TimedValues values = walk(20_000, 3, 0, 1_000);
        ShownPoints shown = ShownPoints.of(values, 500);
        for (int i = 0; i < shown.t().size(); i++) {
            int index = (int) ((shown.t().get(i) + 500) / 1_000) - 1;
            assertEquals(values.value(index), shown.v().get(i), 1e-6 * values.value(index));
        }
    }

    @Test
    void joinedBarsKeepHighsAndLows() {
        for (int size : new int[]{1, ShownBars.MOST, ShownBars.MOST + 1, 33_333}) {
            PriceBars bars = new PriceBars(0);
            Random random = new Random(size);
            double highest = 0;
            for (int i = 1; i <= size; i++) {
                double price = 100 + 10 * random.nextDouble();
                double high = price + 5 * random.nextDouble();
                bars.add(i, price, high, price - 1, price);
                highest = Math.max(highest, high);
            }
            ShownBars shown = ShownBars.of(bars);
            assertTrue(shown.t().size() <= ShownBars.MOST);
            assertEquals((long) size, shown.t().get(shown.t().size() - 1));
            assertEquals(highest, Collections.max(shown.h()), 1e-4);
            assertEquals(bars.close(size - 1), shown.c().get(shown.c().size() - 1), 1e-4);
            assertEquals(bars.open(0), shown.o().get(0), 1e-4);
        }
    }

    @Test
    void monthsCompoundToTheTotalReturn() {
        long start = Instant.parse("2025-11-20T00:00:00Z").toEpochMilli();
        TimedValues equity = walk(4_000, 11, start, 3_600_000);
        List<MonthlyReturn> months = MonthlyReturn.of(equity, 990);
        assertEquals("2025-11", months.get(0).month());
        assertEquals(7, months.size());
        double whole = months.stream().mapToDouble(month -> 1 + month.gain()).reduce(1, (a, b) -> a * b);
        assertEquals(equity.value(3_999) / 990, whole, 1e-12);
    }

    @Test
    void aCloseAtMidnightBelongsToTheMonthBefore() {
        long midnight = Instant.parse("2026-02-01T00:00:00Z").toEpochMilli();
        List<MonthlyReturn> months = MonthlyReturn
                .of(TimedValues.of(new long[]{midnight, midnight + 1}, new double[]{110, 99}), 100);
        assertEquals(List.of("2026-01", "2026-02"), months.stream().map(MonthlyReturn::month).toList());
        assertEquals(0.1, months.get(0).gain(), 1e-12);
        assertEquals(-0.1, months.get(1).gain(), 1e-12);
    }
}
