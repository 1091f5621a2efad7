/* SPDX-License-Identifier: MIT */
package org.liq4j.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.liq4j.api.cluster.Cluster;
import org.liq4j.api.cluster.ClusterSettings;
import org.liq4j.api.cluster.DenseRange;
import org.liq4j.api.cluster.Sweep;
import org.liq4j.api.cluster.SweepReaction;

/** A cleared cluster and what price does after the sweep. */
final class SweptCluster {

    private final Cluster cleared;
    private final int reactionBars;
    private final Duration staleAfter;
    private int bars;
    private SweepReaction reaction = SweepReaction.PENDING;

    /**
     * @param cleared
     *            as of the bar of the sweep
     */
    SweptCluster(Cluster cleared, ClusterSettings settings) {
        this.cleared = cleared;
        this.reactionBars = settings.reactionBars();
        this.staleAfter = settings.staleAfter();
    }

    Instant time() {
        return cleared.asOf();
    }

    /** Takes the close of the next bar. */
    void closed(double close) {
        bars++;
        if (bars == reactionBars) {
            reaction = reaction(close);
        }
    }

    private SweepReaction reaction(double close) {
        DenseRange range = cleared.range();
        double sign = range.side().sign();
        if (sign * (close - range.nearEdge()) > 0) {
            return SweepReaction.REJECTED;
        }
        return sign * (close - range.farEdge()) < 0 ? SweepReaction.BROKE_THROUGH : SweepReaction.UNDECIDED;
    }

    Cluster snapshot(Instant time) {
        boolean stale = Duration.between(cleared.lastReinforced(), time).compareTo(staleAfter) > 0;
        return new Cluster(cleared.id(), time, cleared.born(), cleared.range(), cleared.peakNotional(),
                cleared.shareConsumed(), cleared.status(), Optional.of(new Sweep(time(), reaction)),
                cleared.lastDense(), cleared.lastReinforced(), stale);
    }
}
