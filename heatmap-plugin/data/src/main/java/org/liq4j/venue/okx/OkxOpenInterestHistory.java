/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.okx;

import java.util.List;

import org.liq4j.venue.Page;
import org.liq4j.venue.PageFormat;
import org.liq4j.venue.PageRows;
import org.liq4j.venue.VenueJson;
import org.liq4j.venue.VenueRequest;

/**
 * {@code GET /api/v5/rubik/stat/contracts/open-interest-history}, newest first:
 *
 * <pre>
 * {"code":"0","msg":"","data":[["1701417600000","731377.57500501","111","8888888"]]}
 * </pre>
 *
 * Start of the period, open interest in contracts, in coins, in USD. Speaks of the period's end, and is known then.
 */
final class OkxOpenInterestHistory implements PageFormat {

    private record Row(long start, double coins) {

        static Row of(VenueJson row) {
            row.element(1).nonNegative();
            return new Row(row.element(0).millis(), row.element(2).nonNegative());
        }

        void addTo(PageRows rows, long period) {
            if (coins == 0) {
                rows.missing(start, "open interest");
            } else {
                rows.add(start, start + period, start + period, coins);
            }
        }
    }

    @Override
    public VenueRequest request(Page page) {
        return OkxEndpoint.OPEN_INTEREST_HISTORY.statistics(page);
    }

    @Override
    public List<VenueJson> rows(VenueJson reply, Page page) {
        return OkxEndpoint.rows(reply);
    }

    @Override
    public void read(VenueJson row, Page page, PageRows rows) {
        Row.of(row.ofLength(4)).addTo(rows, page.periodMillis());
    }
}
