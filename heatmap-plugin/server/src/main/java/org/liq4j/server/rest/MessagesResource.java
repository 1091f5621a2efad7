/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.util.List;

import org.liq4j.server.Answer;
import org.liq4j.server.Query;
import org.liq4j.server.Resource;
import org.liq4j.server.market.RunMessages.RunMessage;
import org.liq4j.server.market.ServedMarket;
import org.liq4j.server.market.ServedMarkets;

/** {@code /messages}: what a live run has said of its market. */
final class MessagesResource implements Resource {

    private final ServedMarkets markets;

    MessagesResource(ServedMarkets markets) {
        this.markets = markets;
    }

    @Override
    public String path() {
        return Api.BASE + "messages";
    }

    @Override
    public Answer answer(Query query) {
        RequestParameters asked = new RequestParameters(query, List.of("instrument"));
        ServedMarket market = asked.market(markets);
        return Answer.json(Json.object(json -> {
            json.text("instrument", market.instrument().toString());
            json.array("messages", array -> market.messages().all()
                    .forEach(message -> array.element(one -> write(one, message))));
        }));
    }

    private static void write(Json one, RunMessage message) {
        one.time("at", message.time()).text("kind", message.kind()).text("text", message.text())
                .number("price", message.price()).text("id", message.id());
    }
}
