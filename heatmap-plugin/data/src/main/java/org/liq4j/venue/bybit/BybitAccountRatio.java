/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.bybit;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.liq4j.venue.Page;
import org.liq4j.venue.PageFormat;
import org.liq4j.venue.PageRows;
import org.liq4j.venue.ReplyRules;
import org.liq4j.venue.VenueJson;
import org.liq4j.venue.VenueRequest;

/**
 * {@code GET /v5/market/account-ratio}, newest first; shares of the accounts that hold a position:
 *
 * <pre>
 * {"retCode":0,"retMsg":"OK","result":{"list":[
 *   {"symbol":"BTCUSDT","buyRatio":"0.5777","sellRatio":"0.4223","timestamp":"1695772800000"}],"nextPageCursor":""},
 *  "retExtInfo":{},"time":1695785131028}
 * </pre>
 *
 * What the time is of its period is not documented: known at time + period.
 */
final class BybitAccountRatio implements PageFormat {

    private static final Set<String> FIELDS = Set.of("symbol", "buyRatio", "sellRatio", "timestamp");

    private record Row(long timestamp, Optional<VenueJson> longs, Optional<VenueJson> shorts) {

        static Row of(VenueJson row, Page page) {
            BybitRequest.requireSymbol(row, page);
            return new Row(row.field("timestamp").millis(), share(row, "buyRatio"), share(row, "sellRatio"));
        }

        private static Optional<VenueJson> share(VenueJson row, String name) {
            return row.optional(name).filter(share -> share.presentText().isPresent() && share.number() != 0);
        }

        void addTo(PageRows rows, long period) {
            if (longs.isEmpty() || shorts.isEmpty()) {
                rows.missing(timestamp, "long share");
            } else {
                rows.add(timestamp, timestamp, timestamp + period,
                        ReplyRules.longShare(longs.get().number(), shorts.get().number()));
            }
        }
    }

    @Override
    public VenueRequest request(Page page) {
        return BybitRequest.history("account-ratio", page).with("period", page.periodName());
    }

    @Override
    public List<VenueJson> rows(VenueJson reply, Page page) {
        return BybitRequest.rows(reply);
    }

    @Override
    public void read(VenueJson row, Page page, PageRows rows) {
        Row.of(row.knowing(FIELDS), page).addTo(rows, page.periodMillis());
    }
}
