/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.liq4j.api.cluster.Cluster;

/** A number of a cluster. */
enum ClusterFigure {

    PEAK_PRICE, LOW, HIGH, DISTANCE, NOTIONAL, AGE_SECONDS, SHARE_CONSUMED;

    double of(Cluster cluster, double spot) {
        return switch (this) {
            case PEAK_PRICE -> cluster.peakPrice();
            case LOW -> cluster.low();
            case HIGH -> cluster.high();
            case DISTANCE -> cluster.distance(spot);
            case NOTIONAL -> cluster.notional();
            case AGE_SECONDS -> cluster.age().toMillis() / 1e3;
            case SHARE_CONSUMED -> cluster.shareConsumed();
        };
    }
}
