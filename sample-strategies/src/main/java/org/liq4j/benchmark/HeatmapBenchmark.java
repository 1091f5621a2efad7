/* SPDX-License-Identifier: MIT */
package org.liq4j.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

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
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.engine.HistoryHeatmapFeed;
import org.liq4j.history.HistoryBarSeries;
import org.liq4j.history.MarketHistory;
import org.liq4j.indicator.ClusterRatioIndicator;
import org.liq4j.margin.BracketCatalog;
import org.liq4j.margin.BracketSchedule;
import org.liq4j.model.CohortSettings;
import org.liq4j.model.LevelDensity.LeverageTiers;
import org.liq4j.model.OpenInterestModel;
import org.liq4j.model.OpenInterestSettings;
import org.liq4j.simulation.SimulatedMarket;
import org.liq4j.simulation.SimulationSettings;

/** Temporary main. */
public final class HeatmapBenchmark {

    /** One cohort of eight tiers on a grid of 5 basis points. */
    static final OpenInterestSettings ONE_COHORT = new OpenInterestSettings(5e-4,
            List.of(new CohortSettings("one", 1,
                    new LeverageTiers(List.of(3.0, 5.0, 10.0, 20.0, 25.0, 50.0, 75.0, 100.0)), 1)),
            10_000, 0, Duration.ofHours(6));

    private final MarketHistory history;
    private final BarSeries series;
    private final MarketEvent[] events;
    private final BracketSchedule brackets = BracketCatalog.shipped().find(Instrument.parse("BINANCE:BTCUSDT"))
            .orElseThrow();

    HeatmapBenchmark(int bars) {
        history = SimulatedMarket.record(SimulationSettings.defaults().withBars(bars));
        series = HistoryBarSeries.of(history, DoubleNumFactory.getInstance());
        List<MarketEvent> all = new ArrayList<>();
        history.events().forEachRemaining(event -> {
            if (event instanceof Candle || event instanceof org.liq4j.api.market.OpenInterest) {
                all.add(event);
            }
        });
        events = all.toArray(MarketEvent[]::new);
    }

    private double rsi() {
        return sum(new RSIIndicator(new ClosePriceIndicator(series), 14));
    }

    private double engine(OpenInterestSettings settings) {
        ClusterNotional up = new ClusterNotional(Side.SHORT, 0.05);
        ClusterNotional down = new ClusterNotional(Side.LONG, 0.05);
        OpenInterestModel model = new OpenInterestModel(settings, brackets, List.of());
        double sum = 0;
        for (MarketEvent event : events) {
            model.apply(event);
            if (event instanceof Candle) {
                sum += up.of(model.levels()) - down.of(model.levels());
            }
        }
        return sum;
    }

    private double indicator() {
        return sum(new ClusterRatioIndicator(
                new LiquidationHeatmap(series, new HistoryHeatmapFeed(history,
                        () -> new OpenInterestModel(OpenInterestSettings.DEFAULT, brackets, List.of()))),
                0.05));
    }

    private static double sum(Indicator<Num> indicator) {
        double sum = 0;
        BarSeries series = indicator.getBarSeries();
        for (int i = series.getBeginIndex(); i <= series.getEndIndex(); i++) {
            Num value = indicator.getValue(i);
            sum += value.isNaN() ? 0 : value.doubleValue();
        }
        return sum;
    }

    public static void main(String[] arguments) {
        int bars = Integer.parseInt(arguments[0]);
        HeatmapBenchmark benchmark = new HeatmapBenchmark(bars);
        if (arguments.length > 1) {
            for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
                benchmark.engine(OpenInterestSettings.DEFAULT);
            }
            return;
        }
        Stopwatch.Timing[] timings = new Stopwatch().time(benchmark::rsi, () -> benchmark.engine(ONE_COHORT),
                () -> benchmark.engine(OpenInterestSettings.DEFAULT), benchmark::indicator);
        String[] names = {"rsi", "one", "default", "indicator"};
        for (int i = 0; i < timings.length; i++) {
            System.out.printf("%s %.1f ns/bar [%.1f %.1f] ratio %.2f%n", names[i], timings[i].median() / bars,
                    timings[i].lowest() / bars, timings[i].highest() / bars,
                    timings[i].median() / timings[0].median());
        }
    }
}
