/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.util.ArrayList;
import java.util.List;

import org.liq4j.api.extension.LiquidationModelFactory;
import org.liq4j.api.heatmap.HeatmapColumn;
import org.liq4j.api.heatmap.HeatmapGrid;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.RowNotionals;
import org.liq4j.api.plugin.ResolvedExtension;
import org.liq4j.server.Answer;
import org.liq4j.server.Query;
import org.liq4j.server.Resource;
import org.liq4j.server.market.ServedMarket;
import org.liq4j.server.market.ServedMarkets;

/** {@code /heatmap}: notional by time column and price row. */
final class HeatmapResource implements Resource {

    private static final List<String> PARAMETERS = parameters();

    private final ServedMarkets markets;
    private final ModelRuns runs;

    HeatmapResource(ServedMarkets markets, ModelRuns runs) {
        this.markets = markets;
        this.runs = runs;
    }

    private static List<String> parameters() {
        List<String> all = new ArrayList<>(List.of("instrument", "model"));
        all.addAll(HeatRequest.PARAMETERS);
        all.addAll(List.of("side", "leverageFrom", "leverageTo", "venues", "format"));
        return List.copyOf(all);
    }

    /** In which shape. */
    private enum Format {
        NATIVE, COINGLASS
    }

    @Override
    public String path() {
        return Api.BASE + "heatmap";
    }

    @Override
    public Answer answer(Query query) {
        RequestParameters asked = new RequestParameters(query, PARAMETERS);
        ServedMarket market = asked.market(markets);
        ResolvedExtension<LiquidationModelFactory> model = runs.model(asked);
        AsOf latest = AsOf.latest(market);
        AsOf moment = asked.time("to").map(to -> latest.at("to", to)).orElse(latest);
        HeatRequest request = HeatRequest.of(asked, moment);
        SideChoice sides = asked.choice("side", SideChoice.BOTH);
        VenueFilter venues = VenueFilter.of(asked, market);
        LeverageSelection selection = LeverageSelection.of(asked.positive("leverageFrom"),
                asked.positive("leverageTo"));
        Format format = asked.choice("format", Format.NATIVE);
        HeatPicture whole = runs.picture(moment, model, selection, request.window(), request.rows());
        HeatPicture picture = venues.included() ? whole : empty(whole);
        if (format == Format.COINGLASS) {
            return Answer.json(Json.object(json -> CoinGlassJson.write(json, moment, picture, sides)));
        }
        LiquidationProfile profile = runs.profile(moment, model);
        return Answer.json(Json.object(json -> {
            head(json, market, model.toString(), profile.unit());
            json.time("from", request.window().from()).time("to", moment.end());
            HeatmapJson.write(json, picture, sides);
            json.object("quality", quality -> QualityJson.write(quality, moment, profile.quality(), venues));
        }));
    }

    /** What every answer about levels begins with. */
    static void head(Json json, ServedMarket market, String model, NotionalUnit unit) {
        json.text("instrument", market.instrument().toString()).text("model", model).flag("modelled", true)
                .text("unit", unit.name());
    }

    private static HeatPicture empty(HeatPicture picture) {
        HeatmapGrid heatmap = picture.complete();
        return new HeatPicture(new HeatmapGrid(heatmap.rows(), heatmap.columnLength(),
                heatmap.columns().stream().map(HeatmapResource::empty).toList()),
                picture.forming().map(HeatmapResource::empty));
    }

    private static HeatmapColumn empty(HeatmapColumn column) {
        RowNotionals nothing = RowNotionals.of(0, new double[column.longs().count()], 0);
        return new HeatmapColumn(column.end(), column.available(), column.open(), column.high(), column.low(),
                column.spot(), column.unit(), nothing, nothing);
    }
}
