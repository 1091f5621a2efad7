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
 * {@code GET /v5/market/open-interest}, newest first, in coins:
 *
 * <pre>
 * {"retCode":0,"retMsg":"OK","result":{"symbol":"BTCUSDT","category":"linear","list":[
 *   {"openInterest":"63910691","singleOpenInterest":"31955346","timestamp":"1669571400000"}],"nextPageCursor":""},
 *  "retExtInfo":{},"time":1672053548579}
 * </pre>
 *
 * What the time is of its period is not documented: known at time + period.
 */
final class BybitOpenInterestHistory implements PageFormat {

    private static final Set<String> FIELDS = Set.of("openInterest", "singleOpenInterest", "timestamp");

    private record Row(long timestamp, double coins) {

        static Row of(VenueJson row) {
            return new Row(row.field("timestamp").millis(), BybitOpenInterest.oneSided(row));
        }

        void addTo(PageRows rows, long period) {
            if (coins == 0) {
                rows.missing(timestamp, "open interest");
            } else {
                rows.add(timestamp, timestamp, timestamp + period, coins);
            }
        }
    }

    @Override
    public VenueRequest request(Page page) {
        return BybitRequest.history("open-interest", page).with("intervalTime", page.periodName());
    }

    @Override
    public List<VenueJson> rows(VenueJson reply, Page page) {
        return BybitRequest.rows(reply, page);
    }

    @Override
    public void read(VenueJson row, Page page, PageRows rows) {
        Row.of(row.knowing(FIELDS)).addTo(rows, page.periodMillis());
    }
}
