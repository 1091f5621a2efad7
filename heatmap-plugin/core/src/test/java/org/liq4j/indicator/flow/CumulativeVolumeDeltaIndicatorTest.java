/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.num.DecimalNumFactory;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.NumFactory;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.Candle;
import org.liq4j.history.BarSeriesFactory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class CumulativeVolumeDeltaIndicatorTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    /** Taker buys and sales; the fourth bar has none. */
    private static final double[][] TAKER = {{6, 4}, {1, 9}, {5, 5}, {}, {8, 2}};

    static Stream<NumFactory> factories() {
        return Stream.of(DoubleNumFactory.getInstance(), DecimalNumFactory.getInstance());
    }

    private static BarSeries series(NumFactory numFactory) {
        BarSeries series = new BaseBarSeriesBuilder().withNumFactory(numFactory).build();
        for (int i = 0; i < TAKER.length; i++) {
            Instant start = START.plus(Duration.ofMinutes(i));
            Candle candle = Candle.of(start, start.plus(Duration.ofMinutes(1)), 100, 101, 99, 100, 10);
            series.addBar(BarSeriesFactory.bar(
                    TAKER[i].length == 0 ? candle : candle.withTakerVolumes(TAKER[i][0], TAKER[i][1]), numFactory));
        }
        return series;
    }

    @ParameterizedTest
    @MethodSource("factories")
    void sumsTakerBuysLessSalesSinceTheSeriesBegan(NumFactory numFactory) {
        CumulativeVolumeDeltaIndicator delta = new CumulativeVolumeDeltaIndicator(series(numFactory));
        double[] expected = {2, -6, -6, -6, 0};
        for (int i = 0; i < expected.length; i++) {
            assertEquals(numFactory.numOf(expected[i]), delta.getValue(i), "bar " + i);
        }
        assertEquals(0, delta.getCountOfUnstableBars());
    }

    @ParameterizedTest
    @MethodSource("factories")
    void sumsOverTheLastBars(NumFactory numFactory) {
        CumulativeVolumeDeltaIndicator delta = new CumulativeVolumeDeltaIndicator(series(numFactory), 2);
        double[] expected = {2, -6, -8, 0, 6};
        for (int i = 0; i < expected.length; i++) {
            assertEquals(numFactory.numOf(expected[i]), delta.getValue(i), "bar " + i);
        }
        assertEquals(1, delta.getCountOfUnstableBars());
    }

    @ParameterizedTest
    @MethodSource("factories")
    void afterBarsAreDroppedTheSumOverTheLastBarsIsTheSame(NumFactory numFactory) {
        BarSeries series = series(numFactory);
        series.setMaximumBarCount(3);
        CumulativeVolumeDeltaIndicator delta = new CumulativeVolumeDeltaIndicator(series, 2);
        assertEquals(numFactory.numOf(0), delta.getValue(3));
        assertEquals(numFactory.numOf(6), delta.getValue(4));
    }

    @Test
    void aBarCountBelowOneIsRefused() {
        BarSeries series = series(DoubleNumFactory.getInstance());
        assertEquals("barCount = 0: must be >= 1",
                assertThrows(InvalidValueException.class, () -> new CumulativeVolumeDeltaIndicator(series, 0))
                        .getMessage());
    }
}
