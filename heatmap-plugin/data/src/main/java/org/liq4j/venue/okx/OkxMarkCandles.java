/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.okx;

import java.util.List;

import org.liq4j.venue.Page;
import org.liq4j.venue.PageFormat;
import org.liq4j.venue.PageRows;
import org.liq4j.venue.VenueJson;
import org.liq4j.venue.VenueRequest;

/**
 * {@code GET /api/v5/market/history-mark-price-candles}, newest first:
 *
 * <pre>
 * {"code":"0","msg":"","data":[
 *   ["1597026420000","3.721","3.743","3.677","3.708","0"],
 *   ["1597026360000","3.731","3.799","3.494","3.72","1"]]}
 * </pre>
 *
 * Open time, open, high, low, close, and 1 if the bar is closed.
 */
final class OkxMarkCandles implements PageFormat {

    private record Row(long openTime, double open, double high, double low, double close, boolean closed) {

        static Row of(VenueJson row) {
            return new Row(row.element(0).millis(), row.element(1).positive(), row.element(2).positive(),
                    row.element(3).positive(), row.element(4).positive(), OkxCandles.isClosed(row.element(5)));
        }

        void addTo(PageRows rows) {
            if (closed) {
                rows.addMarkCandle(openTime, open, high, low, close);
            }
        }
    }

    @Override
    public VenueRequest request(Page page) {
        return OkxEndpoint.HISTORY_MARK_CANDLES.paged(page, OkxStatistics.MOST_ROWS).with("bar", page.periodName());
    }

    @Override
    public List<VenueJson> rows(VenueJson reply, Page page) {
        return OkxEndpoint.rows(reply);
    }

    @Override
    public void read(VenueJson row, Page page, PageRows rows) {
        Row.of(row.ofLength(6)).addTo(rows);
    }
}
