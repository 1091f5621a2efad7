/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBar;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.Num;
import org.ta4j.core.num.NumFactory;

import org.liq4j.indicator.price.AnchoredVwapIndicator;
import org.liq4j.indicator.price.SessionVwapIndicator;
import org.liq4j.indicator.price.SwingPivotIndicator;
import org.liq4j.indicator.price.SwingPoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** More bars than ta4j's caches hold, in a series that states no maximum. */
class LongSeriesTest {

    private static final int BARS = 1_200_000;
    private static final int PERIOD = 16;

    /** Prices repeat every 16 bars: the last two of them at 20 and 30, the others at 10. */
    private static BarSeries series() {
        NumFactory factory = DoubleNumFactory.getInstance();
        Num[] prices = {factory.numOf(10), factory.numOf(20), factory.numOf(30)};
        Duration minute = Duration.ofMinutes(1);
        BarSeries series = new BaseBarSeriesBuilder().withNumFactory(factory).build();
        for (int i = 0; i < BARS; i++) {
            Num price = prices[Math.max(0, i % PERIOD - PERIOD + 3)];
            Instant end = Instant.EPOCH.plusSeconds(60L * (i + 1));
            series.addBar(new BaseBar(minute, end.minus(minute), end, price, price, price, price, factory.one(), price,
                    1));
        }
        return series;
    }

    @Test
    void totalsStartAtTheirSessionOrEventHoweverManyBarsThereAre() {
        BarSeries series = series();
        SessionVwapIndicator session = new SessionVwapIndicator(series);
        AnchoredVwapIndicator since = new AnchoredVwapIndicator(series,
                new SwingPivotIndicator(series, SwingPoint.HIGH, 1));
        // A day is 90 periods of 14 tens, a 20 and a 30; the 30 is confirmed by the 10 after it.
        double day = (14 * 10 + 20 + 30) / 16.0;
        for (int i = 0; i < BARS; i++) {
            double sessionVwap = session.getValue(i).doubleValue();
            double sinceVwap = since.getValue(i).doubleValue();
            if (i % 1_440 == 1_439) {
                assertEquals(day, sessionVwap, 1e-9, "bar " + i);
            }
            if (i >= PERIOD && i % PERIOD == PERIOD - 1) {
                assertEquals(day, sinceVwap, 1e-9, "bar " + i);
            }
        }
        assertEquals(day, session.getValue(1_439).doubleValue(), 1e-9, "read again after all others");
    }
}
