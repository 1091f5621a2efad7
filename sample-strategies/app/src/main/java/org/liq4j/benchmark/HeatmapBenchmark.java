/* SPDX-License-Identifier: MIT */
package org.liq4j.benchmark;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

import com.sun.management.ThreadMXBean;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.Num;

import org.liq4j.api.heatmap.ClusterNotional;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.market.OpenInterest;
import org.liq4j.engine.HistoryHeatmapFeed;
import org.liq4j.history.BarSeriesFactory;
import org.liq4j.history.MarketHistory;
import org.liq4j.indicator.ClusterImbalanceIndicator;
import org.liq4j.indicator.ClusterNotionalIndicator;
import org.liq4j.indicator.ClusterRatioIndicator;
import org.liq4j.indicator.OpenInterestIndicator;
import org.liq4j.margin.BracketCatalog;
import org.liq4j.margin.BracketSchedule;
import org.liq4j.model.CohortSettings;
import org.liq4j.model.LevelDensity.LeverageTiers;
import org.liq4j.model.OpenInterestModel;
import org.liq4j.model.OpenInterestSettings;
import org.liq4j.simulation.SimulatedMarket;
import org.liq4j.simulation.SimulationSettings;

/** Measures the heatmap against ta4j's own indicators. */
public final class HeatmapBenchmark {

    /** One cohort of eight tiers on a grid of 5 basis points. */
    private static final OpenInterestSettings ONE_COHORT = new OpenInterestSettings(5e-4,
            List.of(new CohortSettings("one", 1,
                    new LeverageTiers(List.of(3.0, 5.0, 10.0, 20.0, 25.0, 50.0, 75.0, 100.0)), 1)),
            10_000, 0, Duration.ofHours(6));

    private static final int SNAPSHOTS = 2_000;

    private final MarketHistory history;
    private final BarSeries series;
    private final MarketEvent[] events;
    private final BracketSchedule brackets = BracketCatalog.shipped().find(BracketCatalog.STAND_IN)
            .orElseThrow();

    private HeatmapBenchmark(int bars) {
        history = SimulatedMarket.record(SimulationSettings.DEFAULT.withBars(bars));
        series = BarSeriesFactory.of(history, DoubleNumFactory.getInstance());
        List<MarketEvent> used = new ArrayList<>();
        history.events().forEachRemaining(event -> {
            if (event instanceof Candle || event instanceof OpenInterest) {
                used.add(event);
            }
        });
        events = used.toArray(MarketEvent[]::new);
    }

    /** Measures over so many simulated bars of a minute. */
    public static BenchmarkReport run(int bars) {
        return new HeatmapBenchmark(bars).report();
    }

    private BenchmarkReport report() {
        Stopwatch stopwatch = new Stopwatch();
        List<DoubleSupplier> tasks = List.of(() -> sum(new RSIIndicator(new ClosePriceIndicator(series), 14)),
                () -> applyAll(model(ONE_COHORT)), () -> applyAll(model(OpenInterestSettings.DEFAULT)),
                () -> sum(new ClusterRatioIndicator(heatmap(), 0.05)), this::tenIndicators);
        List<Timing> timings = stopwatch.time(tasks).stream().map(timing -> timing.per(history.size())).toList();
        double rsi = timings.get(0).median();
        return new BenchmarkReport(history.size(), rsi, timings.get(2).median(), timings.get(1).median() / rsi,
                timings.get(2).median() / rsi, timings.get(3).median() / rsi,
                timings.get(4).median() / timings.get(3).median(), allocatedPerBar(), retainedPerBar(),
                snapshotMicros(stopwatch), ReadingBenchmark.of(heatmap().feed(), history));
    }

    private OpenInterestModel model(OpenInterestSettings settings) {
        return new OpenInterestModel(settings, brackets, List.of());
    }

    private LiquidationHeatmap heatmap() {
        return new LiquidationHeatmap(series,
                new HistoryHeatmapFeed(history, () -> model(OpenInterestSettings.DEFAULT)));
    }

    /** Applies every bar and reads both sides at each close. */
    private double applyAll(OpenInterestModel model) {
        ClusterNotional up = new ClusterNotional(Side.SHORT, 0.05);
        ClusterNotional down = new ClusterNotional(Side.LONG, 0.05);
        double sum = 0;
        for (MarketEvent event : events) {
            model.apply(event);
            if (event instanceof Candle) {
                sum += up.of(model.levels()) - down.of(model.levels());
            }
        }
        return sum;
    }

    private double tenIndicators() {
        LiquidationHeatmap heatmap = heatmap();
        List<Indicator<Num>> indicators = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            indicators.add(new ClusterRatioIndicator(heatmap, 0.05));
            indicators.add(new ClusterImbalanceIndicator(heatmap, 0.05));
        }
        return indicators.stream().mapToDouble(HeatmapBenchmark::sum).sum();
    }

    private static double sum(Indicator<Num> indicator) {
        double sum = 0;
        BarSeries bars = indicator.getBarSeries();
        for (int i = bars.getBeginIndex(); i <= bars.getEndIndex(); i++) {
            Num value = indicator.getValue(i);
            sum += value.isNaN() ? 0 : value.doubleValue();
        }
        return sum;
    }

    /** The model has grown to its size before it is watched. */
    private double allocatedPerBar() {
        OpenInterestModel model = model(OpenInterestSettings.DEFAULT);
        int half = events.length / 2;
        for (int i = 0; i < half; i++) {
            model.apply(events[i]);
        }
        ClusterNotional up = new ClusterNotional(Side.SHORT, 0.05);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        double sum = 0;
        int bars = 0;
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = half; i < events.length; i++) {
            model.apply(events[i]);
            if (events[i] instanceof Candle) {
                sum += up.of(model.levels());
                bars++;
            }
        }
        long after = threads.getCurrentThreadAllocatedBytes();
        return Double.isNaN(sum) ? Double.NaN : (double) (after - before) / bars;
    }

    private double retainedPerBar() {
        long before = usedMemory();
        MarketHistory own = SimulatedMarket.record(SimulationSettings.DEFAULT.withBars(history.size()));
        LiquidationHeatmap heatmap = new LiquidationHeatmap(series,
                new HistoryHeatmapFeed(own, () -> model(OpenInterestSettings.DEFAULT)));
        List<Indicator<Num>> five = List.of(new ClusterRatioIndicator(heatmap, 0.05),
                new ClusterImbalanceIndicator(heatmap, 0.05), new ClusterNotionalIndicator(heatmap, Side.LONG, 0.02),
                new ClusterNotionalIndicator(heatmap, Side.SHORT, 0.02), new OpenInterestIndicator(heatmap));
        double sum = five.stream().mapToDouble(HeatmapBenchmark::sum).sum();
        long after = usedMemory();
        // Used after the measurement, so that nothing of it could be collected before.
        return Double.isNaN(sum + five.size()) ? Double.NaN : (double) (after - before) / history.size();
    }

    private static long usedMemory() {
        Runtime runtime = Runtime.getRuntime();
        long used = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
        }
        return used;
    }

    private double snapshotMicros(Stopwatch stopwatch) {
        OpenInterestModel model = model(OpenInterestSettings.DEFAULT);
        applyAll(model);
        double nanos = stopwatch.time(List.of(() -> {
            double sum = 0;
            for (int i = 0; i < SNAPSHOTS; i++) {
                sum += model.profile().spot();
            }
            return sum;
        })).getFirst().median();
        return nanos / SNAPSHOTS / 1_000;
    }
}
