/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.num.DecimalNumFactory;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.NumFactory;

import org.liq4j.api.cluster.ClusterSettings;
import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.BarValues;
import org.liq4j.api.heatmap.ClusterNotional;
import org.liq4j.api.heatmap.HeatmapFeed;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.Regime;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.indicator.HeatmapAvailableIndicator;
import org.liq4j.api.indicator.HeatmapIndicator;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Instrument;
import org.liq4j.history.BarSeriesFactory;
import org.liq4j.rule.RegimeRule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HeatmapIndicatorsTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    static Stream<NumFactory> factories() {
        return Stream.of(DoubleNumFactory.getInstance(), DecimalNumFactory.getInstance());
    }

    /** A feed that says what the test tells it to, by measure and minute; no bar is closed but those it has values for. */
    private static final class ScriptedFeed implements HeatmapFeed {

        private final Map<BarMeasure, double[]> values = new HashMap<>();

        ScriptedFeed with(BarMeasure measure, double... byMinute) {
            values.put(measure, byMinute);
            return this;
        }

        @Override
        public Instrument instrument() {
            return Instrument.parse("TEST:TEST");
        }

        @Override
        public BarValues column(BarMeasure measure) {
            double[] column = values.getOrDefault(measure, new double[0]);
            return new BarValues() {

                @Override
                public double at(Instant barEndTime) {
                    int minute = Math.min(column.length, minute(barEndTime));
                    return minute == 0 ? Double.NaN : column[minute - 1];
                }

                @Override
                public boolean isAvailable(Instant barEndTime) {
                    return minute(barEndTime) <= column.length;
                }
            };
        }

        private static int minute(Instant time) {
            return (int) Duration.between(START, time).toMinutes();
        }

        @Override
        public Optional<LiquidationProfile> profile(Instant time) {
            return Optional.empty();
        }
    }

    private static LiquidationHeatmap heatmap(NumFactory numFactory, double[] up, double[] down) {
        BarSeries series = new BaseBarSeriesBuilder().withNumFactory(numFactory).build();
        for (int i = 0; i < 6; i++) {
            Instant start = START.plus(Duration.ofMinutes(i));
            series.addBar(BarSeriesFactory.bar(
                    Candle.of(start, start.plus(Duration.ofMinutes(1)), 100, 101, 99, 100, 10), numFactory));
        }
        return new LiquidationHeatmap(series, new ScriptedFeed().with(new ClusterNotional(Side.SHORT, 0.05), up)
                .with(new ClusterNotional(Side.LONG, 0.05), down));
    }

    @ParameterizedTest
    @MethodSource("factories")
    void theRatioIsClampedAndOneWhereBothSidesAreEmpty(NumFactory numFactory) {
        LiquidationHeatmap heatmap = heatmap(numFactory, new double[]{30, 0, 5, 0, 5_000, 1},
                new double[]{20, 0, 0, 5, 1, 5_000});
        ClusterRatioIndicator ratio = new ClusterRatioIndicator(heatmap, 0.05);
        assertValues(ratio, numFactory, 1.5, 1, 100, 0.01, 100, 0.01);
        assertEquals(0, ratio.getCountOfUnstableBars());
        assertEquals("ClusterRatioIndicator fraction: 0.05", ratio.toString());
    }

    @ParameterizedTest
    @MethodSource("factories")
    void theImbalanceLiesBetweenMinusOneAndOne(NumFactory numFactory) {
        LiquidationHeatmap heatmap = heatmap(numFactory, new double[]{30, 0, 5, 0, 1, 4},
                new double[]{10, 0, 0, 5, 1, 12});
        assertValues(new ClusterImbalanceIndicator(heatmap), numFactory, 0.5, 0, 1, -1, 0, -0.5);
    }

    @ParameterizedTest
    @MethodSource("factories")
    void notionalsAreThoseOfTheirSide(NumFactory numFactory) {
        LiquidationHeatmap heatmap = heatmap(numFactory, new double[]{1, 2, 3, 4, 5, 6},
                new double[]{7, 8, 9, 10, 11, 12});
        assertValues(new ClusterNotionalIndicator(heatmap, Side.SHORT, 0.05), numFactory, 1, 2, 3, 4, 5, 6);
        assertValues(new ClusterNotionalIndicator(heatmap, Side.LONG, 0.05), numFactory, 7, 8, 9, 10, 11, 12);
    }

    @ParameterizedTest
    @MethodSource("factories")
    void aBarThatIsStillOpenHasTheLastClosedValueAndIsNotAvailable(NumFactory numFactory) {
        LiquidationHeatmap heatmap = heatmap(numFactory, new double[]{1, 2, 3, 4, 5},
                new double[]{1, 1, 1, 1, 1});
        assertValues(new ClusterRatioIndicator(heatmap, 0.05), numFactory, 1, 2, 3, 4, 5, 5);
    }

    @ParameterizedTest
    @MethodSource("factories")
    void openInterestIsZeroAndNotAvailableBeforeItsFirstReading(NumFactory numFactory) {
        LiquidationHeatmap bare = heatmap(numFactory, new double[0], new double[0]);
        LiquidationHeatmap heatmap = new LiquidationHeatmap(bare.series(), new ScriptedFeed()
                .with(new OpenInterestIndicator.Measure(), Double.NaN, Double.NaN, 500, 500, 600));
        OpenInterestIndicator openInterest = new OpenInterestIndicator(heatmap);
        HeatmapAvailableIndicator available = openInterest.availability();
        assertValues(openInterest, numFactory, 0, 0, 500, 500, 600, 600);
        assertFalse(available.getValue(1));
        assertTrue(available.getValue(2));
        assertTrue(available.getValue(4));
        assertFalse(available.getValue(5), "a bar still open");
    }

    @ParameterizedTest
    @MethodSource("factories")
    void theRegimeRuleIsSatisfiedInItsRegimeOnly(NumFactory numFactory) {
        LiquidationHeatmap heatmap = heatmap(numFactory, new double[]{3, 2, 1, 0, 0, 1},
                new double[]{1, 1, 3, 1, 0, 0});
        Regime[] expected = {Regime.SHORT_SQUEEZE, Regime.BALANCED, Regime.LONG_LIQUIDATION, Regime.LONG_LIQUIDATION,
                Regime.UNKNOWN, Regime.SHORT_SQUEEZE};
        RegimeIndicator regime = new RegimeIndicator(heatmap);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], regime.getValue(i));
            for (Regime one : Regime.values()) {
                assertEquals(one == expected[i], new RegimeRule(heatmap, one).isSatisfied(i, null));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("factories")
    void subSeriesAndSeriesThatDropBarsGiveTheSameValues(NumFactory numFactory) {
        double[] up = {1, 2, 3, 4, 5, 6};
        double[] down = {1, 1, 1, 1, 1, 1};
        LiquidationHeatmap heatmap = heatmap(numFactory, up, down);
        BarSeries part = heatmap.series().getSubSeries(2, 5);
        assertValues(new ClusterRatioIndicator(new LiquidationHeatmap(part, heatmap.feed()), 0.05), numFactory, 3, 4,
                5);
        ClusterRatioIndicator ratio = new ClusterRatioIndicator(heatmap, 0.05);
        heatmap.series().setMaximumBarCount(2);
        assertEquals(numFactory.numOf(5), ratio.getValue(4));
        assertEquals(numFactory.numOf(6), ratio.getValue(5));
    }

    @ParameterizedTest
    @MethodSource("factories")
    void aSweepReachesTheFarEdgeOfTheClusterOfTheBarBeforeAndClosesBeyondTheNearOne(NumFactory numFactory) {
        // Each bar runs from 99 to 101 and closes at 100: nothing, swept and back, touched, swept, to the edge and back.
        double[] lows = {Double.NaN, 99.2, 98.9, 99.2, 99, 99.2};
        double[] highs = {Double.NaN, 99.5, 99.5, 100, 99.9, 99.5};
        for (Side side : Side.values()) {
            boolean ofLongs = side == Side.LONG;
            ClusterChoice choice = ClusterChoice.nearest(side);
            double[] mirroredLows = Arrays.stream(highs).map(price -> 200 - price).toArray();
            double[] mirroredHighs = Arrays.stream(lows).map(price -> 200 - price).toArray();
            ScriptedFeed feed = new ScriptedFeed()
                    .with(FollowedClusters.measure(choice, ClusterFigure.LOW, ClusterSettings.DEFAULT),
                            ofLongs ? lows : mirroredLows)
                    .with(FollowedClusters.measure(choice, ClusterFigure.HIGH, ClusterSettings.DEFAULT),
                            ofLongs ? highs : mirroredHighs);
            LiquidationHeatmap heatmap = new LiquidationHeatmap(heatmap(numFactory, lows, highs).series(), feed);
            boolean[] standing = {false, false, true, true, true, true};
            boolean[] swept = {false, false, true, false, true, true};
            boolean[] sweep = {false, false, true, false, false, true};
            for (int i = 0; i < sweep.length; i++) {
                assertEquals(standing[i], new ClusterIntactIndicator(heatmap, choice).getValue(i), side + " " + i);
                assertEquals(swept[i], new ClusterSweptIndicator(heatmap, choice).getValue(i), side + " " + i);
                assertEquals(sweep[i], new SweepRejectionIndicator(heatmap, choice).getValue(i), side + " " + i);
            }
        }
    }

    private static void assertValues(HeatmapIndicator indicator, NumFactory numFactory, double... expected) {
        for (int i = 0; i < expected.length; i++) {
            assertEquals(numFactory.numOf(expected[i]), indicator.getValue(i), "bar " + i);
        }
    }
}
