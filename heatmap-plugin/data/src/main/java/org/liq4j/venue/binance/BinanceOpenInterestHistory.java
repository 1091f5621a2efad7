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
 * {@code GET /futures/data/openInterestHist}, ascending; the sum is in coins:
 *
 * <pre>
 * [{"symbol":"BTCUSDT","sumOpenInterest":"20403.637","sumOpenInterestValue":"150570784.07",
 *   "CMCCirculatingSupply":"165880.538","timestamp":"1583127900000"}]
 * </pre>
 *
 * The documents call the time the end of the period; since 2026-06-25 it was seen to be the start. Since the venue
 * keeps thirty days, a reading is of, and known at, time + period: right or late.
 */
final class BinanceOpenInterestHistory implements PageFormat {

    private static final Set<String> FIELDS = Set.of("symbol", "sumOpenInterest", "sumOpenInterestValue",
            "CMCCirculatingSupply", "timestamp");

    private record Row(long timestamp, double sumOpenInterest) {

        static Row of(VenueJson row, Page page) {
            BinanceStatistics.requireSymbol(row, page);
            return new Row(row.field("timestamp").millis(), row.field("sumOpenInterest").nonNegative());
        }

        void addTo(PageRows rows, long period) {
            if (sumOpenInterest == 0) {
                rows.missing(timestamp, "open interest");
            } else {
                rows.add(timestamp, timestamp + period, timestamp + period, sumOpenInterest);
            }
        }
    }

    @Override
    public VenueRequest request(Page page) {
        return BinanceStatistics.request("/futures/data/openInterestHist", page);
    }

    @Override
    public List<VenueJson> rows(VenueJson reply, Page page) {
        return reply.elements();
    }

    @Override
    public void read(VenueJson row, Page page, PageRows rows) {
        Row.of(row.knowing(FIELDS), page).addTo(rows, page.periodMillis());
    }
}
