/* SPDX-License-Identifier: MIT */
package org.liq4j.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

import org.liq4j.api.cluster.Cluster;
import org.liq4j.api.cluster.ClusterSettings;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.Side;
import org.liq4j.grid.BucketWindow;

/** The clusters of one side; {@link ClusterTracker} has the rules. */
final class SideTracker {

    private static final Comparator<TrackedCluster> LARGER_THEN_OLDER = Comparator
            .comparingDouble(TrackedCluster::notional).reversed().thenComparingLong(TrackedCluster::id);

    private final ClusterSettings settings;
    private final List<TrackedCluster> clusters = new ArrayList<>();
    private final Deque<SweptCluster> swept = new ArrayDeque<>();
    private SideColumn now;
    private SideColumn before;

    SideTracker(Side side, ClusterSettings settings, BucketWindow bands) {
        this.settings = settings;
        this.now = new SideColumn(side, bands);
        this.before = new SideColumn(side, bands);
    }

    /**
     * Takes the close of a bar.
     *
     * @param reached
     *            the farthest price on this side that counts as crossed
     * @param nextId
     *            identity of the next new cluster
     * @return the identity that is next then
     */
    long close(LiquidationLevels levels, Instant time, double reached, double close, long nextId) {
        SideColumn last = now;
        now = before;
        before = last;
        now.copy(levels);
        for (SweptCluster cluster : swept) {
            cluster.closed(close);
        }
        consume(time, reached);
        long next = match(Density.denseRuns(now, settings.density()), time, nextId);
        for (TrackedCluster cluster : clusters) {
            cluster.reinforceIfGrown(before.sum(cluster.nearRank(), cluster.farRank(), reached, false), time);
        }
        forget(time);
        return next;
    }

    private void consume(Instant time, double reached) {
        Iterator<TrackedCluster> iterator = clusters.iterator();
        while (iterator.hasNext()) {
            TrackedCluster cluster = iterator.next();
            cluster.consume(before.sum(cluster.nearRank(), cluster.farRank(), reached, true));
            if (!now.beyond(cluster.range().farEdge(), reached)) {
                swept.add(new SweptCluster(cluster.cleared(time, settings), settings));
                iterator.remove();
            }
        }
    }

    private long match(List<BandRun> runs, Instant time, long nextId) {
        boolean[] taken = new boolean[runs.size()];
        clusters.sort(LARGER_THEN_OLDER);
        Iterator<TrackedCluster> iterator = clusters.iterator();
        while (iterator.hasNext()) {
            TrackedCluster cluster = iterator.next();
            if (!goOn(cluster, runs, taken, time)) {
                iterator.remove();
            }
        }
        long id = nextId;
        for (int r = 0; r < taken.length; r++) {
            if (!taken[r]) {
                clusters.add(new TrackedCluster(id++, time, runs.get(r)));
            }
        }
        clusters.sort(Comparator.comparingInt(TrackedCluster::nearRank));
        return id;
    }

    /** Gives the cluster the heaviest run that is left for it; whether it lives on. */
    private boolean goOn(TrackedCluster cluster, List<BandRun> runs, boolean[] taken, Instant time) {
        boolean absorbed = false;
        int best = -1;
        for (int r = 0; r < taken.length; r++) {
            if (runs.get(r).overlaps(cluster.nearRank(), cluster.farRank())) {
                absorbed |= taken[r];
                if (!taken[r] && (best < 0 || runs.get(r).notional() > runs.get(best).notional())) {
                    best = r;
                }
            }
        }
        if (best >= 0) {
            taken[best] = true;
            cluster.follow(runs.get(best), time);
            return true;
        }
        BandRun rest = now.run(cluster.nearRank(), cluster.farRank());
        if (absorbed || rest.notional() == 0
                || Duration.between(cluster.lastDense(), time).compareTo(settings.forgetAfter()) > 0) {
            return false;
        }
        cluster.fade(rest);
        return true;
    }

    private void forget(Instant time) {
        SweptCluster oldest = swept.peekFirst();
        while (oldest != null && (swept.size() > settings.maximumCleared()
                || Duration.between(oldest.time(), time).compareTo(settings.keepCleared()) > 0)) {
            swept.removeFirst();
            oldest = swept.peekFirst();
        }
    }

    void addSnapshots(Instant time, List<Cluster> alive, List<Cluster> cleared) {
        for (TrackedCluster cluster : clusters) {
            alive.add(cluster.snapshot(time, settings));
        }
        for (SweptCluster cluster : swept) {
            cleared.add(cluster.snapshot(time));
        }
    }
}
