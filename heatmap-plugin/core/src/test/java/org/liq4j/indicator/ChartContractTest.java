/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.PriceChannel;
import org.ta4j.core.num.DecimalNumFactory;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.Num;
import org.ta4j.core.num.NumFactory;

import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Side;
import org.liq4j.engine.HistoryHeatmapFeed;
import org.liq4j.history.BarSeriesFactory;
import org.liq4j.history.MarketHistory;
import org.liq4j.model.OpenInterestModel;
import org.liq4j.simulation.SimulatedMarket;
import org.liq4j.simulation.SimulationSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What ta4j's chart builder asks of a line, {@code Indicator<Num>}, and of a band, {@code Indicator<PriceChannel>}: it reads
 * the last bar first and then all from the first, and draws on the series of the chart.
 */
class ChartContractTest {

    private static final MarketHistory HISTORY = SimulatedMarket
            .record(SimulationSettings.DEFAULT.withBars(600));

    /** Numbers of ta4j. */
    enum Numbers {

        DOUBLE(DoubleNumFactory.getInstance()), DECIMAL(DecimalNumFactory.getInstance());

        @SuppressWarnings("ImmutableEnumChecker") // ta4j's factories are
        private final NumFactory factory;

        Numbers(NumFactory factory) {
            this.factory = factory;
        }
    }

    private static LiquidationHeatmap heatmap(Numbers numbers) {
        BarSeries series = BarSeriesFactory.of(HISTORY, numbers.factory);
        return new LiquidationHeatmap(series, new HistoryHeatmapFeed(HISTORY,
                () -> OpenInterestModel.of(HISTORY.instrument())));
    }

    /** As the chart builder reads. */
    private static <T> List<T> drawn(Indicator<T> indicator) {
        BarSeries series = indicator.getBarSeries();
        T last = indicator.getValue(series.getEndIndex());
        List<T> all = IntStream.rangeClosed(series.getBeginIndex(), series.getEndIndex())
                .mapToObj(indicator::getValue).toList();
        assertEquals(last, all.getLast());
        return all;
    }

    @ParameterizedTest
    @EnumSource
    void theNearestClustersAreLines(Numbers numbers) {
        LiquidationHeatmap heatmap = heatmap(numbers);
        ClusterPriceIndicator above = new ClusterPriceIndicator(heatmap, ClusterChoice.nearest(Side.SHORT));
        ClusterPriceIndicator below = new ClusterPriceIndicator(heatmap, ClusterChoice.nearest(Side.LONG));
        Indicator<Num> line = above;

        assertSame(heatmap.series(), line.getBarSeries());
        List<Num> upper = drawn(line);
        List<Num> lower = drawn(below);
        int there = 0;
        for (int i = 0; i < upper.size(); i++) {
            Num close = heatmap.series().getBar(i).getClosePrice();
            assertTrue(upper.get(i).isPositive() && !upper.get(i).isNaN(), "bar " + i);
            assertTrue(upper.get(i).isGreaterThanOrEqual(close) && lower.get(i).isLessThanOrEqual(close), "bar " + i);
            there += above.availability().getValue(i) && upper.get(i).isGreaterThan(close) ? 1 : 0;
        }
        assertTrue(there > upper.size() / 2, there + " bars with a cluster above");
        assertEquals(upper, drawn(new ClusterPriceIndicator(heatmap(numbers), ClusterChoice.nearest(Side.SHORT))));
    }

    @ParameterizedTest
    @EnumSource
    void theStrongestClustersAreChannels(Numbers numbers) {
        for (Side side : Side.values()) {
            Indicator<? extends PriceChannel> channel = new ClusterBandIndicator(heatmap(numbers),
                    ClusterChoice.strongest(side));
            int wide = 0;
            for (PriceChannel band : drawn(channel)) {
                assertTrue(band.isValid(), band.toString());
                assertTrue(band.lower().isLessThanOrEqual(band.median())
                        && band.median().isLessThanOrEqual(band.upper()), band.toString());
                assertTrue(band.contains(band.median(), band.upper().minus(band.upper())), band.toString());
                wide += band.width().isPositive() ? 1 : 0;
            }
            assertTrue(wide > 300, side + ": " + wide + " bars with a band");
        }
    }
}
