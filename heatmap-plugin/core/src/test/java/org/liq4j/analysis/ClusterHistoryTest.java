/* SPDX-License-Identifier: MIT */
package org.liq4j.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.liq4j.api.cluster.ClusterSettings;
import org.liq4j.api.cluster.ClusterSnapshot;
import org.liq4j.api.cluster.SweepReaction;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.history.MarketHistory;
import org.liq4j.model.OpenInterestModel;
import org.liq4j.simulation.SimulatedMarket;
import org.liq4j.simulation.SimulationSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Clusters through long histories: simulated markets under the default model, and levels that change at random. */
class ClusterHistoryTest {

    private static final ClusterSettings SETTINGS = ClusterSettings.DEFAULT;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final MarketHistory HISTORY = SimulatedMarket
            .record(SimulationSettings.DEFAULT.withSeed(5).withBars(600).withAnnualVolatility(3));

    @Test
    void everyChangeOnASimulatedMarketFollowsFromLevelsAndBars() {
        ClusterAudit audit = new ClusterAudit(SETTINGS);
        ClusterTracker tracker = new ClusterTracker(SETTINGS);
        LiquidationModel model = model();
        HISTORY.events().forEachRemaining(event -> {
            model.apply(event);
            if (event instanceof Candle candle) {
                tracker.close(model.levels(), candle);
                LiquidationProfile profile = model.profile();
                audit.check(tracker.snapshot().orElseThrow(), profile, candle, candle.endTime().toString());
            }
        });
        assertTrue(audit.greatestId() > 20, "clusters: " + audit.greatestId());
        assertTrue(audit.partial() > 20, "partial: " + audit.partial());
        assertTrue(audit.reactions().containsAll(Set.of(SweepReaction.REJECTED, SweepReaction.BROKE_THROUGH)),
                "reactions: " + audit.reactions());
    }

    @Test
    void snapshotsUpToACutAreThoseOfTheFullRun() {
        List<ClusterSnapshot> full = snapshots(HISTORY);
        for (int bars : new int[]{1, 2, 17, 150, 401}) {
            assertEquals(full.subList(0, bars), snapshots(HISTORY.prefix(bars)));
        }
    }

    @Test
    void theLiveLevelsAndTheirSnapshotGiveTheSameClusters() {
        ClusterTracker live = new ClusterTracker(SETTINGS);
        ClusterTracker kept = new ClusterTracker(SETTINGS);
        LiquidationModel model = model();
        HISTORY.prefix(150).events().forEachRemaining(event -> {
            model.apply(event);
            if (event instanceof Candle candle) {
                live.close(model.levels(), candle);
                kept.close(model.profile(), candle);
                assertEquals(live.snapshot(), kept.snapshot());
            }
        });
    }

    @Test
    void everyChangeOfLevelsThatChangeAtRandomFollowsFromLevelsAndBars() {
        long greatestId = 0;
        for (long seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            ClusterAudit audit = new ClusterAudit(SETTINGS);
            ClusterTracker tracker = new ClusterTracker(SETTINGS);
            HandMadeLevels levels = HandMadeLevels.random(random);
            double price = levels.spot();
            for (int bar = 1; bar <= 100; bar++) {
                Candle candle = candle(random, bar, price);
                price = candle.close();
                change(levels, candle, random);
                tracker.close(levels, candle);
                audit.check(tracker.snapshot().orElseThrow(), levels.copy(), candle,
                        "seed " + seed + ", bar " + bar);
            }
            greatestId = Math.max(greatestId, audit.greatestId());
        }
        assertTrue(greatestId > 50);
    }

    private static void change(HandMadeLevels levels, Candle candle, Random random) {
        double half = StrictMath.sqrt(1 + SETTINGS.levelWidth());
        levels.cross(candle.low() / half, candle.high() * half).spot(candle.close());
        levels.scale(0.9 + 0.1 * random.nextDouble());
        for (int i = random.nextInt(4); i > 0; i--) {
            double distance = 0.001 + 0.05 * random.nextDouble();
            levels.add(Side.LONG, candle.low() * (1 - distance), 1e6 * random.nextDouble());
            levels.add(Side.SHORT, candle.high() * (1 + distance), 1e6 * random.nextDouble());
        }
    }

    private static Candle candle(Random random, int bar, double open) {
        double close = open * (1 + 0.004 * random.nextGaussian());
        double high = Math.max(open, close) * (1 + 0.002 * random.nextDouble());
        double low = Math.min(open, close) * (1 - 0.002 * random.nextDouble());
        Instant end = START.plus(Duration.ofMinutes(bar));
        return Candle.of(end.minus(Duration.ofMinutes(1)), end, open, high, low, close, 1);
    }

    private static List<ClusterSnapshot> snapshots(MarketHistory history) {
        List<ClusterSnapshot> snapshots = new ArrayList<>();
        ClusterTracker tracker = new ClusterTracker(SETTINGS);
        LiquidationModel model = model();
        history.events().forEachRemaining((MarketEvent event) -> {
            model.apply(event);
            if (event instanceof Candle candle) {
                tracker.close(model.levels(), candle);
                snapshots.add(tracker.snapshot().orElseThrow());
            }
        });
        return snapshots;
    }

    private static LiquidationModel model() {
        return OpenInterestModel.of(SimulatedMarket.INSTRUMENT);
    }
}
