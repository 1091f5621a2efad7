/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import org.liq4j.api.extension.LiquidationModelFactory;
import org.liq4j.api.heatmap.ClusterReading;
import org.liq4j.api.heatmap.RegimeThresholds;
import org.liq4j.api.plugin.ResolvedExtension;
import org.liq4j.overlay.LiveOverlayFeed;
import org.liq4j.server.Answer;
import org.liq4j.server.Query;
import org.liq4j.server.Resource;
import org.liq4j.server.market.ServedMarkets;

/** {@code /reading}: what the levels near spot say at one close. */
final class ReadingResource implements Resource {

    private final ServedMarkets markets;
    private final ModelRuns runs;
    private final InstantSource clock;

    ReadingResource(ServedMarkets markets, ModelRuns runs, InstantSource clock) {
        this.markets = markets;
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public String path() {
        return Api.BASE + "reading";
    }

    @Override
    public Answer answer(Query query) {
        RequestParameters asked = new RequestParameters(query,
                List.of("instrument", "model", "fraction", "column", "at"));
        AsOf latest = AsOf.latest(asked.market(markets));
        AsOf moment = asked.time("at").map(at -> latest.at("at", at)).orElse(latest);
        ResolvedExtension<LiquidationModelFactory> model = runs.model(asked);
        double fraction = asked.fraction("fraction", LiveOverlayFeed.READING_FRACTION);
        Optional<Duration> column = asked.duration("column", moment.history().barDuration());
        ClusterReading reading = ClusterReading.of(runs.profile(moment, model), fraction, RegimeThresholds.DEFAULT);
        return Answer.json(Json.object(json -> {
            json.text("instrument", moment.market().instrument().toString()).text("model", model.toString());
            ReadingJson.write(json, moment, reading);
            ReadingJson.writeAge(json, moment.market(), moment, clock.instant());
            json.text("notice", column.flatMap(ReadingJson::notice));
        }));
    }
}
