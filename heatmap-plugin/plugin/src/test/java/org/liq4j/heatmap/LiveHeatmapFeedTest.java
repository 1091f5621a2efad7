/* SPDX-License-Identifier: MIT */
package org.liq4j.heatmap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.Indicator;
import org.ta4j.core.num.DoubleNumFactory;

import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.BarValues;
import org.liq4j.api.heatmap.ClusterNotional;
import org.liq4j.api.heatmap.HeatmapFeed;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.MarkCandle;
import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.engine.HistoryHeatmapFeed;
import org.liq4j.engine.LiveHeatmapFeed;
import org.liq4j.history.BarSeriesFactory;
import org.liq4j.history.GrowingHistory;
import org.liq4j.history.HistoryBar;
import org.liq4j.history.MarketHistory;
import org.liq4j.simulation.SimulatedMarket;
import org.liq4j.simulation.SimulationSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A heatmap that grows says what the heatmap of the whole history says. */
class LiveHeatmapFeedTest {

    private static final int BARS = 400;
    private static final PluginHost HOST = PluginHost.load(LiveHeatmapFeedTest.class.getClassLoader());
    private static final Map<String, String> ARGUMENTS = Map.of("level-density",
            "level-density(price=60000, reach=0.01)");

    /** With holes, inputs that come and go, and mark prices in its second half. */
    private static MarketHistory history(long seed) {
        MarketHistory whole = SimulatedMarket.record(SimulationSettings.DEFAULT.withSeed(seed).withBars(BARS));
        Random random = new Random(seed);
        MarketHistory.Builder builder = MarketHistory.builder(whole.instrument(), whole.barDuration());
        for (int i = 0; i < whole.size(); i++) {
            HistoryBar bar = whole.bar(i);
            Candle candle = bar.candle();
            if (random.nextInt(40) == 0) {
                continue;
            }
            HistoryBar thinned = new HistoryBar(candle, i < 20 || random.nextInt(7) == 0
                    ? Candle.MISSING
                    : bar.openInterest(), bar.fundingRate(), bar.longAccountShare(), bar.liquidatedLong(),
                    bar.liquidatedShort());
            builder.add(i < BARS / 2
                    ? thinned
                    : thinned.withMark(new MarkCandle(candle.endTime(), candle.endTime(), candle.open(),
                            0.5 * (candle.high() + Math.max(candle.open(), candle.close())), candle.low(),
                            candle.close())));
        }
        return builder.build();
    }

    private static LiquidationModel model(MarketHistory history) {
        return HOST.choose(ExtensionKind.MODEL, "open-interest").extension().create(history.instrument());
    }

    private static Indicator<?> indicator(String name, LiquidationHeatmap heatmap) {
        return HOST.createIndicator(ARGUMENTS.getOrDefault(name, name), heatmap);
    }

    private static List<String> values(Indicator<?> indicator) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i <= indicator.getBarSeries().getEndIndex(); i++) {
            // As text: DoubleNum calls numbers equal that differ by less than 1e-5, their texts differ with any bit.
            values.add(String.valueOf(indicator.getValue(i)));
        }
        return values;
    }

    /** Some indicators are there from the start, others are made and first read at any bar. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyIndicatorHasTheValuesOfTheWholeHistory(long seed) {
        MarketHistory history = history(seed);
        Random random = new Random(seed);
        BarSeries series = new BaseBarSeriesBuilder().withNumFactory(DoubleNumFactory.getInstance()).build();
        GrowingHistory growing = new GrowingHistory(history.instrument(), history.barDuration());
        LiveHeatmapFeed feed = new LiveHeatmapFeed(growing, () -> model(history));
        LiquidationHeatmap heatmap = new LiquidationHeatmap(series, feed);
        Map<String, Indicator<?>> made = new TreeMap<>();
        Map<String, Integer> madeAt = new TreeMap<>();
        HOST.names(ExtensionKind.INDICATOR)
                .forEach(name -> madeAt.put(name, Math.max(0, random.nextInt(BARS + 200) - 200)));
        for (int bar = 0; bar < history.size(); bar++) {
            int now = bar;
            madeAt.forEach((name, at) -> {
                if (at == now) {
                    made.put(name, indicator(name, heatmap));
                }
            });
            growing.append(history.bar(bar), "missing");
            feed.advance();
            series.addBar(BarSeriesFactory.bar(history.candle(bar), series.numFactory()));
            made.values().forEach(indicator -> {
                if (random.nextInt(5) == 0) {
                    indicator.getValue(now);
                }
            });
        }
        LiquidationHeatmap whole = new LiquidationHeatmap(series,
                new HistoryHeatmapFeed(history, () -> model(history)));
        assertTrue(made.size() > 30);
        made.forEach((name, live) -> assertEquals(values(indicator(name, whole)), values(live),
                name + ", seed " + seed));
    }

    @Test
    void pastProfilesAreThoseOfTheWholeHistoryWhileItGrows() {
        MarketHistory history = history(4);
        HeatmapFeed whole = new HistoryHeatmapFeed(history, () -> model(history));
        GrowingHistory growing = new GrowingHistory(history.instrument(), history.barDuration());
        LiveHeatmapFeed feed = new LiveHeatmapFeed(growing, () -> model(history));
        Random random = new Random(4);
        assertTrue(feed.profile(Instant.MAX).isEmpty());
        for (int bar = 0; bar < history.size(); bar++) {
            growing.append(history.bar(bar), "missing");
            feed.advance();
            Instant time = random.nextInt(3) == 0
                    ? Instant.MAX
                    : history.endTime(random.nextInt(bar + 1)).plusSeconds(random.nextInt(90) - 30L);
            Instant known = time.isAfter(history.endTime(bar)) ? history.endTime(bar) : time;
            assertEquals(whole.profile(known).map(LiveHeatmapFeedTest::text),
                    feed.profile(time).map(LiveHeatmapFeedTest::text), "bar " + bar);
        }
    }

    private static String text(LiquidationProfile profile) {
        StringBuilder text = new StringBuilder(profile.time() + " " + profile.spot());
        for (Side side : Side.values()) {
            profile.forEachLevel(side,
                    (price, notional) -> text.append(' ').append(price).append(':').append(notional));
        }
        return text.toString();
    }

    /** Readers that ask for columns of their own while bars come. */
    @Test
    void anyThreadReadsWhileItGrows() throws ExecutionException, InterruptedException {
        MarketHistory history = history(5);
        GrowingHistory growing = new GrowingHistory(history.instrument(), history.barDuration());
        LiveHeatmapFeed feed = new LiveHeatmapFeed(growing, () -> model(history));
        HistoryHeatmapFeed whole = new HistoryHeatmapFeed(history, () -> model(history));
        ExecutorService readers = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> reads = new ArrayList<>();
            for (int reader = 0; reader < 2; reader++) {
                int first = reader;
                reads.add(readers.submit(() -> {
                    int read = 0;
                    for (int k = 0; growing.size() < history.size() || read == 0; k++) {
                        BarMeasure measure = new ClusterNotional(k % 2 == 0 ? Side.LONG : Side.SHORT,
                                0.01 * (1 + first + k % 20));
                        BarValues live = feed.column(measure);
                        Instant end = history.endTime((k * 37) % history.size());
                        if (live.isAvailable(end)) {
                            assertEquals(whole.column(measure).at(end), live.at(end));
                            read++;
                        }
                    }
                    return read;
                }));
            }
            for (int bar = 0; bar < history.size(); bar++) {
                growing.append(history.bar(bar), "missing");
                feed.advance();
            }
            for (Future<Integer> read : reads) {
                assertTrue(read.get() > 0);
            }
        } finally {
            readers.shutdownNow();
        }
    }
}
