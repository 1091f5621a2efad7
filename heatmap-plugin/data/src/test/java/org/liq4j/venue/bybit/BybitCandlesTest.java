/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.bybit;

import java.net.URI;
import java.util.List;

import mockwebserver3.RecordedRequest;

import org.liq4j.api.exchange.RestMarketData;
import org.liq4j.venue.CandleContract;
import org.liq4j.venue.Query;
import org.liq4j.venue.VenueConnections;

class BybitCandlesTest extends CandleContract {

    @Override
    protected RestMarketData venue(VenueConnections connections, URI base) {
        return new BybitMarketData(connections, base);
    }

    @Override
    protected String symbol() {
        return "BTCUSDT";
    }

    @Override
    protected RequestParameters asked(RecordedRequest request) {
        return new RequestParameters(Query.number(request, "start"), Query.number(request, "end"),
                (int) Query.number(request, "limit"));
    }

    @Override
    protected String bar(long open, boolean closed) {
        return "[\"" + open + "\",\"" + price(open, 1) + "\",\"" + price(open, 3) + "\",\"" + price(open, 0)
                + "\",\"" + price(open, 2) + "\",\"12.5\",\"750000.5\"]";
    }

    @Override
    protected String envelope(List<String> bars) {
        return "{\"retCode\":0,\"retMsg\":\"OK\",\"result\":{\"symbol\":\"BTCUSDT\",\"category\":\"linear\",\"list\":"
                + bars + "},\"retExtInfo\":{},\"time\":1672025956592}";
    }

    @Override
    protected boolean newestFirst() {
        return true;
    }
}
