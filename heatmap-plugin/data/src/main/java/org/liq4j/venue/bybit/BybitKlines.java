/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.bybit;

import java.util.List;

import org.liq4j.venue.Page;
import org.liq4j.venue.PageFormat;
import org.liq4j.venue.PageRows;
import org.liq4j.venue.VenueJson;
import org.liq4j.venue.VenueRequest;

/**
 * {@code GET /v5/market/kline}, newest first, the newest perhaps not closed:
 *
 * <pre>
 * {"retCode":0,"retMsg":"OK","result":{"symbol":"BTCUSDT","category":"linear","list":[
 *   ["1670608800000","17071","17073","17027","17055.5","268611","15.74462667"],
 *   ["1670605200000","17071.5","17071.5","17061","17071","4177","0.24469757"]]},"retExtInfo":{},"time":1672025956592}
 * </pre>
 *
 * Open time, open, high, low, close, volume in coins, turnover. What takers bought is not told.
 */
final class BybitKlines implements PageFormat {

    private record Row(long start, double open, double high, double low, double close, double volume,
            double turnover) {

        static Row of(VenueJson row) {
            return new Row(row.element(0).millis(), row.element(1).positive(), row.element(2).positive(),
                    row.element(3).positive(), row.element(4).positive(), row.element(5).nonNegative(),
                    row.element(6).nonNegative());
        }

        void addTo(PageRows rows) {
            rows.addCandle(start, open, high, low, close, volume, Double.NaN, turnover);
        }
    }

    @Override
    public VenueRequest request(Page page) {
        return BybitRequest.bars("kline", page);
    }

    @Override
    public List<VenueJson> rows(VenueJson reply, Page page) {
        return BybitRequest.rows(reply, page);
    }

    @Override
    public void read(VenueJson row, Page page, PageRows rows) {
        Row.of(row.ofLength(7)).addTo(rows);
    }
}
