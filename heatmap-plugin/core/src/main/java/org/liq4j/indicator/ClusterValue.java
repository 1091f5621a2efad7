/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import java.util.function.ToDoubleFunction;

import org.liq4j.api.cluster.ClusterSnapshot;

/** A number of a chosen cluster; {@code NaN} if it is not there. */
record ClusterValue(ClusterChoice choice, ClusterFigure figure) implements ToDoubleFunction<ClusterSnapshot> {

    @Override
    public double applyAsDouble(ClusterSnapshot snapshot) {
        return choice.of(snapshot).map(cluster -> figure.of(cluster, snapshot.spot())).orElse(Double.NaN);
    }
}
