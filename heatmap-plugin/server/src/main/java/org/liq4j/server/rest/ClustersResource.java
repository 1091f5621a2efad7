/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.util.List;
import java.util.stream.Stream;

import org.liq4j.api.cluster.Cluster;
import org.liq4j.api.cluster.ClusterSnapshot;
import org.liq4j.api.extension.LiquidationModelFactory;
import org.liq4j.api.plugin.ResolvedExtension;
import org.liq4j.server.Answer;
import org.liq4j.server.Query;
import org.liq4j.server.Resource;
import org.liq4j.server.market.ServedMarkets;

/** {@code /clusters}: those not cleared, longs first, then those cleared that are remembered. */
final class ClustersResource implements Resource {

    private static final int MOST = 1000;

    private final ServedMarkets markets;
    private final ModelRuns runs;
    private final ClusterHistory clusters;

    ClustersResource(ServedMarkets markets, ModelRuns runs, ClusterHistory clusters) {
        this.markets = markets;
        this.runs = runs;
        this.clusters = clusters;
    }

    @Override
    public String path() {
        return Api.BASE + "clusters";
    }

    @Override
    public Answer answer(Query query) {
        RequestParameters asked = new RequestParameters(query, List.of("instrument", "model", "at", "side", "limit"));
        AsOf latest = AsOf.latest(asked.market(markets));
        AsOf moment = asked.time("at").map(at -> latest.at("at", at)).orElse(latest);
        ResolvedExtension<LiquidationModelFactory> model = runs.model(asked);
        SideChoice sides = asked.choice("side", SideChoice.BOTH);
        int limit = asked.whole("limit", MOST, 1, MOST);
        ClusterSnapshot snapshot = clusters.at(moment, model);
        List<Cluster> shown = Stream.concat(snapshot.clusters().stream(), snapshot.cleared().stream())
                .filter(cluster -> sides.has(cluster.side())).limit(limit).toList();
        return Answer.json(Json.object(json -> {
            HeatmapResource.head(json, moment.market(), model.toString(), snapshot.unit());
            json.time("at", moment.end()).number("spot", snapshot.spot());
            json.array("clusters", array -> shown
                    .forEach(cluster -> array.element(one -> ClusterJson.write(one, cluster, snapshot.spot()))));
        }));
    }
}
