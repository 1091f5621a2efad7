/* SPDX-License-Identifier: MIT */
package org.liq4j.api.cluster;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;
import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.Side;

/**
 * All clusters at the close of one bar. Immutable, and never different when the bar is looked at again later.
 *
 * @param time
 *            end of the bar
 * @param spot
 *            its close
 * @param unit
 *            of all notionals
 * @param clusters
 *            those not cleared, dense or fading; longs first, each side nearest to spot first
 * @param cleared
 *            those cleared that are still remembered; longs first, each side in the order of their sweeps
 */
public record ClusterSnapshot(Instant time, double spot, NotionalUnit unit, List<Cluster> clusters,
        List<Cluster> cleared) {

    private static final Comparator<Cluster> STRONGEST_FIRST = Comparator.comparingDouble(Cluster::notional).reversed();

    public ClusterSnapshot {
        clusters = List.copyOf(clusters);
        cleared = List.copyOf(cleared);
    }

    /** The side's dense cluster nearest to spot. */
    public Optional<Cluster> nearest(Side side) {
        return dense(side).findFirst();
    }

    /** The side's dense cluster with the greatest notional; of equals the nearest. */
    public Optional<Cluster> strongest(Side side) {
        return dense(side).sorted(STRONGEST_FIRST).findFirst();
    }

    /**
     * The side's dense clusters with the greatest notionals, strongest first; of equals the nearest first.
     *
     * @param count
     *            how many at most
     * @throws InvalidValueException
     *             unless {@code count >= 1}
     */
    public List<Cluster> top(Side side, int count) {
        Require.atLeast("count", count, 1);
        return dense(side).sorted(STRONGEST_FIRST).limit(count).toList();
    }

    /** The cluster with that identity, cleared or not, if it is still remembered. */
    public Optional<Cluster> find(long id) {
        return Stream.concat(clusters.stream(), cleared.stream()).filter(cluster -> cluster.id() == id).findFirst();
    }

    /** The dense clusters of a side, nearest first: the order of the list. */
    private Stream<Cluster> dense(Side side) {
        return clusters.stream().filter(cluster -> cluster.side() == side && cluster.dense());
    }
}
