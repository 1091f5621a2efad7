package com.example.{{package}};

import java.util.List;

import org.liq4j.venue.Page;
import org.liq4j.venue.PageFormat;
import org.liq4j.venue.PageRows;
import org.liq4j.venue.VenueJson;
import org.liq4j.venue.VenueRequest;

/**
 * GET /funding, settled rates:
 *
 * <pre>
 * {"rates":[{"time":1767225600000,"rate":"0.0001"}]}
 * </pre>
 *
 * Positive if longs pay.
 */
final class {{Class}}FundingRates implements PageFormat {

    @Override
    public VenueRequest request(Page page) {
        return {{Class}}MarketData.get("/funding", page.symbol()).with("from", page.fromMillis())
                .with("until", page.untilMillis()).with("limit", page.limit());
    }

    @Override
    public List<VenueJson> rows(VenueJson reply, Page page) {
        return reply.field("rates").elements();
    }

    @Override
    public void read(VenueJson row, Page page, PageRows rows) {
        rows.addFunding(row.field("time").millis(), row.field("rate").number());
    }
}
