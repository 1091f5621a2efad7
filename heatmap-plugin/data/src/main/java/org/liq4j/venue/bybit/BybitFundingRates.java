/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.bybit;

import java.util.List;
import java.util.Set;

import org.liq4j.venue.Page;
import org.liq4j.venue.PageFormat;
import org.liq4j.venue.PageRows;
import org.liq4j.venue.VenueJson;
import org.liq4j.venue.VenueRequest;

/**
 * {@code GET /v5/market/funding/history}, newest first:
 *
 * <pre>
 * {"retCode":0,"retMsg":"OK","result":{"category":"linear","list":[
 *   {"symbol":"BTCUSDT","fundingRate":"0.0001","fundingRateTimestamp":"1672041600000"}]},"retExtInfo":{},
 *  "time":1672051897447}
 * </pre>
 */
final class BybitFundingRates implements PageFormat {

    private static final Set<String> FIELDS = Set.of("symbol", "fundingRate", "fundingRateTimestamp");

    private record Row(long time, double rate) {

        static Row of(VenueJson row, Page page) {
            BybitRequest.requireSymbol(row, page);
            return new Row(row.field("fundingRateTimestamp").millis(), row.field("fundingRate").number());
        }

        void addTo(PageRows rows) {
            rows.addFunding(time, rate);
        }
    }

    @Override
    public VenueRequest request(Page page) {
        return BybitRequest.history("funding/history", page);
    }

    @Override
    public List<VenueJson> rows(VenueJson reply, Page page) {
        return BybitRequest.rows(reply);
    }

    @Override
    public void read(VenueJson row, Page page, PageRows rows) {
        Row.of(row.knowing(FIELDS), page).addTo(rows);
    }
}
