/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.okx;

import java.net.URI;
import java.util.List;

import mockwebserver3.RecordedRequest;

import org.liq4j.api.exchange.RestMarketData;
import org.liq4j.venue.CandleContract;
import org.liq4j.venue.Query;
import org.liq4j.venue.VenueConnections;

class OkxCandlesTest extends CandleContract {

    @Override
    protected RestMarketData venue(VenueConnections connections, URI base) {
        return new OkxMarketData(connections, base, 0);
    }

    @Override
    protected String symbol() {
        return "BTC-USDT-SWAP";
    }

    @Override
    protected RequestParameters asked(RecordedRequest request) {
        return new RequestParameters(Query.number(request, "before") + 1, Query.number(request, "after") - 1,
                (int) Query.number(request, "limit"));
    }

    @Override
    protected String bar(long open, boolean closed) {
        return "[\"" + open + "\",\"" + price(open, 1) + "\",\"" + price(open, 3) + "\",\"" + price(open, 0)
                + "\",\"" + price(open, 2) + "\",\"1250\",\"12.5\",\"750000.5\",\"" + (closed ? 1 : 0) + "\"]";
    }

    @Override
    protected String envelope(List<String> bars) {
        return "{\"code\":\"0\",\"msg\":\"\",\"data\":" + bars + "}";
    }

    @Override
    protected boolean newestFirst() {
        return true;
    }
}
