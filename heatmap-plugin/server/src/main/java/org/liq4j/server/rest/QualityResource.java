/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.util.List;

import org.liq4j.server.Answer;
import org.liq4j.server.Query;
import org.liq4j.server.Resource;
import org.liq4j.server.market.ServedMarkets;

/** {@code /quality}: what the answers of a model rest on. */
final class QualityResource implements Resource {

    private final ServedMarkets markets;
    private final ModelRuns runs;

    QualityResource(ServedMarkets markets, ModelRuns runs) {
        this.markets = markets;
        this.runs = runs;
    }

    @Override
    public String path() {
        return Api.BASE + "quality";
    }

    @Override
    public Answer answer(Query query) {
        RequestParameters asked = new RequestParameters(query, List.of("instrument", "model"));
        AsOf moment = AsOf.latest(asked.market(markets));
        var quality = runs.profile(moment, runs.model(asked)).quality();
        return Answer.json(Json.object(
                json -> QualityJson.write(json, moment, quality, VenueFilter.all(moment.market()))));
    }
}
