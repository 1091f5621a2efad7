/* SPDX-License-Identifier: MIT */
package org.liq4j.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;

import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.indicator.HeatmapAvailableIndicator;

/** Times indicators over a series, each alone and all on one heatmap. */
public final class IndicatorBenchmark {

    private final Supplier<LiquidationHeatmap> heatmaps;
    private final int rounds;
    /** What was read flows in here, so that no reading is optimised away. */
    private int sink;

    /**
     * @param heatmaps
     *            gives a fresh heatmap over the same bars
     * @param rounds
     *            how often each is timed, {@code >= 1}; if more than once, after a round that is not
     */
    public IndicatorBenchmark(Supplier<LiquidationHeatmap> heatmaps, int rounds) {
        this.heatmaps = heatmaps;
        this.rounds = rounds;
    }

    /** Each alone, in their order. */
    public List<IndicatorCost> alone(Map<String, Function<LiquidationHeatmap, Indicator<?>>> indicators,
            Runnable progress) {
        Map<String, Double> whole = new LinkedHashMap<>();
        indicators.forEach((name, indicator) -> {
            whole.put(name, together(List.of(indicator)));
            progress.run();
        });
        // Last, when all code is compiled: what is left over would else be too little.
        double engine = together(List.of(HeatmapAvailableIndicator::ofLevels));
        return whole.entrySet().stream().map(entry -> new IndicatorCost(entry.getKey(), entry.getValue(),
                Math.max(0, entry.getValue() - engine))).toList();
    }

    /** All on one heatmap, in nanoseconds for a bar of all. */
    public double together(List<Function<LiquidationHeatmap, Indicator<?>>> indicators) {
        double[] nanos = new double[rounds];
        for (int round = rounds > 1 ? -1 : 0; round < rounds; round++) {
            LiquidationHeatmap heatmap = heatmaps.get();
            long start = System.nanoTime();
            List<Indicator<?>> made = new ArrayList<>();
            indicators.forEach(indicator -> made.add(indicator.apply(heatmap)));
            made.forEach(this::read);
            if (round >= 0) {
                nanos[round] = (double) (System.nanoTime() - start) / heatmap.series().getBarCount();
            }
        }
        Arrays.sort(nanos);
        return nanos[rounds / 2];
    }

    private void read(Indicator<?> indicator) {
        BarSeries series = indicator.getBarSeries();
        for (int i = series.getBeginIndex(); i <= series.getEndIndex(); i++) {
            sink += Objects.hashCode(indicator.getValue(i));
        }
    }

    /** Of no meaning. */
    int sink() {
        return sink;
    }
}
