/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.okx;

import java.util.List;

import org.liq4j.venue.Page;
import org.liq4j.venue.PageFormat;
import org.liq4j.venue.PageRows;
import org.liq4j.venue.VenueJson;
import org.liq4j.venue.VenueRequest;

/**
 * {@code GET /api/v5/rubik/stat/contracts/long-short-account-ratio-contract} and the two of top traders, newest first:
 *
 * <pre>
 * {"code":"0","msg":"","data":[["1701417600000","1.1739"]]}
 * </pre>
 *
 * Start of the period, longs divided by shorts: OKX states no shares. Known at the period's end.
 */
final class OkxRatios implements PageFormat {

    private final OkxEndpoint endpoint;

    private record Row(long start, double ratio) {

        static Row of(VenueJson row) {
            return new Row(row.element(0).millis(),
                    row.element(1).presentText().isEmpty() ? 0 : row.element(1).nonNegative());
        }

        void addTo(PageRows rows, long period) {
            if (ratio == 0) {
                rows.missing(start, "long/short ratio");
            } else {
                rows.add(start, start + period, start + period, ratio / (1 + ratio));
            }
        }
    }

    OkxRatios(OkxEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public VenueRequest request(Page page) {
        return endpoint.statistics(page);
    }

    @Override
    public List<VenueJson> rows(VenueJson reply, Page page) {
        return OkxEndpoint.rows(reply);
    }

    @Override
    public void read(VenueJson row, Page page, PageRows rows) {
        Row.of(row.ofLength(2)).addTo(rows, page.periodMillis());
    }
}
