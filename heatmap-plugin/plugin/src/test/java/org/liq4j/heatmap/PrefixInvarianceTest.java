/* SPDX-License-Identifier: MIT */
package org.liq4j.heatmap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.num.DecimalNumFactory;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.NumFactory;

import org.liq4j.api.extension.LiquidationModelFactory;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.indicator.HeatmapAvailableIndicator;
import org.liq4j.api.market.Candle;
import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.engine.HeatmapEngine;
import org.liq4j.engine.HistoryHeatmapFeed;
import org.liq4j.history.BarSeriesFactory;
import org.liq4j.history.HistoryBar;
import org.liq4j.history.MarketHistory;
import org.liq4j.indicator.ClusterImbalanceIndicator;
import org.liq4j.indicator.ClusterNotionalIndicator;
import org.liq4j.indicator.ClusterRatioIndicator;
import org.liq4j.indicator.OpenInterestIndicator;
import org.liq4j.indicator.RegimeIndicator;
import org.liq4j.indicator.flow.CumulativeVolumeDeltaIndicator;
import org.liq4j.simulation.SimulatedMarket;
import org.liq4j.simulation.SimulationSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Nothing looks ahead: what a run over a part of the history says is what the run over the whole of it says there. With
 * {@code -Dliq4j.long=true} over a longer history, cut at more places.
 */
class PrefixInvarianceTest {

    private static final boolean LONG = Boolean.getBoolean("liq4j.long");
    private static final int BARS = LONG ? 1_500 : 600;
    private static final int CUTS = LONG ? 50 : 20;
    private static final MarketHistory HISTORY = holey(
            SimulatedMarket.record(SimulationSettings.DEFAULT.withSeed(7).withBars(BARS + BARS / 40)));
    private static final PluginHost HOST = PluginHost.load(PrefixInvarianceTest.class.getClassLoader());

    /** The history without every fortieth bar, and without open interest in the first bars and in every seventh. */
    private static MarketHistory holey(MarketHistory whole) {
        MarketHistory.Builder builder = MarketHistory.builder(whole.instrument(), whole.barDuration());
        for (int i = 0; i < whole.size(); i++) {
            HistoryBar bar = whole.bar(i);
            boolean blank = i < 100 || i % 7 == 0;
            if (i % 40 != 39) {
                builder.add(new HistoryBar(bar.candle(), blank ? Candle.MISSING : bar.openInterest(),
                        bar.fundingRate(), bar.longAccountShare(), bar.liquidatedLong(), bar.liquidatedShort()));
            }
        }
        return builder.build();
    }

    static Stream<Arguments> modelsAndFactories() {
        return HOST.names(ExtensionKind.MODEL).stream()
                .flatMap(model -> Stream.of(DoubleNumFactory.getInstance(), DecimalNumFactory.getInstance())
                        .map(numFactory -> Arguments.of(model, numFactory)));
    }

    /** Every value of every indicator in a run over a history. */
    private record Run(List<List<String>> values) {

        static Run over(MarketHistory history, LiquidationModelFactory models, NumFactory numFactory) {
            BarSeries series = BarSeriesFactory.of(history, numFactory);
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
            return new Run(values);
        }

        private static List<Indicator<?>> indicators(LiquidationHeatmap heatmap) {
            return List.of(new ClusterRatioIndicator(heatmap, 0.05), new ClusterImbalanceIndicator(heatmap, 0.02),
                    new ClusterNotionalIndicator(heatmap, Side.LONG, 0.05),
                    new ClusterNotionalIndicator(heatmap, Side.SHORT, 0.3), new RegimeIndicator(heatmap),
                    new CumulativeVolumeDeltaIndicator(heatmap.series()),
                    new CumulativeVolumeDeltaIndicator(heatmap.series(), 20), new OpenInterestIndicator(heatmap),
                    HeatmapAvailableIndicator.ofLevels(heatmap), new OpenInterestIndicator(heatmap).availability());
        }
    }

    @ParameterizedTest
    @MethodSource("modelsAndFactories")
    void indicatorsUpToACutAreThoseOfTheFullRun(String model, NumFactory numFactory) {
        LiquidationModelFactory models = HOST.choose(ExtensionKind.MODEL, model).extension();
        Run full = Run.over(HISTORY, models, numFactory);
        for (int bars : cuts()) {
            Run cut = Run.over(HISTORY.prefix(bars), models, numFactory);
            for (int indicator = 0; indicator < full.values().size(); indicator++) {
                assertEquals(full.values().get(indicator).subList(0, bars), cut.values().get(indicator),
                        "indicator " + indicator + ", cut after bar " + bars);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"open-interest", "candle-decay"})
    void profilesOfOneRunAreThoseOfRunsThatEndThere(String model) {
        LiquidationModelFactory models = HOST.choose(ExtensionKind.MODEL, model).extension();
        Map<Instant, List<Long>> full = new TreeMap<>();
        Set<Instant> ends = new TreeSet<>();
        cuts().forEach(bars -> ends.add(HISTORY.endTime(bars - 1)));
        HeatmapEngine engine = new HeatmapEngine(models.create(HISTORY.instrument()), List.of());
        HISTORY.events().forEachRemaining(event -> {
            engine.apply(event);
            if (event instanceof Candle && ends.contains(event.eventTime())) {
                full.put(event.eventTime(), bits(engine.profile()));
            }
        });
        for (int bars : cuts()) {
            MarketHistory prefix = HISTORY.prefix(bars);
            HistoryHeatmapFeed feed = new HistoryHeatmapFeed(prefix, () -> models.create(prefix.instrument()));
            Instant end = HISTORY.endTime(bars - 1);
            assertEquals(full.get(end), bits(feed.profile(Instant.MAX).orElseThrow()), "cut after bar " + bars);
        }
        assertEquals(ends, full.keySet());
    }

    private static List<Integer> cuts() {
        return new Random(1).ints(CUTS, 1, HISTORY.size() + 1).boxed().toList();
    }

    /** Every level of a profile, bit for bit. */
    private static List<Long> bits(LiquidationProfile profile) {
        List<Long> bits = new ArrayList<>();
        for (Side side : Side.values()) {
            profile.forEachLevel(side, (price, notional) -> {
                bits.add(Double.doubleToRawLongBits(price));
                bits.add(Double.doubleToRawLongBits(notional));
            });
            bits.add(Double.doubleToRawLongBits(profile.notional(side, profile.spot(), side == Side.LONG ? 1 : 1e9)));
        }
        bits.add(Double.doubleToRawLongBits(profile.spot()));
        assertTrue(bits.size() > 4);
        return bits;
    }
}
