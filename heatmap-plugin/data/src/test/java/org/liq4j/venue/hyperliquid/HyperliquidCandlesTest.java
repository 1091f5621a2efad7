/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.hyperliquid;

import java.net.URI;
import java.util.List;

import mockwebserver3.RecordedRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.liq4j.api.exchange.RestMarketData;
import org.liq4j.venue.CandleContract;
import org.liq4j.venue.Query;
import org.liq4j.venue.VenueConnections;

class HyperliquidCandlesTest extends CandleContract {

    private static final JsonMapper MAPPER = new JsonMapper();

    @Override
    protected RestMarketData venue(VenueConnections connections, URI base) {
        return new HyperliquidMarketData(connections, base);
    }

    @Override
    protected String symbol() {
        return "BTC";
    }

    @Override
    protected RequestParameters asked(RecordedRequest request) {
        JsonNode range = MAPPER.readTree(Query.body(request)).get("req");
        return new RequestParameters(range.get("startTime").asLong(), range.get("endTime").asLong(), 5000);
    }

    @Override
    protected String bar(long open, boolean closed) {
        return "{\"t\":" + open + ",\"T\":" + (open + 59_999) + ",\"s\":\"BTC\",\"i\":\"1m\",\"o\":\"" + price(open, 1)
                + "\",\"c\":\"" + price(open, 2) + "\",\"h\":\"" + price(open, 3) + "\",\"l\":\"" + price(open, 0)
                + "\",\"v\":\"12.5\",\"n\":189}";
    }

    @Override
    protected String envelope(List<String> bars) {
        return bars.toString();
    }

    @Override
    protected boolean newestFirst() {
        return false;
    }
}
