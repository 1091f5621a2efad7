/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.binance;

import java.util.List;
import java.util.Set;

import org.liq4j.venue.Page;
import org.liq4j.venue.PageFormat;
import org.liq4j.venue.PageRows;
import org.liq4j.venue.VenueJson;
import org.liq4j.venue.VenueRequest;

/**
 * {@code GET /fapi/v1/fundingRate}, ascending; times jitter by milliseconds:
 *
 * <pre>
 * [{"symbol":"BTCUSDT","fundingRate":"-0.03750000","fundingTime":1570608000000,"markPrice":"34287.54619963"}]
 * </pre>
 */
final class BinanceFundingRates implements PageFormat {

    private static final Set<String> FIELDS = Set.of("symbol", "fundingRate", "fundingTime", "markPrice");

    private record Row(long fundingTime, double fundingRate) {

        static Row of(VenueJson row, Page page) {
            BinanceStatistics.requireSymbol(row, page);
            return new Row(row.field("fundingTime").millis(), row.field("fundingRate").number());
        }

        void addTo(PageRows rows) {
            rows.addFunding(fundingTime, fundingRate);
        }
    }

    @Override
    public VenueRequest request(Page page) {
        return VenueRequest.get("/fapi/v1/fundingRate").with("symbol", page.symbol())
                .with("startTime", page.fromMillis()).with("endTime", page.lastMillis()).with("limit", page.limit())
                .weighing(BinanceLimits.FUNDING, 1);
    }

    @Override
    public List<VenueJson> rows(VenueJson reply, Page page) {
        return reply.elements();
    }

    @Override
    public void read(VenueJson row, Page page, PageRows rows) {
        Row.of(row.knowing(FIELDS), page).addTo(rows);
    }
}
