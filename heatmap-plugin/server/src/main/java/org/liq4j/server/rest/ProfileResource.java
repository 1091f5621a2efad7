/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.util.List;

import org.liq4j.api.extension.LiquidationModelFactory;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.PriceRows;
import org.liq4j.api.heatmap.RowNotionals;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.plugin.ResolvedExtension;
import org.liq4j.resample.PriceRange;
import org.liq4j.resample.ProfileRows;
import org.liq4j.server.Answer;
import org.liq4j.server.Query;
import org.liq4j.server.Resource;
import org.liq4j.server.market.ServedMarkets;

/** {@code /profile}: the levels at one close by price, and how much would go if price ran from spot to a row. */
final class ProfileResource implements Resource {

    private static final int MOST_ROWS = 1000;
    private static final int DEFAULT_ROWS = 200;
    private static final double DEFAULT_REACH = 0.2;

    private final ServedMarkets markets;
    private final ModelRuns runs;

    ProfileResource(ServedMarkets markets, ModelRuns runs) {
        this.markets = markets;
        this.runs = runs;
    }

    @Override
    public String path() {
        return Api.BASE + "profile";
    }

    @Override
    public Answer answer(Query query) {
        RequestParameters asked = new RequestParameters(query,
                List.of("instrument", "model", "at", "rows", "scale", "low", "high"));
        AsOf latest = AsOf.latest(asked.market(markets));
        AsOf moment = asked.time("at").map(at -> latest.at("at", at)).orElse(latest);
        ResolvedExtension<LiquidationModelFactory> model = runs.model(asked);
        PriceRows rows = HeatRequest.rows(asked, asked.whole("rows", DEFAULT_ROWS, 1, MOST_ROWS),
                () -> new PriceRange(moment.spot(), moment.spot()).widened(DEFAULT_REACH));
        LiquidationProfile profile = runs.profile(moment, model);
        double[] longs = values(ProfileRows.of(profile, Side.LONG, rows));
        double[] shorts = values(ProfileRows.of(profile, Side.SHORT, rows));
        return Answer.json(Json.object(json -> {
            HeatmapResource.head(json, moment.market(), model.toString(), profile.unit());
            json.time("at", moment.end()).number("spot", profile.spot());
            json.array("edges", edges -> {
                for (int i = 0; i <= rows.count(); i++) {
                    edges.number(rows.edge(i));
                }
            });
            write(json, "long", longs);
            write(json, "short", shorts);
            write(json, "cumulativeLong", cumulativeLong(profile, rows));
            write(json, "cumulativeShort", cumulativeShort(profile, rows));
        }));
    }

    private static double[] values(RowNotionals notionals) {
        double[] values = new double[notionals.count()];
        for (int row = 0; row < values.length; row++) {
            values[row] = notionals.row(row);
        }
        return values;
    }

    /** From spot down to the lower edge of the row; 0 in rows above spot. */
    private static double[] cumulativeLong(LiquidationProfile profile, PriceRows rows) {
        double[] sums = new double[rows.count()];
        for (int row = 0; row < sums.length; row++) {
            double edge = rows.edge(row);
            sums[row] = edge < profile.spot() ? profile.notional(Side.LONG, profile.spot(), edge) : 0;
        }
        return sums;
    }

    /** From spot up to the upper edge of the row; 0 in rows below spot. */
    private static double[] cumulativeShort(LiquidationProfile profile, PriceRows rows) {
        double[] sums = new double[rows.count()];
        for (int row = 0; row < sums.length; row++) {
            double edge = rows.edge(row + 1);
            sums[row] = edge > profile.spot() ? profile.notional(Side.SHORT, profile.spot(), edge) : 0;
        }
        return sums;
    }

    private static void write(Json json, String name, double[] values) {
        json.array(name, array -> {
            for (double value : values) {
                array.rounded(value);
            }
        });
    }
}
