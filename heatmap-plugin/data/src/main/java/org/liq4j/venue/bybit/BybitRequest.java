/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.bybit;

import java.util.List;

import org.liq4j.venue.Page;
import org.liq4j.venue.VenueJson;
import org.liq4j.venue.VenueRequest;

/** What Bybit's requests and replies have in common. */
final class BybitRequest {

    private BybitRequest() {
    }

    static VenueRequest get(String name) {
        return VenueRequest.get("/v5/market/" + name).with("category", "linear").weighing(BybitProtocol.REQUESTS, 1);
    }

    /** Both times always: a start without an end is an error in places. */
    static VenueRequest history(String name, Page page) {
        return get(name).with("symbol", page.symbol()).with("startTime", page.fromMillis())
                .with("endTime", page.lastMillis()).with("limit", page.limit());
    }

    /** The same for bars, where the times are called otherwise. */
    static VenueRequest bars(String name, Page page) {
        return get(name).with("symbol", page.symbol()).with("interval", page.periodName())
                .with("start", page.fromMillis()).with("end", page.lastMillis()).with("limit", page.limit());
    }

    /** The rows, newest first; whose they are is checked where the reply says it. */
    static List<VenueJson> rows(VenueJson reply) {
        return reply.field("result").field("list").elements();
    }

    /** The rows of a reply that says once, beside them, whose they all are. */
    static List<VenueJson> rows(VenueJson reply, Page page) {
        requireSymbol(reply.field("result"), page);
        return rows(reply);
    }

    static void requireSymbol(VenueJson holder, Page page) {
        holder.optional("symbol").filter(symbol -> !symbol.text().equals(page.symbol())).ifPresent(symbol -> {
            throw symbol.broken("must be " + page.symbol());
        });
    }
}
