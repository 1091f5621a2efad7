/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.util.List;
import java.util.Optional;

import org.liq4j.api.cluster.Cluster;
import org.liq4j.api.cluster.ClusterSnapshot;
import org.liq4j.api.extension.LiquidationModelFactory;
import org.liq4j.api.heatmap.LeverageBand;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.PriceRows;
import org.liq4j.api.heatmap.RowNotionals;
import org.liq4j.api.heatmap.RowScale;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.plugin.ResolvedExtension;
import org.liq4j.resample.ProfileRows;
import org.liq4j.server.Answer;
import org.liq4j.server.Query;
import org.liq4j.server.Resource;
import org.liq4j.server.market.ServedMarkets;

/** {@code /cell}: what lies between two prices, as a cell of the heatmap does, and whose positions it is. */
final class CellResource implements Resource {

    private final ServedMarkets markets;
    private final ModelRuns runs;
    private final ClusterHistory clusters;

    CellResource(ServedMarkets markets, ModelRuns runs, ClusterHistory clusters) {
        this.markets = markets;
        this.runs = runs;
        this.clusters = clusters;
    }

    @Override
    public String path() {
        return Api.BASE + "cell";
    }

    @Override
    public Answer answer(Query query) {
        RequestParameters asked = new RequestParameters(query, List.of("instrument", "model", "at", "low", "high"));
        AsOf latest = AsOf.latest(asked.market(markets));
        AsOf moment = asked.time("at").map(at -> latest.at("at", at)).orElse(latest);
        ResolvedExtension<LiquidationModelFactory> model = runs.model(asked);
        PriceRows range = PriceRows.of(RowScale.LINEAR, asked.requiredPrice("low"), asked.requiredPrice("high"), 1);
        LiquidationProfile profile = runs.profile(moment, model);
        ClusterSnapshot found = clusters.atOnce(moment, model);
        RowNotionals longs = ProfileRows.of(profile, Side.LONG, range);
        RowNotionals shorts = ProfileRows.of(profile, Side.SHORT, range);
        return Answer.json(Json.object(json -> {
            HeatmapResource.head(json, moment.market(), model.toString(), profile.unit());
            json.time("at", moment.end()).number("low", range.low()).number("high", range.high())
                    .rounded("long", longs.row(0)).rounded("short", shorts.row(0));
            json.array("leverage", bands -> leverage(bands, profile, range));
            overlapping(found, range, longs.row(0) > shorts.row(0) ? Side.LONG : Side.SHORT)
                    .ifPresent(cluster -> json
                            .object("cluster", one -> ClusterJson.write(one, cluster, found.spot())));
            json.rounded("columnLong", longs.total()).rounded("columnShort", shorts.total());
        }));
    }

    private static void leverage(Json json, LiquidationProfile profile, PriceRows range) {
        if (profile.leverageBands().size() < 2) {
            return;
        }
        for (LeverageBand band : profile.leverageBands()) {
            LiquidationLevels levels = profile.ofLeverage(band);
            double longs = ProfileRows.of(levels, Side.LONG, range).row(0);
            double shorts = ProfileRows.of(levels, Side.SHORT, range).row(0);
            json.element(one -> {
                BandJson.bounds(one, band);
                one.rounded("long", longs).rounded("short", shorts);
            });
        }
    }

    /** Of those on the cell's heavier side the one with the most in it; else of any side. */
    private static Optional<Cluster> overlapping(ClusterSnapshot clusters, PriceRows range, Side heavier) {
        return clusters.clusters().stream()
                .filter(cluster -> cluster.low() < range.high() && cluster.high() >= range.low())
                .max((a, b) -> {
                    int bySide = Boolean.compare(a.side() == heavier, b.side() == heavier);
                    return bySide != 0 ? bySide : Double.compare(a.notional(), b.notional());
                });
    }
}
