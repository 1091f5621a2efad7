/* SPDX-License-Identifier: MIT */
package org.liq4j.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.liq4j.api.cluster.Cluster;
import org.liq4j.api.cluster.ClusterSettings;
import org.liq4j.api.cluster.ClusterStatus;
import org.liq4j.api.cluster.DenseRange;

/** One cluster that has not been cleared, through time. */
final class TrackedCluster {

    /** Growth by less is rounding. */
    private static final double ROUNDING = 1e-9;

    private final long id;
    private final Instant born;
    private DenseRange range;
    private int nearRank;
    private int farRank;
    private double peakNotional;
    /** What bars have crossed since the peak. */
    private double consumed;
    private boolean touched;
    private Instant lastDense;
    private Instant lastReinforced;

    TrackedCluster(long id, Instant born, BandRun run) {
        this.id = id;
        this.born = born;
        this.range = run.range();
        this.nearRank = run.nearRank();
        this.farRank = run.farRank();
        this.peakNotional = run.notional();
        this.lastDense = born;
        this.lastReinforced = born;
    }

    long id() {
        return id;
    }

    int nearRank() {
        return nearRank;
    }

    int farRank() {
        return farRank;
    }

    DenseRange range() {
        return range;
    }

    double notional() {
        return range.notional();
    }

    Instant lastDense() {
        return lastDense;
    }

    /** A bar has crossed some of its levels. */
    void consume(double notional) {
        if (notional > 0) {
            consumed += notional;
            touched = true;
        }
    }

    /** Takes the shape of a run in which it goes on. */
    void follow(BandRun run, Instant time) {
        nearRank = run.nearRank();
        farRank = run.farRank();
        lastDense = time;
        become(run);
    }

    /** Its bands stay, with what is in them. */
    void fade(BandRun rest) {
        become(rest);
    }

    private void become(BandRun run) {
        range = run.range();
        if (run.notional() >= peakNotional) {
            peakNotional = run.notional();
            consumed = 0;
        }
    }

    /**
     * @param left
     *            what the last bar had left in its present bands
     */
    void reinforceIfGrown(double left, Instant time) {
        if (range.notional() > left * (1 + ROUNDING)) {
            lastReinforced = time;
        }
    }

    Cluster snapshot(Instant time, ClusterSettings settings) {
        return snapshot(time, settings, touched ? ClusterStatus.PARTIAL : ClusterStatus.ACTIVE, range);
    }

    /** As it is once it is cleared, but for the sweep. */
    Cluster cleared(Instant time, ClusterSettings settings) {
        return snapshot(time, settings, ClusterStatus.CLEARED,
                new DenseRange(range.side(), range.low(), range.high(), range.peakPrice(), 0));
    }

    private Cluster snapshot(Instant time, ClusterSettings settings, ClusterStatus status, DenseRange shown) {
        boolean stale = Duration.between(lastReinforced, time).compareTo(settings.staleAfter()) > 0;
        return new Cluster(id, time, born, shown, peakNotional, Math.min(1, consumed / peakNotional), status,
                Optional.empty(), lastDense, lastReinforced, stale);
    }
}
