/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.util.List;

import org.liq4j.api.extension.Extension;
import org.liq4j.api.extension.LiquidationModelFactory;
import org.liq4j.api.extension.Parameter;
import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.plugin.ResolvedExtension;
import org.liq4j.server.Answer;
import org.liq4j.server.Query;
import org.liq4j.server.Resource;
import org.liq4j.server.market.ServedMarket;
import org.liq4j.server.market.ServedMarket.Course;
import org.liq4j.server.market.ServedMarkets;

/** {@code /instruments}: what is served, and what can be asked of it. */
final class InstrumentsResource implements Resource {

    private final ServedMarkets markets;
    private final PluginHost host;
    private final ModelRuns runs;
    private final String version;

    InstrumentsResource(ServedMarkets markets, PluginHost host, ModelRuns runs, String version) {
        this.markets = markets;
        this.host = host;
        this.runs = runs;
        this.version = version;
    }

    @Override
    public String path() {
        return Api.BASE + "instruments";
    }

    @Override
    public Answer answer(Query query) {
        query.requireKnown(List.of());
        ResolvedExtension<LiquidationModelFactory> model = host.choose(ExtensionKind.MODEL,
                ModelRuns.DEFAULT_MODEL);
        return Answer.json(Json.object(json -> {
            json.array("instruments", array -> markets.all()
                    .forEach(market -> array.element(one -> write(one, market, model))));
            extensions(json, "models", ExtensionKind.MODEL);
            extensions(json, "overlays", ExtensionKind.OVERLAY_LAYER);
            extensions(json, "indicators", ExtensionKind.INDICATOR);
            extensions(json, "strategies", ExtensionKind.STRATEGY);
            json.text("version", version);
        }));
    }

    private void write(Json json, ServedMarket market, ResolvedExtension<LiquidationModelFactory> model) {
        AsOf latest = AsOf.latest(market);
        json.text("id", market.instrument().toString()).text("venue", market.instrument().venue())
                .text("symbol", market.instrument().symbol()).flag("simulated", market.simulated())
                .flag("live", !market.now().ended()).flag("replay", market.course() == Course.REPLAY)
                .time("from", latest.firstStart()).time("to", latest.end())
                .whole("barMillis", market.barDuration().toMillis())
                .text("unit", runs.profile(latest, model).unit().name()).text("model", ModelRuns.DEFAULT_MODEL)
                .texts("venues", List.of(market.instrument().venue()));
        json.array("leverages", array -> runs.bands(market.instrument(), model)
                .forEach(band -> array.element(one -> BandJson.bounds(one, band))));
    }

    private void extensions(Json json, String name, ExtensionKind<?> kind) {
        json.array(name, array -> host.names(kind).forEach(extension -> array
                .element(one -> write(one, extension, extension(kind, extension)))));
    }

    /** The extension of a name that the host lists. */
    private Extension extension(ExtensionKind<?> kind, String name) {
        return host.plugins().stream().flatMap(plugin -> plugin.extensions().stream())
                .filter(bound -> bound.kind().equals(kind) && bound.name().equals(name)).findFirst().orElseThrow()
                .extension();
    }

    private static void write(Json json, String name, Extension extension) {
        json.text("name", name).text("description", extension.description());
        json.array("parameters", array -> extension.parameters()
                .forEach(parameter -> array.element(one -> write(one, parameter))));
    }

    private static void write(Json json, Parameter<?> parameter) {
        json.text("name", parameter.name()).text("description", parameter.description())
                .text("unit", parameter.unit()).text("default", parameter.defaultText())
                .text("values", parameter.values());
        parameter.range().ifPresent(range -> {
            json.number("minimum", Double.isInfinite(range.low()) ? Double.NaN : range.low());
            json.number("maximum", Double.isInfinite(range.high()) ? Double.NaN : range.high());
        });
    }
}
