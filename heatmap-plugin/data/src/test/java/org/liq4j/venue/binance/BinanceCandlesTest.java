/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.binance;

import java.net.URI;
import java.util.List;

import mockwebserver3.RecordedRequest;

import org.liq4j.api.exchange.RestMarketData;
import org.liq4j.venue.CandleContract;
import org.liq4j.venue.Query;
import org.liq4j.venue.VenueConnections;

class BinanceCandlesTest extends CandleContract {

    @Override
    protected RestMarketData venue(VenueConnections connections, URI base) {
        return new BinanceMarketData(connections, base);
    }

    @Override
    protected String symbol() {
        return "BTCUSDT";
    }

    @Override
    protected RequestParameters asked(RecordedRequest request) {
        return new RequestParameters(Query.number(request, "startTime"), Query.number(request, "endTime"),
                (int) Query.number(request, "limit"));
    }

    @Override
    protected String bar(long open, boolean closed) {
        return "[" + open + ",\"" + price(open, 1) + "\",\"" + price(open, 3) + "\",\"" + price(open, 0) + "\",\""
                + price(open, 2) + "\",\"12.5\"," + (open + 59_999) + ",\"750000.5\",308,\"5.25\",\"315000.1\",\"0\"]";
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
