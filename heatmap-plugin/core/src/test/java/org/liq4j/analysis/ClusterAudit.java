/* SPDX-License-Identifier: MIT */
package org.liq4j.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.liq4j.api.cluster.Cluster;
import org.liq4j.api.cluster.ClusterSettings;
import org.liq4j.api.cluster.ClusterSnapshot;
import org.liq4j.api.cluster.ClusterStatus;
import org.liq4j.api.cluster.Sweep;
import org.liq4j.api.cluster.SweepReaction;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Goes along with a tracker and works out from two snapshots and the levels in between what must hold. */
final class ClusterAudit {

    private final ClusterSettings settings;
    private final Map<Long, Cluster> previous = new HashMap<>();
    private final Map<Long, Integer> barsSinceSweep = new HashMap<>();
    private final Set<Long> gone = new HashSet<>();
    private final Set<SweepReaction> reactions = new HashSet<>();
    private LiquidationLevels before = new HandMadeLevels(1);
    private long greatestId;
    private int partial;

    ClusterAudit(ClusterSettings settings) {
        this.settings = settings;
    }

    /**
     * @param levels
     *            after the bar, unchangeable
     */
    void check(ClusterSnapshot snapshot, LiquidationLevels levels, Candle candle, String message) {
        Map<Long, Cluster> present = new HashMap<>();
        snapshot.clusters().forEach(cluster -> present.put(cluster.id(), cluster));
        snapshot.cleared().forEach(cluster -> present.put(cluster.id(), cluster));
        assertEquals(snapshot.clusters().size() + snapshot.cleared().size(), present.size(), message);
        for (Cluster cluster : present.values()) {
            assertFalse(gone.contains(cluster.id()), message);
            assertEquals(candle.endTime(), cluster.asOf(), message);
            assertTrue(cluster.low() <= cluster.peakPrice() && cluster.peakPrice() <= cluster.high(), message);
            assertTrue(cluster.shareConsumed() >= 0 && cluster.shareConsumed() <= 1, message);
            assertTrue(cluster.notional() <= cluster.peakNotional(), message);
            assertEquals(cluster.status() == ClusterStatus.CLEARED, cluster.sweep().isPresent(), message);
            assertEquals(Duration.between(cluster.lastReinforced(), cluster.asOf())
                    .compareTo(settings.staleAfter()) > 0, cluster.stale(), message);
            checkNotional(cluster, levels, message);
            Cluster earlier = previous.get(cluster.id());
            if (earlier == null) {
                checkBorn(cluster, candle.endTime(), message);
            } else {
                checkChange(earlier, cluster, candle, message);
            }
            partial += cluster.status() == ClusterStatus.PARTIAL ? 1 : 0;
        }
        for (long id : present.keySet()) {
            greatestId = Math.max(greatestId, id);
        }
        previous.keySet().stream().filter(id -> !present.containsKey(id)).forEach(gone::add);
        previous.clear();
        previous.putAll(present);
        before = levels;
    }

    private static void checkNotional(Cluster cluster, LiquidationLevels levels, String message) {
        if (cluster.status() != ClusterStatus.CLEARED) {
            double near = cluster.side() == Side.LONG
                    ? Math.nextUp(cluster.range().nearEdge())
                    : Math.nextDown(cluster.range().nearEdge());
            assertEquals(levels.notional(cluster.side(), near, cluster.range().farEdge()), cluster.notional(),
                    1e-9 * cluster.notional(), message);
        }
    }

    private void checkBorn(Cluster cluster, Instant time, String message) {
        assertTrue(cluster.id() > greatestId, message);
        assertEquals(time, cluster.born(), message);
        assertEquals(time, cluster.lastReinforced(), message);
        assertEquals(ClusterStatus.ACTIVE, cluster.status(), message);
        assertEquals(cluster.notional(), cluster.peakNotional(), message);
    }

    private void checkChange(Cluster earlier, Cluster cluster, Candle candle, String message) {
        assertEquals(earlier.born(), cluster.born(), message);
        assertTrue(cluster.peakNotional() >= earlier.peakNotional(), message);
        if (earlier.status() == ClusterStatus.CLEARED) {
            checkReaction(earlier, cluster, candle, message);
            return;
        }
        double half = StrictMath.sqrt(1 + settings.levelWidth());
        double reached = cluster.side() == Side.LONG ? candle.low() / half : candle.high() * half;
        double[] crossed = {0};
        before.forEachLevel(cluster.side(), (price, notional) -> {
            boolean inRange = price >= earlier.low() && price <= earlier.high();
            if (inRange && cluster.side().sign() * (price - reached) >= 0) {
                crossed[0] += notional;
            }
        });
        boolean swept = cluster.side().sign() * (earlier.range().farEdge() - reached) >= 0;
        assertEquals(swept, cluster.status() == ClusterStatus.CLEARED, message);
        if (!swept) {
            assertEquals(
                    crossed[0] > 0 || earlier.status() == ClusterStatus.PARTIAL
                            ? ClusterStatus.PARTIAL
                            : ClusterStatus.ACTIVE,
                    cluster.status(), message);
        }
        double share = Math.min(1, earlier.shareConsumed() + crossed[0] / earlier.peakNotional());
        boolean newPeak = cluster.notional() == cluster.peakNotional();
        assertEquals(newPeak ? 0 : share, cluster.shareConsumed(), 1e-9, message);
    }

    private void checkReaction(Cluster earlier, Cluster cluster, Candle candle, String message) {
        assertEquals(earlier.range(), cluster.range(), message);
        int bars = barsSinceSweep.merge(cluster.id(), 1, Integer::sum);
        Sweep sweep = cluster.sweep().orElseThrow();
        assertEquals(earlier.sweep().orElseThrow().time(), sweep.time(), message);
        if (bars < settings.reactionBars()) {
            assertEquals(SweepReaction.PENDING, sweep.reaction(), message);
        } else if (bars > settings.reactionBars()) {
            assertEquals(earlier.sweep().orElseThrow().reaction(), sweep.reaction(), message);
        } else {
            reactions.add(sweep.reaction());
            double sign = cluster.side().sign();
            boolean back = sign * (candle.close() - cluster.range().nearEdge()) > 0;
            boolean through = sign * (candle.close() - cluster.range().farEdge()) < 0;
            assertEquals(back
                    ? SweepReaction.REJECTED
                    : through ? SweepReaction.BROKE_THROUGH : SweepReaction.UNDECIDED, sweep.reaction(), message);
        }
    }

    long greatestId() {
        return greatestId;
    }

    int partial() {
        return partial;
    }

    Set<SweepReaction> reactions() {
        return reactions;
    }
}
