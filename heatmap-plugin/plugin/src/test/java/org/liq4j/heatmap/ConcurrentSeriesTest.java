/* SPDX-License-Identifier: MIT */
package org.liq4j.heatmap;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.ta4j.core.BarSeries;
import org.ta4j.core.ConcurrentBarSeries;
import org.ta4j.core.ConcurrentBarSeriesBuilder;
import org.ta4j.core.Indicator;
import org.ta4j.core.num.DoubleNumFactory;

import org.liq4j.api.heatmap.HeatmapFeed;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.engine.HistoryHeatmapFeed;
import org.liq4j.history.BarSeriesFactory;
import org.liq4j.history.MarketHistory;
import org.liq4j.simulation.SimulatedMarket;
import org.liq4j.simulation.SimulationSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * All indicators over a series that another thread writes: one thread evaluates, under the series' read lock, since ta4j
 * promises no more.
 */
class ConcurrentSeriesTest {

    private static final PluginHost HOST = PluginHost.load(ConcurrentSeriesTest.class.getClassLoader());
    private static final MarketHistory HISTORY = SimulatedMarket.record(SimulationSettings.DEFAULT.withBars(400));
    private static final int FIRST = 100;

    private static List<Indicator<?>> indicators(BarSeries series) {
        HeatmapFeed feed = new HistoryHeatmapFeed(HISTORY,
                () -> HOST.createModel("open-interest", HISTORY.instrument()));
        LiquidationHeatmap heatmap = new LiquidationHeatmap(series, feed);
        List<Indicator<?>> made = new ArrayList<>();
        HOST.names(ExtensionKind.INDICATOR).forEach(name -> made.add(HOST.createIndicator(name, heatmap)));
        return made;
    }

    @Test
    void barsThatCloseWhileAnotherThreadReadsGiveTheValuesOfAWholeSeries() throws Exception {
        BarSeries whole = BarSeriesFactory.of(HISTORY, DoubleNumFactory.getInstance());
        ConcurrentBarSeries live = new ConcurrentBarSeriesBuilder().withName("live")
                .withNumFactory(DoubleNumFactory.getInstance()).withMaxBarCount(10_000)
                .withBars(new ArrayList<>(whole.getBarData().subList(0, FIRST))).build();
        List<Indicator<?>> expected = indicators(whole);
        List<Indicator<?>> read = indicators(live);
        List<List<String>> values = new ArrayList<>();
        read.forEach(indicator -> values.add(new ArrayList<>()));
        try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
            Future<?> written = writer.submit(() -> {
                for (int i = FIRST; i < whole.getBarCount(); i++) {
                    live.ingestStreamingBar(whole.getBar(i));
                }
            });
            int next = 0;
            while (next < whole.getBarCount()) {
                int from = next;
                next = live.withReadLock(() -> {
                    int end = live.getEndIndex();
                    for (int i = from; i <= end; i++) {
                        for (int k = 0; k < read.size(); k++) {
                            values.get(k).add(read.get(k).getValue(i).toString());
                        }
                    }
                    return end + 1;
                });
            }
            written.get();
        }
        for (int k = 0; k < read.size(); k++) {
            for (int i = 0; i < whole.getBarCount(); i++) {
                assertEquals(expected.get(k).getValue(i).toString(), values.get(k).get(i),
                        read.get(k) + " at bar " + i);
            }
        }
    }
}
