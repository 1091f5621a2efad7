/* SPDX-License-Identifier: MIT */
package org.liq4j.strategy;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.averages.EMAIndicator;
import org.ta4j.core.indicators.averages.MMAIndicator;
import org.ta4j.core.indicators.helpers.FixedNumIndicator;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.Num;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ExponentialMemoryTest {

    /** 1 until the bar that an average begins with and 0 from then on: the average is the weight of that bar. */
    private static FixedNumIndicator beginning(int seed, int bars) {
        BarSeries series = new BaseBarSeriesBuilder().withNumFactory(DoubleNumFactory.getInstance()).build();
        Instant end = Instant.EPOCH;
        double[] values = new double[bars];
        for (int i = 0; i < bars; i++) {
            end = end.plusSeconds(60);
            series.addBar(series.barBuilder().timePeriod(Duration.ofMinutes(1)).endTime(end).openPrice(1)
                    .highPrice(1).lowPrice(1).closePrice(1).volume(1).build());
            values[i] = i <= seed ? 1 : 0;
        }
        return new FixedNumIndicator(series, values);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 14, 50, 200})
    void theFirstBarIsForgottenThenAndNotBefore(int bars) {
        int average = ExponentialMemory.ofAverage(bars);
        assertForgotten(new EMAIndicator(beginning(bars, average + 1), bars), average);
        int strength = ExponentialMemory.ofRelativeStrength(bars);
        assertForgotten(new MMAIndicator(beginning(bars, strength + 1), bars), strength);
    }

    @Test
    void theAverageOfTwoHundredNeedsOverElevenHundredBars() {
        assertEquals(1122, ExponentialMemory.ofAverage(200));
        assertEquals(2, ExponentialMemory.ofAverage(1));
    }

    private static void assertForgotten(Indicator<Num> weight, int bar) {
        double before = weight.getValue(bar - 1).doubleValue();
        double then = weight.getValue(bar).doubleValue();
        assertTrue(then <= 1e-4 && before > 1e-4, then + " after " + before);
    }
}
