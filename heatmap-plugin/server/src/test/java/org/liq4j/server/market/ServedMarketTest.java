/* SPDX-License-Identifier: MIT */
package org.liq4j.server.market;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.PriceRows;
import org.liq4j.api.heatmap.RowScale;
import org.liq4j.api.overlay.HeatmapView;
import org.liq4j.api.overlay.OverlayFeed;
import org.liq4j.history.MarketHistory;
import org.liq4j.model.CandleDecayModel;
import org.liq4j.model.CandleDecaySettings;
import org.liq4j.overlay.LiveOverlayFeed;
import org.liq4j.server.NotFoundException;
import org.liq4j.server.market.ServedMarket.Course;
import org.liq4j.simulation.SimulatedMarket;
import org.liq4j.simulation.SimulationSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ServedMarketTest {

    private static final InstantSource CLOCK = InstantSource.fixed(SimulatedMarket.START);
    private static final HeatmapView VIEW = new HeatmapView(PriceRows.of(RowScale.LOG, 40_000, 80_000, 10),
            Duration.ofMinutes(5), 100);

    private final MarketHistory history = SimulatedMarket.record(SimulationSettings.DEFAULT.withBars(60));
    private final ServedMarket market = ServedMarket.growing(Course.LIVE, history.prefix(20), true, List.of(),
            PlainAccount.PLAIN, CLOCK);

    private static LiquidationModel model() {
        return new CandleDecayModel(CandleDecaySettings.DEFAULT);
    }

    private static void untold() {
        // The test polls by itself.
    }

    @Test
    void barsAreAddedAtTheEndOnly() {
        ServedMarket.State before = market.now();
        market.advance(history.prefix(25));
        assertEquals(20, before.history().size());
        assertEquals(history.endTime(24), market.now().lastEnd());
        assertThrows(InvalidValueException.class, () -> market.advance(history.prefix(25)));
        assertThrows(InvalidValueException.class, () -> market.advance(history.prefix(10)));
        MarketHistory other = SimulatedMarket
                .record(SimulationSettings.DEFAULT.withBars(60).withBarDuration(Duration.ofMinutes(2)));
        assertThrows(InvalidValueException.class, () -> market.advance(other));
        market.end();
        assertTrue(market.now().ended());
        assertThrows(InvalidValueException.class, () -> market.advance(history));
    }

    @Test
    void whoWatchesIsToldOfTheEnd() {
        List<String> told = new ArrayList<>();
        market.watch(() -> told.add("first"));
        market.watch(() -> told.add("second")).run();
        market.end();
        assertEquals(List.of("first"), told);
    }

    @Test
    void aModelsHeatmapIsMadeOnceAndGoesOn() {
        LiveOverlayFeed heatmap = market.heatmap("a", ServedMarketTest::model);
        assertEquals(heatmap, market.heatmap("a", ServedMarketTest::model));
        market.advance(history.prefix(30));
        assertEquals(30, heatmap.bars());
        LiveOverlayFeed late = market.heatmap("b", ServedMarketTest::model);
        assertNotEquals(heatmap, late);
        assertEquals(heatmap.profile().orElseThrow().spot(), late.profile().orElseThrow().spot());
    }

    @Test
    void heatmapsNobodyLooksAtMakeRoom() {
        List<OverlayFeed.Subscription> all = new ArrayList<>();
        for (int k = 0; k < ServedMarket.MOST_MODELS; k++) {
            all.add(market.heatmap("model" + k, ServedMarketTest::model).subscribe(VIEW, 2, ServedMarketTest::untold));
        }
        assertThrows(InvalidValueException.class, () -> market.heatmap("more", ServedMarketTest::model));
        all.get(1).close();
        LiveOverlayFeed more = market.heatmap("more", ServedMarketTest::model);
        market.advance(history.prefix(21));
        assertEquals(21, more.bars());
    }

    @Test
    void aReplayGivesOneBarAfterTheOtherAndEnds() throws Exception {
        LiveReplay replay = new LiveReplay(history, 58, true, List.of(), PlainAccount.PLAIN, CLOCK);
        assertTrue(replay.step());
        assertEquals(59, replay.market().now().history().size());
        assertEquals(Course.REPLAY, replay.market().course());
        try (ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor()) {
            CountDownLatch ended = new CountDownLatch(1);
            replay.market().watch(ended::countDown);
            var bars = scheduler.scheduleAtFixedRate(replay::step, 1, 1, TimeUnit.MILLISECONDS);
            assertTrue(ended.await(60, TimeUnit.SECONDS));
            bars.cancel(false);
        }
        assertEquals(60, replay.market().now().history().size());
        assertFalse(replay.step());
    }

    @Test
    void whatIsNotServedIsSaid() {
        ServedMarkets markets = new ServedMarkets(List.of(market));
        assertEquals(market, markets.find("simulated:btcusdt"));
        assertThrows(NotFoundException.class, () -> markets.find("BINANCE:BTCUSDT"));
        assertThrows(InvalidValueException.class, () -> markets.find("BTCUSDT"));
        assertThrows(InvalidValueException.class, () -> new ServedMarkets(List.of()));
        assertThrows(InvalidValueException.class, () -> new ServedMarkets(List.of(market, market)));
        MarketHistory none = MarketHistory.builder(history.instrument(), history.barDuration()).build();
        assertThrows(InvalidValueException.class,
                () -> ServedMarket.historical(none, true, List.of(), PlainAccount.PLAIN, CLOCK));
        assertThrows(InvalidValueException.class,
                () -> ServedMarket.growing(Course.HISTORICAL, history, true, List.of(), PlainAccount.PLAIN, CLOCK));
    }
}
