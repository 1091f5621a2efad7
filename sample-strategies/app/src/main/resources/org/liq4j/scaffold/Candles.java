package com.example.{{package}};

import java.util.List;

import org.liq4j.venue.Page;
import org.liq4j.venue.PageFormat;
import org.liq4j.venue.PageRows;
import org.liq4j.venue.VenueJson;
import org.liq4j.venue.VenueRequest;

/**
 * GET /candles, the newest perhaps not closed:
 *
 * <pre>
 * {"candles":[[1767225600000,"100.0","102.0","99.0","101.0","5.0","505.0"]]}
 * </pre>
 *
 * Time of the start, open, high, low, close, volume in coins, and in quote currency. What takers bought is not told.
 */
final class {{Class}}Candles implements PageFormat {

    @Override
    public VenueRequest request(Page page) {
        return {{Class}}MarketData.get("/candles", page.symbol()).with("interval", page.periodName())
                .with("from", page.fromMillis()).with("until", page.untilMillis()).with("limit", page.limit());
    }

    @Override
    public List<VenueJson> rows(VenueJson reply, Page page) {
        return reply.field("candles").elements();
    }

    @Override
    public void read(VenueJson row, Page page, PageRows rows) {
        row.ofLength(7);
        double takerBuyVolume = Double.NaN;
        rows.addCandle(row.element(0).millis(), row.element(1).positive(), row.element(2).positive(),
                row.element(3).positive(), row.element(4).positive(), row.element(5).nonNegative(), takerBuyVolume,
                row.element(6).nonNegative());
    }
}
