/* SPDX-License-Identifier: MIT */
package org.liq4j.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.cluster.Cluster;
import org.liq4j.api.cluster.ClusterSettings;
import org.liq4j.api.cluster.ClusterSnapshot;
import org.liq4j.api.cluster.ClusterStatus;
import org.liq4j.api.cluster.SweepReaction;
import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Histories of a few bars made by hand, one cluster of longs at 99 and 98.9 with 60 and 40, spot 100. */
class ClusterTrackerTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final ClusterTracker tracker = new ClusterTracker(ClusterSettings.DEFAULT);
    private final HandMadeLevels levels = new HandMadeLevels(100).add(Side.LONG, 99, 60).add(Side.LONG, 98.9, 40);
    private int minute;

    /** A bar that crosses what it reaches and closes at a price. */
    private ClusterSnapshot bar(double low, double high, double close) {
        levels.cross(low, high).spot(close);
        return bar(candle(++minute, low, high, close));
    }

    private ClusterSnapshot bar(Candle candle) {
        tracker.close(levels, candle);
        return tracker.snapshot().orElseThrow();
    }

    private ClusterSnapshot quietBar() {
        return bar(100, 100, 100);
    }

    @Test
    void aClusterIsBornActiveAndAges() {
        assertTrue(tracker.snapshot().isEmpty());
        quietBar();
        Cluster cluster = quietBar().nearest(Side.LONG).orElseThrow();
        assertEquals(1, cluster.id());
        assertEquals(98.9, cluster.low());
        assertEquals(99, cluster.high());
        assertEquals(99, cluster.peakPrice());
        assertEquals(100, cluster.notional());
        assertEquals(Duration.ofMinutes(1), cluster.age());
        assertEquals(ClusterStatus.ACTIVE, cluster.status());
        assertEquals(0, cluster.shareConsumed());
        assertEquals(0.01, cluster.distance(100), 1e-12);
        assertTrue(cluster.dense());
        assertTrue(cluster.sweep().isEmpty());
    }

    @Test
    void whatBarsCrossIsConsumedAndTurnoverIsNot() {
        quietBar();
        levels.scale(0.5);
        Cluster halved = quietBar().nearest(Side.LONG).orElseThrow();
        assertEquals(0, halved.shareConsumed());
        assertEquals(100, halved.peakNotional());
        Cluster partial = bar(98.95, 100, 100).nearest(Side.LONG).orElseThrow();
        assertEquals(ClusterStatus.PARTIAL, partial.status());
        assertEquals(0.3, partial.shareConsumed(), 1e-12);
        assertEquals(20, partial.notional());
        ClusterSnapshot swept = bar(98.9, 100, 100);
        assertTrue(swept.nearest(Side.LONG).isEmpty());
        Cluster cleared = swept.find(partial.id()).orElseThrow();
        assertEquals(ClusterStatus.CLEARED, cleared.status());
        assertEquals(0.5, cleared.shareConsumed(), 1e-12);
        assertEquals(0, cleared.notional());
        assertEquals(START.plus(Duration.ofMinutes(4)), cleared.sweep().orElseThrow().time());
    }

    @Test
    void aNewPeakBeginsToCountAnewButStaysPartial() {
        quietBar();
        bar(98.95, 100, 100);
        levels.add(Side.LONG, 98.9, 100);
        Cluster grown = quietBar().nearest(Side.LONG).orElseThrow();
        assertEquals(140, grown.peakNotional());
        assertEquals(0, grown.shareConsumed());
        assertEquals(ClusterStatus.PARTIAL, grown.status());
    }

    @ParameterizedTest
    @CsvSource({"99.5, REJECTED", "98.5, BROKE_THROUGH", "98.95, UNDECIDED", "99, UNDECIDED"})
    void theReactionIsDecidedByTheCloseOfTheWindowsLastBar(double close, SweepReaction reaction) {
        quietBar();
        ClusterSnapshot swept = bar(98, 100, 98.2);
        ClusterSnapshot waiting = swept;
        for (int i = 1; i < 15; i++) {
            assertEquals(SweepReaction.PENDING, reaction(waiting));
            waiting = bar(98, 100, i % 2 == 0 ? 99.9 : 98.1);
        }
        assertEquals(SweepReaction.PENDING, reaction(waiting));
        assertEquals(reaction, reaction(bar(98, 100, close)));
        assertEquals(reaction, reaction(bar(90, 110, 100)));
        assertEquals(SweepReaction.PENDING, reaction(swept));
    }

    private static SweepReaction reaction(ClusterSnapshot snapshot) {
        return snapshot.cleared().getFirst().sweep().orElseThrow().reaction();
    }

    @Test
    void whatGrowsAfterASweepIsAnotherCluster() {
        quietBar();
        bar(98, 100, 100);
        levels.add(Side.LONG, 99, 60).add(Side.LONG, 98.9, 40);
        ClusterSnapshot regrown = quietBar();
        assertEquals(2, regrown.nearest(Side.LONG).orElseThrow().id());
        assertEquals(ClusterStatus.CLEARED, regrown.find(1).orElseThrow().status());
    }

    @Test
    void theLargerOfTwoThatMergeKeepsItsIdentityAndSoDoesTheLargerPartOfOneThatSplits() {
        levels.add(Side.LONG, 98.5, 150);
        assertEquals(List.of(1L, 2L), ids(quietBar()));
        levels.add(Side.LONG, 98.8, 50).add(Side.LONG, 98.7, 50).add(Side.LONG, 98.6, 50);
        ClusterSnapshot merged = quietBar();
        assertEquals(List.of(2L), ids(merged));
        assertEquals(400, merged.find(2).orElseThrow().peakNotional());
        levels.levels(Side.LONG).remove(98.7);
        ClusterSnapshot split = quietBar();
        assertEquals(List.of(3L, 2L), ids(split));
        assertEquals(200, split.find(2).orElseThrow().notional());
        assertEquals(split.time(), split.find(3).orElseThrow().born());
    }

    @Test
    void edgesMayMove() {
        quietBar();
        levels.levels(Side.LONG).remove(99.0);
        levels.add(Side.LONG, 98.8, 70);
        Cluster moved = quietBar().nearest(Side.LONG).orElseThrow();
        assertEquals(1, moved.id());
        assertEquals(98.8, moved.low());
        assertEquals(98.9, moved.high());
    }

    @Test
    void aFadingClusterIsRememberedForAWhileAndKeepsItsIdentity() {
        quietBar();
        levels.add(Side.LONG, 95, 1e6);
        ClusterSnapshot faded = quietBar();
        Cluster cluster = faded.find(1).orElseThrow();
        assertFalse(cluster.dense());
        assertEquals(2, faded.nearest(Side.LONG).orElseThrow().id());
        levels.levels(Side.LONG).remove(95.0);
        assertTrue(quietBar().find(1).orElseThrow().dense());
        levels.add(Side.LONG, 95, 1e6);
        for (int i = 0; i < 60; i++) {
            assertFalse(quietBar().find(1).orElseThrow().dense());
        }
        assertTrue(quietBar().find(1).isEmpty());
    }

    @Test
    void aFadingClusterThatIsCrossedIsCleared() {
        quietBar();
        levels.add(Side.LONG, 95, 1e6);
        quietBar();
        assertEquals(ClusterStatus.CLEARED, bar(98, 100, 100).find(1).orElseThrow().status());
    }

    @Test
    void openingsReinforceAndWithoutThemItGoesStale() {
        quietBar();
        for (int i = 0; i < 90; i++) {
            levels.scale(0.999);
            assertFalse(quietBar().find(1).orElseThrow().stale());
        }
        Cluster stale = quietBar().find(1).orElseThrow();
        assertTrue(stale.stale());
        assertEquals(stale.born(), stale.lastReinforced());
        // The bar crosses 99 with its 60 x 0.999^90; what comes to the rest is less, yet it is growth.
        levels.add(Side.LONG, 98.9, 10);
        Cluster fresh = bar(98.95, 100, 100).find(1).orElseThrow();
        assertFalse(fresh.stale());
        assertEquals(fresh.asOf(), fresh.lastReinforced());
    }

    @Test
    void strongestAndTopGoByNotionalAndNearestByDistance() {
        levels.add(Side.LONG, 97, 300).add(Side.LONG, 95, 200).add(Side.SHORT, 103, 50);
        ClusterSnapshot snapshot = quietBar();
        assertEquals(99, snapshot.nearest(Side.LONG).orElseThrow().high());
        assertEquals(97, snapshot.strongest(Side.LONG).orElseThrow().high());
        assertEquals(List.of(97.0, 95.0), snapshot.top(Side.LONG, 2).stream().map(Cluster::high).toList());
        assertEquals(1, snapshot.top(Side.SHORT, 5).size());
        assertThrows(InvalidValueException.class, () -> snapshot.top(Side.LONG, 0));
    }

    @Test
    void clearedClustersAreForgottenByNumberAndTime() {
        ClusterTracker forgetful = new ClusterTracker(new ClusterSettings(ClusterSettings.DEFAULT.density(), 1e-4,
                Duration.ofMinutes(90), 15, Duration.ofHours(1), Duration.ofMinutes(10), 3));
        for (int i = 0; i < 20; i++) {
            levels.cross(98, 100).add(Side.LONG, 99, 60);
            forgetful.close(levels, candle(++minute, 98, 100, 100));
            assertEquals(Math.min(i, 3), forgetful.snapshot().orElseThrow().cleared().size());
        }
        for (int i = 0; i <= 10; i++) {
            forgetful.close(levels, candle(++minute, 100, 100, 100));
        }
        assertEquals(0, forgetful.snapshot().orElseThrow().cleared().size());
        assertEquals(List.of(20L), ids(forgetful.snapshot().orElseThrow()));
    }

    @Test
    void aBarThatReachesALevelsBucketCrossesIt() {
        quietBar();
        levels.levels(Side.LONG).clear();
        ClusterSnapshot swept = bar(candle(++minute, 98.904, 100, 100));
        assertEquals(ClusterStatus.CLEARED, swept.find(1).orElseThrow().status());
    }

    @Test
    void whereTheMarkPriceLiquidatesItDecides() {
        quietBar();
        levels.cross(98.95, 100);
        tracker.close(levels, candle(++minute, 98, 100, 100), 98.95, 100);
        assertEquals(0.6, tracker.snapshot().orElseThrow().find(1).orElseThrow().shareConsumed(), 1e-12);
    }

    @Test
    void anotherUnitBeginsAnewWithNewIdentities() {
        quietBar();
        levels.unit(NotionalUnit.RELATIVE);
        assertEquals(List.of(2L), ids(quietBar()));
    }

    @Test
    void badInputIsRefusedAndChangesNothing() {
        ClusterSnapshot before = quietBar();
        assertEquals("endTime = 2026-01-01T00:01:00Z: endTime must be > that of the bar before (2026-01-01T00:01:00Z)",
                assertThrows(InvalidValueException.class, () -> tracker.close(levels, candle(1, 1, 100, 100)))
                        .getMessage());
        assertThrows(InvalidValueException.class, () -> tracker.close(levels, candle(2, 99, 100, 100), 101, 100));
        levels.spot(Double.NaN);
        assertThrows(InvalidValueException.class, () -> tracker.close(levels, candle(2, 1, 100, 100)));
        assertEquals(before, tracker.snapshot().orElseThrow());
    }

    private static List<Long> ids(ClusterSnapshot snapshot) {
        return snapshot.clusters().stream().map(Cluster::id).toList();
    }

    private static Candle candle(int minute, double low, double high, double close) {
        Instant end = START.plus(Duration.ofMinutes(minute));
        return Candle.of(end.minus(Duration.ofMinutes(1)), end, close, high, low, close, 1);
    }
}
