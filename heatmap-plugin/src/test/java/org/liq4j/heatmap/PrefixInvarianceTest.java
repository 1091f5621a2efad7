/* SPDX-License-Identifier: MIT */
package org.liq4j.heatmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.num.DecimalNumFactory;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.NumFactory;

import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.LiquidationModelFactory;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.engine.HistoryHeatmapFeed;
import org.liq4j.history.HistoryBarSeries;
import org.liq4j.history.MarketHistory;
import org.liq4j.indicator.ClusterImbalanceIndicator;
import org.liq4j.indicator.ClusterNotionalIndicator;
import org.liq4j.indicator.ClusterRatioIndicator;
import org.liq4j.indicator.CumulativeVolumeDeltaIndicator;
import org.liq4j.indicator.HeatmapAvailableIndicator;
import org.liq4j.indicator.OpenInterestIndicator;
import org.liq4j.indicator.RegimeIndicator;
import org.liq4j.simulation.SimulatedMarket;
import org.liq4j.simulation.SimulationSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Nothing looks ahead: what a run over a part of the history says is what the run over the whole of it says there. */
class PrefixInvarianceTest {

    private static final int BARS = 1_500;
    private static final int CUTS = 50;
    private static final MarketHistory HISTORY = SimulatedMarket
            .record(SimulationSettings.defaults().withSeed(7).withBars(BARS));
    private static final PluginHost HOST = PluginHost.load(PrefixInvarianceTest.class.getClassLoader());

    static Stream<Arguments> modelsAndFactories() {
        return HOST.modelNames().stream()
                .flatMap(model -> Stream.of(DoubleNumFactory.getInstance(), DecimalNumFactory.getInstance())
                        .map(numFactory -> Arguments.of(model, numFactory)));
    }

    /** A run over a history: its feed and every value of every indicator. */
    private record Run(HistoryHeatmapFeed feed, List<List<String>> values) {

        static Run over(MarketHistory history, LiquidationModelFactory models, NumFactory numFactory) {
            BarSeries series = HistoryBarSeries.of(history, numFactory);
            HistoryHeatmapFeed feed = new HistoryHeatmapFeed(history, () -> models.create(history.instrument()));
            List<List<String>> values = new ArrayList<>();
            for (Indicator<?> indicator : indicators(new LiquidationHeatmap(series, feed))) {
                // As text: DoubleNum calls numbers equal that differ by less than 1e-5, their texts differ with any bit.
                List<String> column = new ArrayList<>();
                for (int i = 0; i < history.size(); i++) {
                    column.add(indicator.getValue(i).toString());
                }
                values.add(column);
            }
            return new Run(feed, values);
        }

        private static List<Indicator<?>> indicators(LiquidationHeatmap heatmap) {
            return List.of(new ClusterRatioIndicator(heatmap, 0.05), new ClusterImbalanceIndicator(heatmap, 0.02),
                    new ClusterNotionalIndicator(heatmap, Side.LONG, 0.05),
                    new ClusterNotionalIndicator(heatmap, Side.SHORT, 0.3), new RegimeIndicator(heatmap),
                    new CumulativeVolumeDeltaIndicator(heatmap.series()),
                    new CumulativeVolumeDeltaIndicator(heatmap.series(), 20), new OpenInterestIndicator(heatmap),
                    HeatmapAvailableIndicator.ofLevels(heatmap), HeatmapAvailableIndicator.ofOpenInterest(heatmap));
        }
    }

    @ParameterizedTest
    @MethodSource("modelsAndFactories")
    void profilesAndIndicatorsUpToACutAreThoseOfTheFullRun(String model, NumFactory numFactory) {
        LiquidationModelFactory models = HOST.model(model);
        Run full = Run.over(HISTORY, models, numFactory);
        Random random = new Random(1);
        for (int k = 0; k < CUTS; k++) {
            int bars = 1 + random.nextInt(BARS);
            Run cut = Run.over(HISTORY.prefix(bars), models, numFactory);
            for (int indicator = 0; indicator < full.values().size(); indicator++) {
                assertEquals(full.values().get(indicator).subList(0, bars), cut.values().get(indicator),
                        "indicator " + indicator + ", cut after bar " + bars);
            }
            assertEquals(bits(full.feed(), bars), bits(cut.feed(), bars), "profile, cut after bar " + bars);
        }
    }

    /** Every level of the profile at the end of a bar, bit for bit. */
    private static List<Long> bits(HistoryHeatmapFeed feed, int bars) {
        LiquidationProfile profile = feed.profile(HISTORY.endTime(bars - 1)).orElseThrow();
        assertEquals(HISTORY.endTime(bars - 1), profile.time());
        List<Long> bits = new ArrayList<>();
        for (Side side : Side.values()) {
            profile.forEachLevel(side, (price, notional) -> {
                bits.add(Double.doubleToRawLongBits(price));
                bits.add(Double.doubleToRawLongBits(notional));
            });
        }
        bits.add(Double.doubleToRawLongBits(profile.spot()));
        assertTrue(bits.size() > 4);
        return bits;
    }
}
