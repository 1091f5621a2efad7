/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import java.util.List;
import java.util.Optional;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;
import org.liq4j.api.cluster.Cluster;
import org.liq4j.api.cluster.ClusterSnapshot;
import org.liq4j.api.heatmap.Side;

/**
 * Which of a side's dense clusters is meant.
 *
 * @param side
 *            whose positions die: {@code SHORT} above the close, {@code LONG} below
 * @param order
 *            by what they are counted
 * @param rank
 *            1 for the first
 */
public record ClusterChoice(Side side, Order order, int rank) {

    /** What comes first. */
    public enum Order {

        /** The cluster nearest to the close. */
        NEAREST,

        /** The cluster with the greatest notional; of equals the nearest. */
        STRONGEST
    }

    /**
     * @throws InvalidValueException
     *             unless {@code rank >= 1}
     */
    public ClusterChoice {
        Require.atLeast("rank", rank, 1);
    }

    public static ClusterChoice nearest(Side side) {
        return new ClusterChoice(side, Order.NEAREST, 1);
    }

    public static ClusterChoice strongest(Side side) {
        return new ClusterChoice(side, Order.STRONGEST, 1);
    }

    /** The cluster; empty if there are not so many. */
    public Optional<Cluster> of(ClusterSnapshot snapshot) {
        List<Cluster> clusters = switch (order) {
            case NEAREST -> snapshot.clusters().stream()
                    .filter(cluster -> cluster.side() == side && cluster.dense()).toList();
            case STRONGEST -> snapshot.top(side, rank);
        };
        return clusters.size() < rank ? Optional.empty() : Optional.of(clusters.get(rank - 1));
    }

    @Override
    public String toString() {
        return side + " " + order + " " + rank;
    }
}
