/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.okx;

import java.util.List;

import org.liq4j.venue.Page;
import org.liq4j.venue.PageFormat;
import org.liq4j.venue.PageRows;
import org.liq4j.venue.VenueJson;
import org.liq4j.venue.VenueRequest;

/**
 * {@code GET /api/v5/market/candles} for the newest 1,440 bars, {@code history-candles} for older ones; newest first, the
 * newest perhaps not closed:
 *
 * <pre>
 * {"code":"0","msg":"","data":[
 *   ["1597026420000","3.721","3.743","3.677","3.708","8422410","22698348.04","12698348.04","0"],
 *   ["1597026360000","3.731","3.799","3.494","3.72","24912403","67632347.24","37632347.24","1"]]}
 * </pre>
 *
 * Open time, open, high, low, close, volume in contracts, in coins, in quote currency, and 1 if the bar is closed. What takers
 * bought is not told.
 */
final class OkxCandles implements PageFormat {

    static final int MOST_ROWS = 300;

    private static final int NEWEST = 1440;

    private record Row(long openTime, double open, double high, double low, double close, double coins,
            double quoteVolume, boolean closed) {

        static Row of(VenueJson row) {
            row.element(5).nonNegative();
            return new Row(row.element(0).millis(), row.element(1).positive(), row.element(2).positive(),
                    row.element(3).positive(), row.element(4).positive(), row.element(6).nonNegative(),
                    row.element(7).nonNegative(), isClosed(row.element(8)));
        }

        void addTo(PageRows rows) {
            if (closed) {
                rows.addCandle(openTime, open, high, low, close, coins, Double.NaN, quoteVolume);
            }
        }
    }

    static boolean isClosed(VenueJson confirm) {
        return switch (confirm.text()) {
            case "0" -> false;
            case "1" -> true;
            default -> throw confirm.broken("must be 0 or 1");
        };
    }

    @Override
    public VenueRequest request(Page page) {
        boolean recent = page.fromMillis() >= page.nowMillis() - (NEWEST - 1) * page.periodMillis();
        return (recent ? OkxEndpoint.CANDLES : OkxEndpoint.HISTORY_CANDLES).paged(page, MOST_ROWS)
                .with("bar", page.periodName());
    }

    @Override
    public List<VenueJson> rows(VenueJson reply, Page page) {
        return OkxEndpoint.rows(reply);
    }

    @Override
    public void read(VenueJson row, Page page, PageRows rows) {
        Row.of(row.ofLength(9)).addTo(rows);
    }
}
