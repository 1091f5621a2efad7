/* SPDX-License-Identifier: MIT */
package org.liq4j.api.indicator;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;

import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.BarValues;
import org.liq4j.api.heatmap.HeatmapFeed;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.market.Instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BarColumnTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final BarMeasure ANY = (levels, inputs) -> Double.NaN;

    /** Six bars: closed with 1, with NaN, with 3, unknown to the feed, closed with 5, still open. */
    private final BarSeries series = series(6);
    private final LiquidationHeatmap heatmap = new LiquidationHeatmap(series,
            new FixedFeed(Map.of(1, 1.0, 2, Double.NaN, 3, 3.0, 5, 5.0)));
    private final BarColumn column = new BarColumn(heatmap, ANY);

    /** Gives the same numbers whatever is measured. */
    private static final class FixedFeed implements HeatmapFeed {

        private final NavigableMap<Instant, Double> values = new TreeMap<>();

        FixedFeed(Map<Integer, Double> byMinute) {
            byMinute.forEach((minute, value) -> values.put(START.plusSeconds(60L * minute), value));
        }

        @Override
        public Instrument instrument() {
            return new Instrument("BINANCE", "BTCUSDT");
        }

        @Override
        public BarValues column(BarMeasure measure) {
            return new BarValues() {

                @Override
                public double at(Instant barEndTime) {
                    Map.Entry<Instant, Double> last = values.floorEntry(barEndTime);
                    return last == null ? Double.NaN : last.getValue();
                }

                @Override
                public boolean isAvailable(Instant barEndTime) {
                    return values.containsKey(barEndTime);
                }
            };
        }

        @Override
        public Optional<LiquidationProfile> profile(Instant time) {
            return Optional.empty();
        }
    }

    private static BarSeries series(int bars) {
        BarSeries series = new BaseBarSeriesBuilder().build();
        for (int minute = 1; minute <= bars; minute++) {
            series.barBuilder().timePeriod(Duration.ofMinutes(1)).endTime(START.plusSeconds(60L * minute))
                    .openPrice(100 + minute).highPrice(100 + minute).lowPrice(100 + minute)
                    .closePrice(100 + minute).volume(1).add();
        }
        return series;
    }

    @Test
    void aBarWithoutANumberOfItsOwnRepeatsTheLastClosedBars() {
        assertEquals(1, column.valueAt(0, -1));
        assertEquals(-1, column.valueAt(1, -1), "closed with NaN");
        assertEquals(3, column.valueAt(2, -1));
        assertEquals(3, column.valueAt(3, -1), "unknown to the feed");
        assertEquals(5, column.valueAt(5, -1), "still open");
    }

    @Test
    void theOwnNumberIsAbsentWhereTheBarHasNone() {
        double[] expected = {1, -1, 3, -1, 5, -1};
        for (int index = 0; index < expected.length; index++) {
            assertEquals(expected[index], column.ownValueAt(index, -1), "bar " + index);
            assertEquals(expected[index] > 0, column.isAvailable(index), "bar " + index);
        }
    }

    @Test
    void theSumCountsTheOwnNumbersOfTheLastBars() {
        assertEquals(9, column.sum(5, 6));
        assertEquals(8, column.sum(4, 3));
        assertEquals(0, column.sum(5, 1), "still open");
        assertEquals(4, column.sum(2, 100), "no more bars than there are");
    }

    @Test
    void theSumLeavesOutBarsThatTheSeriesHasDropped() {
        series.setMaximumBarCount(4);
        assertEquals(2, series.getBeginIndex());
        assertEquals(8, column.sum(5, 6));
    }

    @Test
    void aMeasuredIndicatorHasAStandInWhereItsNumberIsAbsent() {
        MeasuredIndicator indicator = new MeasuredIndicator(heatmap, ANY, "of: anything") {

            @Override
            protected double absentAt(int index) {
                return closeAt(index);
            }
        };
        assertEquals(1, indicator.getValue(0).doubleValue());
        assertEquals(102, indicator.getValue(1).doubleValue());
        assertEquals(3, indicator.getValue(3).doubleValue());
        assertTrue(indicator.availability().getValue(0));
        assertFalse(indicator.availability().getValue(1));
        assertFalse(indicator.availability().getValue(3));
    }

    @Test
    void levelsAreAvailableOnceTheBarHasClosed() {
        HeatmapAvailableIndicator available = HeatmapAvailableIndicator.ofLevels(heatmap);
        assertTrue(available.getValue(0));
        assertFalse(available.getValue(5));
    }
}
