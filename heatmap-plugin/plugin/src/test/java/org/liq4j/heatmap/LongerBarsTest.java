/* SPDX-License-Identifier: MIT */
package org.liq4j.heatmap;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.BaseTradingRecord;
import org.ta4j.core.Indicator;
import org.ta4j.core.Rule;
import org.ta4j.core.TradingRecord;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.NumFactory;

import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.BarValues;
import org.liq4j.api.heatmap.HeatmapFeed;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.ModelledLiquidations;
import org.liq4j.api.market.BarTiming;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.engine.HistoryHeatmapFeed;
import org.liq4j.engine.LiveHeatmapFeed;
import org.liq4j.history.BarAggregator;
import org.liq4j.history.BarSeriesFactory;
import org.liq4j.history.GrowingHistory;
import org.liq4j.history.HistoryBar;
import org.liq4j.history.MarketHistory;
import org.liq4j.simulation.SimulatedMarket;
import org.liq4j.simulation.SimulationSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What every indicator and rule says of bars of five minutes over a heatmap of minutes is what it says over a heatmap that has
 * bars of five minutes, each of whose numbers was put together here from those of the minutes; and live it is the same.
 */
class LongerBarsTest {

    private static final int MINUTES = 3_000;
    private static final int PARTS = 5;
    private static final Duration FIVE = Duration.ofMinutes(PARTS);
    private static final NumFactory DOUBLES = DoubleNumFactory.getInstance();
    private static final PluginHost HOST = PluginHost.load(LongerBarsTest.class.getClassLoader());
    private static final MarketHistory HISTORY = SimulatedMarket
            .record(SimulationSettings.DEFAULT.withSeed(3).withBars(MINUTES).withCascadeImpact(10));

    private static final Map<String, String> CALLS = Map.ofEntries(
            Map.entry("level-density", "level-density(price=60000, reach=0.01)"),
            Map.entry("cluster-ratio-percentile", "cluster-ratio-percentile(bars=20)"),
            Map.entry("open-interest-change", "open-interest-change(bars=7)"),
            Map.entry("relative-notional", "relative-notional(window=30m)"),
            Map.entry("cumulative-funding", "cumulative-funding(window=4h, interval=1h)"));
    /** They count bars of the series, which no single number of the minutes tells. */
    private static final List<String> COUNTING = List.of("cluster-ratio-percentile", "open-interest-change");

    /** While a bar forms they say what they said of the last one that closed. */
    private static final List<String> FORMING = List.of("open-interest", "cluster-ratio", "modelled-liquidations",
            "reported-liquidations", "regime", "cluster-age", "level-density");

    private static <T> T named(Map<String, T> all, String name) {
        return Objects.requireNonNull(all.get(name));
    }

    private static LiquidationModel model() {
        return HOST.createModel("open-interest", HISTORY.instrument());
    }

    private static HistoryHeatmapFeed feed() {
        return new HistoryHeatmapFeed(HISTORY, LongerBarsTest::model);
    }

    private static BarSeries fives() {
        return BarSeriesFactory.of(HISTORY, FIVE, DOUBLES);
    }

    private static Indicator<?> indicator(String name, LiquidationHeatmap heatmap) {
        return HOST.createIndicator(CALLS.getOrDefault(name, name), heatmap);
    }

    /** A heatmap in bars of five minutes: sums of liquidations, and of all else the last minute's. */
    private record Fives(HeatmapFeed minutes) implements HeatmapFeed {

        @Override
        public Instrument instrument() {
            return minutes.instrument();
        }

        @Override
        public Optional<BarTiming> timing() {
            return Optional.of(new BarTiming(FIVE, Duration.ZERO));
        }

        @Override
        public Optional<LiquidationProfile> profile(Instant time) {
            return minutes.profile(time);
        }

        @Override
        public BarValues column(BarMeasure measure) {
            BarValues column = minutes.column(measure);
            boolean sum = measure instanceof ModelledLiquidations
                    || measure.getClass().getName().contains("ReportedLiquidations");
            return new BarValues() {

                @Override
                public double at(Instant end) {
                    double number = column.at(end);
                    for (int minute = 1; sum && minute < PARTS; minute++) {
                        double earlier = column.at(end.minus(Duration.ofMinutes(minute)));
                        number = Double.isNaN(number) ? earlier : Double.isNaN(earlier) ? number : number + earlier;
                    }
                    return number;
                }

                @Override
                public boolean isAvailable(Instant end) {
                    return column.isAvailable(end);
                }

                @Override
                public long lastEndMillis(long millis) {
                    return column.lastEndMillis(millis);
                }
            };
        }
    }

    /** As text with twelve digits: sums are taken in another order. */
    private static List<String> values(Indicator<?> indicator) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i <= indicator.getBarSeries().getEndIndex(); i++) {
            values.add(rounded(String.valueOf(indicator.getValue(i))));
        }
        return values;
    }

    private static String rounded(String text) {
        return text.matches("-?\\d+\\.\\d+(E-?\\d+)?") ? String.format("%.9e", Double.parseDouble(text)) : text;
    }

    @Test
    void everyIndicatorSaysWhatTheMinutesTogetherSay() {
        BarSeries series = fives();
        assertEquals(MINUTES / PARTS, series.getBarCount());
        LiquidationHeatmap served = new LiquidationHeatmap(series, feed());
        LiquidationHeatmap naive = new LiquidationHeatmap(series, new Fives(feed()));
        Map<String, Indicator<?>> made = new LinkedHashMap<>();
        Map<String, Indicator<?>> expected = new LinkedHashMap<>();
        HOST.names(ExtensionKind.INDICATOR).forEach(name -> {
            made.put(name, indicator(name, served));
            expected.put(name, indicator(name, naive));
        });
        assertTrue(made.size() >= 47);
        int varied = 0;
        for (String name : made.keySet()) {
            if (!COUNTING.contains(name)) {
                List<String> values = values(named(made, name));
                assertEquals(values(named(expected, name)), values, name);
                varied += values.stream().distinct().count() > 1 ? 1 : 0;
            }
        }
        assertTrue(varied > 35, varied + " say something");
    }

    @Test
    void everyRuleSaysWhatTheMinutesTogetherSay() {
        BarSeries series = fives();
        LiquidationHeatmap served = new LiquidationHeatmap(series, feed());
        LiquidationHeatmap naive = new LiquidationHeatmap(series, new Fives(feed()));
        TradingRecord record = new BaseTradingRecord();
        record.enter(20, series.getBar(20).getClosePrice(), DOUBLES.one());
        Map<String, Rule> made = new LinkedHashMap<>();
        Map<String, Rule> expected = new LinkedHashMap<>();
        HOST.names(ExtensionKind.RULE).forEach(name -> {
            made.put(name, HOST.createRule(name, served));
            expected.put(name, HOST.createRule(name, naive));
        });
        assertTrue(made.size() >= 13);
        int satisfied = 0;
        for (String name : made.keySet()) {
            for (int i = 20; i <= series.getEndIndex(); i++) {
                boolean now = named(made, name).isSatisfied(i, record);
                assertEquals(named(expected, name).isSatisfied(i, record), now, name + " at bar " + i);
                satisfied += now ? 1 : 0;
            }
        }
        assertTrue(satisfied > 100, satisfied + " times");
    }

    @Test
    void whatCountsBarsCountsThoseOfTheSeries() {
        BarSeries series = fives();
        LiquidationHeatmap heatmap = new LiquidationHeatmap(series, feed());
        LiquidationHeatmap minutes = new LiquidationHeatmap(BarSeriesFactory.of(HISTORY, DOUBLES), feed());
        Function<String, double[]> ofMinutes = name -> {
            Indicator<?> indicator = indicator(name, minutes);
            double[] at = new double[series.getBarCount()];
            for (int i = 0; i < at.length; i++) {
                at[i] = Double.parseDouble(indicator.getValue(PARTS * (i + 1) - 1).toString());
            }
            return at;
        };
        double[] ratios = ofMinutes.apply("cluster-ratio");
        double[] coins = ofMinutes.apply("open-interest");
        Indicator<?> percentile = indicator("cluster-ratio-percentile", heatmap);
        Indicator<?> change = indicator("open-interest-change", heatmap);
        for (int i = 0; i < ratios.length; i++) {
            double below = 0;
            int bars = 0;
            for (int j = Math.max(0, i - 19); j <= i; j++, bars++) {
                below += ratios[j] < ratios[i] ? 1 : ratios[j] == ratios[i] ? 0.5 : 0;
            }
            assertEquals(below / bars, Double.parseDouble(percentile.getValue(i).toString()), 1e-12, "bar " + i);
            assertEquals(i < 7 ? 0 : coins[i] / coins[i - 7] - 1,
                    Double.parseDouble(change.getValue(i).toString()), 1e-12, "bar " + i);
        }
    }

    /** Minute by minute, with the bar of five minutes forming from its first minute on. */
    @ParameterizedTest
    @ValueSource(ints = {1, 40})
    void liveItIsTheSame(int madeAt) {
        BarSeries whole = fives();
        LiquidationHeatmap historical = new LiquidationHeatmap(whole, feed());
        BarSeries series = new BaseBarSeriesBuilder().withNumFactory(DOUBLES).withMaxBarCount(300).build();
        GrowingHistory growing = new GrowingHistory(HISTORY.instrument(), HISTORY.barDuration());
        LiveHeatmapFeed feed = new LiveHeatmapFeed(growing, LongerBarsTest::model);
        LiquidationHeatmap heatmap = new LiquidationHeatmap(series, feed);
        List<String> names = HOST.names(ExtensionKind.INDICATOR).stream()
                .filter(name -> !name.matches("cumulative-volume-delta|anchored-vwap|.*session.*")).toList();
        Map<String, Indicator<?>> expected = new LinkedHashMap<>();
        names.forEach(name -> expected.put(name, indicator(name, historical)));
        Map<String, Indicator<?>> live = new LinkedHashMap<>();
        BarAggregator aggregator = new BarAggregator(HISTORY.barDuration(), FIVE);
        int closed = 0;
        for (int minute = 0; minute < 1_000; minute++) {
            if (minute == madeAt - 1) {
                names.forEach(name -> live.put(name, indicator(name, heatmap)));
            }
            HistoryBar bar = HISTORY.bar(minute);
            growing.append(bar, "");
            feed.advance();
            Optional<BarAggregator.Whole> closes = aggregator.add(bar, "");
            if (minute % PARTS == 0 || closes.isPresent()) {
                series.addBar(whole.getBar(minute / PARTS), minute % PARTS > 0);
            }
            closed += closes.isPresent() ? 1 : 0;
            int now = minute;
            int last = closed - 1;
            if (minute % PARTS == PARTS - 1) {
                live.forEach((name, indicator) -> assertEquals(
                        rounded(String.valueOf(named(expected, name).getValue(last))),
                        rounded(String.valueOf(indicator.getValue(last))), name + " at bar " + last));
            } else if (last >= 0 && now > madeAt) {
                for (String name : FORMING) {
                    Indicator<?> indicator = named(live, name);
                    assertEquals(indicator.getValue(last), indicator.getValue(last + 1), name + " in minute " + now);
                }
                Indicator<?> levels = named(live, "available");
                assertEquals(List.of(true, false), List.of(levels.getValue(last), levels.getValue(last + 1)));
            }
        }
        assertEquals(200, closed);
    }
}
