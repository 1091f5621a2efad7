/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.util.List;

import org.liq4j.server.Answer;
import org.liq4j.server.Query;
import org.liq4j.server.Resource;

/** {@code /quality}: what the answers of a model rest on. */
final class QualityResource implements Resource {

    private final ServedHeat heat;

    QualityResource(ServedHeat heat) {
        this.heat = heat;
    }

    @Override
    public String path() {
        return Api.BASE + "quality";
    }

    @Override
    public Answer answer(Query query) {
        RequestParameters asked = new RequestParameters(query, List.of("instrument", "model"));
        AsOf moment = AsOf.latest(heat.market(asked));
        var quality = heat.profile(moment, heat.model(asked)).quality();
        return Answer.json(Json.object(
                json -> QualityJson.write(json, moment, quality, VenueFilter.all(moment.market()))));
    }
}
