/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator.price;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.helpers.HighPriceIndicator;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.Num;

import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.kit.IndicatorContract;
import org.liq4j.api.kit.KitMarket;
import org.liq4j.api.market.Candle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HigherTimeframeExtremeIndicatorTest extends IndicatorContract<Num> {

    @Override
    protected Indicator<Num> create(LiquidationHeatmap heatmap) {
        return new HigherTimeframeExtremeIndicator(heatmap.series(), SwingPoint.HIGH, Duration.ofMinutes(4));
    }

    /** Minutes whose high is the given price and whose low is one less, from a whole hour on. */
    private static BarSeries minutes(double... highs) {
        List<Candle> bars = new ArrayList<>();
        for (int i = 0; i < highs.length; i++) {
            Instant start = Instant.parse("2026-01-01T04:00:00Z").plusSeconds(60L * i);
            bars.add(Candle.of(start, start.plusSeconds(60), highs[i], highs[i], highs[i] - 1, highs[i], 1));
        }
        return KitMarket.of(bars.toArray(Candle[]::new)).series(DoubleNumFactory.getInstance());
    }

    @Test
    void aLongerBarIsKnownFromTheBarOnThatEndsWithIt() {
        BarSeries series = minutes(10, 13, 11, 12, 20, 14, 15, 16, 17);
        Indicator<Num> highs = new HigherTimeframeExtremeIndicator(series, SwingPoint.HIGH, Duration.ofMinutes(4));
        Indicator<Num> lows = new HigherTimeframeExtremeIndicator(series, SwingPoint.LOW, Duration.ofMinutes(4));
        assertTrue(highs.getValue(2).isNaN());
        for (int bar = 3; bar < 7; bar++) {
            assertEquals(13, highs.getValue(bar).doubleValue(), "bar " + bar);
            assertEquals(9, lows.getValue(bar).doubleValue(), "bar " + bar);
        }
        assertEquals(20, highs.getValue(7).doubleValue());
        assertEquals(13, lows.getValue(8).doubleValue());
        assertEquals(3, highs.getCountOfUnstableBars());
    }

    @Test
    void roundNumbersAreTenthsOfThePowerOfTen() {
        BarSeries series = minutes(61_234.5, 2_345.6, 99.4, 100.4);
        RoundNumberIndicator round = new RoundNumberIndicator(new HighPriceIndicator(series));
        assertEquals(61_000, round.getValue(0).doubleValue());
        assertEquals(2_300, round.getValue(1).doubleValue());
        assertEquals(99, round.getValue(2).doubleValue());
        assertEquals(100, round.getValue(3).doubleValue());
    }

    @Test
    void confluenceCountsTheLevelsAtThePrice() {
        BarSeries series = minutes(100, 99.5, 99, 61_010);
        Indicator<Num> price = new ClosePriceIndicator(series);
        Indicator<Num> whole = new HigherTimeframeExtremeIndicator(series, SwingPoint.HIGH, Duration.ofMinutes(2));
        ConfluenceIndicator levels = new ConfluenceIndicator(price, 0.006,
                List.of(whole, new RoundNumberIndicator(price)));
        assertEquals(1, levels.getValue(0).intValue(), "nothing has closed yet: the round number alone");
        assertEquals(2, levels.getValue(1).intValue(), "100 and 100");
        assertEquals(1, levels.getValue(2).intValue(), "99, but 100 is too far");
        assertEquals(2, levels.getValue(3).intValue(), "61,010 and 61,000");
    }
}
