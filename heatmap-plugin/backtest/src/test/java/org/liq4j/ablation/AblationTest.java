/* SPDX-License-Identifier: MIT */
package org.liq4j.ablation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.BarValues;
import org.liq4j.api.heatmap.ClusterNotional;
import org.liq4j.api.heatmap.HeatmapFeed;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.engine.HistoryHeatmapFeed;
import org.liq4j.history.MarketHistory;
import org.liq4j.simulation.SimulatedMarket;
import org.liq4j.simulation.SimulationSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AblationTest {

    private static final PluginHost HOST = PluginHost.load(AblationTest.class.getClassLoader());
    private static final MarketHistory HISTORY = SimulatedMarket.record(SimulationSettings.DEFAULT.withBars(300));

    private static LiquidationModel model() {
        return HOST.createModel("open-interest", HISTORY.instrument());
    }

    @Test
    void aDelayedFeedSaysWhatTheOtherSaidThen() {
        HeatmapFeed feed = new HistoryHeatmapFeed(HISTORY, AblationTest::model);
        Duration hour = Duration.ofHours(1);
        HeatmapFeed late = new DelayedFeed(feed, hour);
        ClusterNotional measure = new ClusterNotional(Side.LONG, 0.05);
        BarValues now = feed.column(measure);
        BarValues then = late.column(measure);
        assertTrue(Double.isNaN(then.at(HISTORY.endTime(59))));
        assertFalse(then.isAvailable(HISTORY.endTime(59)));
        for (int i = 60; i < HISTORY.size(); i++) {
            Instant end = HISTORY.endTime(i);
            assertEquals(now.at(end.minus(hour)), then.at(end));
            assertTrue(then.isAvailable(end));
        }
        assertEquals(HISTORY.endTime(39), late.profile(HISTORY.endTime(99)).orElseThrow().time());
        assertEquals(HISTORY.instrument(), late.instrument());
        assertThrows(InvalidValueException.class, () -> new DelayedFeed(feed, Duration.ZERO));
    }

    @Test
    void aMirrorTurnsSidesRoundAtTheSameRatioToSpot() {
        LiquidationModel plain = model();
        LiquidationModel mirrored = new MirroredModel(model());
        for (var events = HISTORY.events(); events.hasNext();) {
            MarketEvent event = events.next();
            plain.apply(event);
            mirrored.apply(event);
        }
        LiquidationProfile profile = mirrored.profile();
        double spot = plain.levels().spot();
        assertEquals(spot, profile.spot());
        for (Side side : Side.values()) {
            Side other = side == Side.LONG ? Side.SHORT : Side.LONG;
            assertEquals(plain.levels().totalAtSpot(side), profile.totalAtSpot(other));
            assertEquals(plain.levels().modelledFlow(side), mirrored.levels().modelledFlow(other));
            List<double[]> levels = new ArrayList<>();
            plain.levels().forEachLevel(side, (price, notional) -> levels.add(new double[]{price, notional}));
            List<double[]> seen = new ArrayList<>();
            profile.forEachLevel(other, (price, notional) -> seen.add(new double[]{price, notional}));
            assertEquals(levels.size(), seen.size());
            double sum = 0;
            for (int i = 0; i < levels.size(); i++) {
                assertEquals(spot / levels.get(i)[0], seen.get(i)[0] / spot, 1e-12);
                assertEquals(levels.get(i)[1], seen.get(i)[1]);
                boolean within = other == Side.SHORT
                        ? seen.get(i)[0] > spot && seen.get(i)[0] <= spot * 1.02
                        : seen.get(i)[0] < spot && seen.get(i)[0] >= spot * 0.98;
                sum += within ? seen.get(i)[1] : 0;
            }
            assertEquals(sum, profile.notional(other, spot, other == Side.SHORT ? spot * 1.02 : spot * 0.98),
                    1e-9 * sum);
        }
    }
}
