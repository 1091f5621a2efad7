/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import org.liq4j.api.cluster.Cluster;

/** One cluster. */
final class ClusterJson {

    private ClusterJson() {
    }

    static void write(Json json, Cluster cluster, double spot) {
        json.whole("id", cluster.id()).text("side", cluster.side().name()).number("low", cluster.low())
                .number("high", cluster.high()).number("peakPrice", cluster.peakPrice())
                .rounded("notional", cluster.notional()).rounded("distance", cluster.distance(spot))
                .time("born", cluster.born()).whole("ageMillis", cluster.age().toMillis())
                .rounded("consumed", cluster.shareConsumed()).text("status", cluster.status().name())
                .flag("dense", cluster.dense()).flag("stale", cluster.stale())
                .time("lastReinforced", cluster.lastReinforced());
    }
}
