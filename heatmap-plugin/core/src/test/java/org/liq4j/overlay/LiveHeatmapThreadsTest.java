/* SPDX-License-Identifier: MIT */
package org.liq4j.overlay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import org.liq4j.api.heatmap.HeatmapGrid;
import org.liq4j.api.overlay.HeatmapView;
import org.liq4j.api.overlay.OverlayFeed;
import org.liq4j.history.MarketHistory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** One thread feeds, others look; one of them never takes anything. */
class LiveHeatmapThreadsTest {

    private static final int READERS = 6;
    private static final int START = 20;
    private static final int CAPACITY = 4;

    private final MarketHistory history = RecordedMarket.withGaps(5, 2000);

    @Test
    void everybodyEndsWithTheWholeHeatmapThoughOneTakesNothing() throws Exception {
        LiveOverlayFeed live = LiveOverlayFeed.over(history.prefix(START), history.barDuration(), RecordedMarket.MODELS,
                "1");
        OverlayFeed.Subscription stalled = live.subscribe(view(0), CAPACITY, () -> {
        });
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<HeatmapGrid>> seen = new ArrayList<>();
            for (int k = 0; k < READERS; k++) {
                seen.add(threads.submit(reader(live, view(k % 3))));
            }
            Future<?> fed = threads.submit(() -> {
                for (int bars = START + 1; bars <= history.size(); bars++) {
                    live.advance(history.prefix(bars));
                }
            });
            fed.get(60, TimeUnit.SECONDS);
            for (int k = 0; k < READERS; k++) {
                assertEquals(RecordedMarket.atOnce(history, view(k % 3)), seen.get(k).get(60, TimeUnit.SECONDS));
            }
        }
        assertTrue(((FrameQueue) stalled).waiting() <= CAPACITY);
        assertEquals(history.size() - START + 1, stalled.dropped());
        FoldedView late = new FoldedView(view(0));
        late.takeAll(stalled);
        assertEquals(RecordedMarket.atOnce(history, view(0)), late.heatmap());
    }

    private static HeatmapView view(int k) {
        return new HeatmapView(RecordedMarket.ROWS, Duration.ofMinutes(5L + k), 50 + 10 * k);
    }

    /** Reads until it has seen the last bar; sleeps while nothing waits, so a lost call of {@code available} would show. */
    private Callable<HeatmapGrid> reader(LiveOverlayFeed live, HeatmapView view) {
        return () -> {
            Semaphore told = new Semaphore(1);
            FoldedView folded = new FoldedView(view);
            OverlayFeed.Subscription subscription = live.subscribe(view, CAPACITY, told::release);
            while (folded.position.isEmpty() || folded.position.get().sequence() < history.size()) {
                assertTrue(told.tryAcquire(60, TimeUnit.SECONDS), "nobody told");
                folded.takeAll(subscription);
            }
            subscription.close();
            return folded.heatmap();
        };
    }
}
