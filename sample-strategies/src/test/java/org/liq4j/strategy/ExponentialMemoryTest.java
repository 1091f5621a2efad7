/* SPDX-License-Identifier: MIT */
package org.liq4j.strategy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.indicators.averages.EMAIndicator;
import org.ta4j.core.indicators.averages.MMAIndicator;
import org.ta4j.core.indicators.helpers.FixedNumIndicator;
import org.ta4j.core.num.DoubleNumFactory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ExponentialMemoryTest {

    /** 1 at the first bar and 0 from then on: an average of it is the weight of the first bar. */
    private static FixedNumIndicator first(int bars) {
        BarSeries series = new BaseBarSeriesBuilder().withNumFactory(DoubleNumFactory.getInstance()).build();
        java.time.Instant end = java.time.Instant.EPOCH;
        double[] values = new double[bars];
        for (int i = 0; i < bars; i++) {
            end = end.plusSeconds(60);
            series.addBar(series.barBuilder().timePeriod(java.time.Duration.ofMinutes(1)).endTime(end).openPrice(1)
                    .highPrice(1).lowPrice(1).closePrice(1).volume(1).build());
            values[i] = i == 0 ? 1 : 0;
        }
        return new FixedNumIndicator(series, values);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 14, 50, 200})
    void theFirstBarIsForgottenThenAndNotBefore(int bars) {
        int average = ExponentialMemory.ofAverage(bars);
        assertForgotten(Math.pow(1 - 2.0 / (bars + 1), average), Math.pow(1 - 2.0 / (bars + 1), average - 1));
        int strength = ExponentialMemory.ofRelativeStrength(bars);
        MMAIndicator smoothed = new MMAIndicator(first(strength + 1), bars);
        assertForgotten(smoothed.getValue(strength).doubleValue(), smoothed.getValue(strength - 1).doubleValue());
    }

    @Test
    void theAverageOfTwoHundredNeedsOverNineHundredBars() {
        assertEquals(926, ExponentialMemory.ofAverage(200));
        EMAIndicator trend = new EMAIndicator(first(927), 200);
        assertForgotten(trend.getValue(926).doubleValue(), trend.getValue(925).doubleValue());
        assertEquals(1, ExponentialMemory.ofAverage(1));
    }

    private static void assertForgotten(double then, double before) {
        assertTrue(then <= 1e-4 && before > 1e-4, then + " after " + before);
    }
}
