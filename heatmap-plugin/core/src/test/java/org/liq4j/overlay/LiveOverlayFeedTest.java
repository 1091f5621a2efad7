/* SPDX-License-Identifier: MIT */
package org.liq4j.overlay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.ClusterReading;
import org.liq4j.api.heatmap.HeatmapColumn;
import org.liq4j.api.heatmap.HeatmapGrid;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.PriceRows;
import org.liq4j.api.heatmap.RegimeThresholds;
import org.liq4j.api.heatmap.RowScale;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.overlay.FramePosition;
import org.liq4j.api.overlay.HeatmapFrame;
import org.liq4j.api.overlay.HeatmapView;
import org.liq4j.api.overlay.OverlayFeed;
import org.liq4j.engine.HistoryHeatmapFeed;
import org.liq4j.history.MarketHistory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LiveOverlayFeedTest {

    private static final HeatmapView VIEW = new HeatmapView(RecordedMarket.ROWS, Duration.ofMinutes(5), 1000);

    private final MarketHistory history = RecordedMarket.withGaps(3, 700);

    private static void untold() {
        // The test polls by itself.
    }

    private LiveOverlayFeed after(int bars) {
        return LiveOverlayFeed.over(history.prefix(bars), history.barDuration(), RecordedMarket.MODELS, "1a");
    }

    @Test
    void framesFoldedOverARunAreTheHeatmapOfTheWholeHistory() {
        for (long seed = 1; seed <= 6; seed++) {
            Random random = new Random(seed);
            MarketHistory market = RecordedMarket.withGaps(seed, 300 + random.nextInt(200));
            HeatmapView view = new HeatmapView(
                    PriceRows.of(random.nextBoolean() ? RowScale.LOG : RowScale.LINEAR, 55_000, 65_000,
                            1 + random.nextInt(60)),
                    Duration.ofMinutes(1 + random.nextInt(30)), 1 + random.nextInt(80));
            int start = 1 + random.nextInt(200);
            LiveOverlayFeed live = LiveOverlayFeed.over(market.prefix(start), market.barDuration(),
                    RecordedMarket.MODELS,
                    "1");
            FoldedView folded = new FoldedView(view);
            int late = start + random.nextInt(50);
            Optional<OverlayFeed.Subscription> subscription = Optional.empty();
            for (int bars = start; bars <= market.size(); bars++) {
                if (bars > start) {
                    live.advance(market.prefix(bars));
                }
                if (bars >= late && subscription.isEmpty()) {
                    subscription = Optional.of(live.subscribe(view, 1000, LiveOverlayFeedTest::untold));
                }
                if (subscription.isPresent() && random.nextInt(3) == 0) {
                    folded.takeAll(subscription.get());
                    assertEquals(RecordedMarket.atOnce(market.prefix(bars), view), folded.heatmap(), "seed " + seed);
                }
            }
            folded.takeAll(subscription.orElseThrow());
            assertEquals(RecordedMarket.atOnce(market, view), folded.heatmap(), "seed " + seed);
            assertEquals(1, folded.fulls);
            assertEquals(0, subscription.get().dropped());
        }
    }

    @Test
    void theFormingColumnIsTheProfileOfTheLastBar() {
        LiveOverlayFeed live = after(50);
        FoldedView folded = new FoldedView(VIEW);
        OverlayFeed.Subscription subscription = live.subscribe(VIEW, 10, LiveOverlayFeedTest::untold);
        int formed = 0;
        for (int bars = 51; bars <= 120; bars++) {
            live.advance(history.prefix(bars));
            folded.takeAll(subscription);
            LiquidationProfile profile = new HistoryHeatmapFeed(history.prefix(bars), RecordedMarket.MODELS)
                    .profile(history.endTime(bars - 1)).orElseThrow();
            assertEquals(ClusterReading.of(profile, 0.05, RegimeThresholds.DEFAULT), folded.reading.orElseThrow());
            boolean columnEnds = profile.time().toEpochMilli() % 300_000 == 0;
            assertEquals(columnEnds, folded.forming.isEmpty());
            if (folded.forming.isPresent()) {
                formed++;
                HeatmapColumn column = folded.forming.get();
                assertEquals(profile.spot(), column.spot());
                assertTrue(column.end().isAfter(profile.time()));
                for (Side side : Side.values()) {
                    double total = notionalOf(profile, side);
                    assertEquals(total, column.side(side).total(), 1e-9 * total);
                }
            }
        }
        assertTrue(formed > 20);
    }

    private static double notionalOf(LiquidationProfile profile, Side side) {
        double[] total = {0};
        profile.forEachLevel(side, (price, notional) -> total[0] += notional);
        return total[0];
    }

    @Test
    void aSlowSubscriberGetsOneFreshFullFrameForAllThatWereDropped() {
        LiveOverlayFeed live = after(100);
        AtomicInteger told = new AtomicInteger();
        OverlayFeed.Subscription slow = live.subscribe(VIEW, 5, told::incrementAndGet);
        for (int bars = 101; bars <= 120; bars++) {
            live.advance(history.prefix(bars));
        }
        // The first full frame and twenty deltas were meant for it.
        assertEquals(21, slow.dropped());
        assertEquals(0, ((FrameQueue) slow).waiting());
        FoldedView folded = new FoldedView(VIEW);
        folded.takeAll(slow);
        assertEquals(1, folded.fulls);
        assertEquals(new FramePosition("1a", 120), folded.position.orElseThrow());
        assertEquals(RecordedMarket.atOnce(history.prefix(120), VIEW), folded.heatmap());
        live.advance(history.prefix(121));
        folded.takeAll(slow);
        assertEquals(121, folded.position.orElseThrow().sequence());
        assertEquals(1, folded.fulls);
        assertEquals(2, told.get());
    }

    @Test
    void aSubscriberIsToldWhenNothingWaitedBefore() {
        LiveOverlayFeed live = after(100);
        List<String> calls = new ArrayList<>();
        OverlayFeed.Subscription subscription = live.subscribe(VIEW, 5, () -> calls.add("told"));
        assertInstanceOf(HeatmapFrame.Full.class, subscription.poll().orElseThrow());
        assertTrue(subscription.poll().isEmpty());
        live.advance(history.prefix(103));
        assertEquals(List.of("told"), calls);
        assertEquals(101, subscription.poll().orElseThrow().position().sequence());
        live.advance(history.prefix(104));
        assertEquals(List.of("told"), calls);
        subscription.close();
        subscription.close();
        assertTrue(subscription.poll().isEmpty());
        live.advance(history.prefix(105));
        assertEquals(List.of("told"), calls);
        assertTrue(live.isIdle());
    }

    @Test
    void whoComesBackGoesOnWhereItWas() {
        LiveOverlayFeed live = after(100);
        OverlayFeed.Subscription first = live.subscribe(VIEW, 50, LiveOverlayFeedTest::untold);
        FoldedView folded = new FoldedView(VIEW);
        folded.takeAll(first);
        first.close();
        live.advance(history.prefix(130));
        OverlayFeed.Subscription again = live.resume(VIEW, 50, LiveOverlayFeedTest::untold,
                folded.position.orElseThrow());
        folded.takeAll(again);
        assertEquals(1, folded.fulls);
        assertEquals(RecordedMarket.atOnce(history.prefix(130), VIEW), folded.heatmap());
    }

    @Test
    void whoCannotGoOnGetsAFullFrame() {
        LiveOverlayFeed live = after(10);
        live.subscribe(VIEW, 2, LiveOverlayFeedTest::untold).close();
        live.advance(history.prefix(300));
        for (FramePosition unknown : List.of(new FramePosition("1a", 11), new FramePosition("1b", 299),
                new FramePosition("1a", 301))) {
            OverlayFeed.Subscription subscription = live.resume(VIEW, 400, LiveOverlayFeedTest::untold, unknown);
            HeatmapFrame frame = subscription.poll().orElseThrow();
            assertInstanceOf(HeatmapFrame.Full.class, frame);
            assertEquals(300, frame.position().sequence());
            subscription.close();
        }
        assertEquals(200,
                live.resume(VIEW, 400, LiveOverlayFeedTest::untold, new FramePosition("1a", 199)).poll().orElseThrow()
                        .position().sequence());
        assertInstanceOf(HeatmapFrame.Full.class,
                live.resume(VIEW, 4, LiveOverlayFeedTest::untold, new FramePosition("1a", 199)).poll().orElseThrow());
        assertTrue(live.resume(VIEW, 4, LiveOverlayFeedTest::untold, new FramePosition("1a", 300)).poll().isEmpty());
    }

    @Test
    void viewsNobodyLooksAtMakeRoomAndOthersAreRefusedWhenThereIsNone() {
        LiveOverlayFeed live = after(20);
        List<OverlayFeed.Subscription> all = new ArrayList<>();
        for (int k = 0; k < LiveOverlayFeed.MOST_VIEWS; k++) {
            all.add(live.subscribe(view(k + 1), 2, LiveOverlayFeedTest::untold));
        }
        InvalidValueException refused = assertThrows(InvalidValueException.class,
                () -> live.subscribe(view(90), 2, LiveOverlayFeedTest::untold));
        assertEquals("view", refused.field());
        all.get(3).close();
        FoldedView folded = new FoldedView(view(90));
        folded.takeAll(live.subscribe(view(90), 2, LiveOverlayFeedTest::untold));
        assertEquals(RecordedMarket.atOnce(history.prefix(20), view(90)), folded.heatmap());
        assertFalse(live.isIdle());
    }

    private static HeatmapView view(int columns) {
        return new HeatmapView(RecordedMarket.ROWS, Duration.ofMinutes(1), columns);
    }

    @Test
    void badViewsAreRefused() {
        LiveOverlayFeed live = after(20);
        PriceRows many = PriceRows.of(RowScale.LOG, 1000, 100_000, 2000);
        assertRefused("capacity", () -> live.subscribe(VIEW, 1, LiveOverlayFeedTest::untold));
        assertRefused("columnLength",
                () -> live.subscribe(new HeatmapView(RecordedMarket.ROWS, Duration.ofSeconds(90), 3), 2,
                        LiveOverlayFeedTest::untold));
        assertRefused("columnLength",
                () -> live.subscribe(new HeatmapView(RecordedMarket.ROWS, Duration.ofDays(10_000), 3), 2,
                        LiveOverlayFeedTest::untold));
        assertRefused("columns",
                () -> live.subscribe(new HeatmapView(many, Duration.ofMinutes(5), 501), 2,
                        LiveOverlayFeedTest::untold));
    }

    private static void assertRefused(String field, Runnable subscription) {
        assertEquals(field, assertThrows(InvalidValueException.class, subscription::run).field());
    }

    @Test
    void beforeTheFirstBarThereIsAnEmptyFrame() {
        MarketHistory none = MarketHistory.builder(history.instrument(), history.barDuration()).build();
        LiveOverlayFeed live = LiveOverlayFeed.over(none, history.barDuration(), RecordedMarket.MODELS, "1");
        assertTrue(live.profile().isEmpty());
        OverlayFeed.Subscription subscription = live.subscribe(VIEW, 1000, LiveOverlayFeedTest::untold);
        FoldedView folded = new FoldedView(VIEW);
        folded.takeAll(subscription);
        assertEquals(new HeatmapGrid(VIEW.rows(), VIEW.columnLength(), List.of()), folded.heatmap());
        assertTrue(folded.reading.isEmpty());
        live.advance(history);
        folded.takeAll(subscription);
        assertEquals(RecordedMarket.atOnce(history, VIEW), folded.heatmap());
    }
}
