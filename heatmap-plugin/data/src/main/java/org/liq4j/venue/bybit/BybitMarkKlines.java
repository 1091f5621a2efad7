/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.bybit;

import java.util.List;

import org.liq4j.venue.Page;
import org.liq4j.venue.PageFormat;
import org.liq4j.venue.PageRows;
import org.liq4j.venue.VenueJson;
import org.liq4j.venue.VenueRequest;

/**
 * {@code GET /v5/market/mark-price-kline}, newest first, the newest perhaps not closed:
 *
 * <pre>
 * {"retCode":0,"retMsg":"OK","result":{"symbol":"BTCUSDT","category":"linear","list":[
 *   ["1670608800000","17164.16","17164.16","17121.5","17131.64"]]},"retExtInfo":{},"time":1672026361839}
 * </pre>
 */
final class BybitMarkKlines implements PageFormat {

    private record Row(long start, double open, double high, double low, double close) {

        static Row of(VenueJson row) {
            return new Row(row.element(0).millis(), row.element(1).positive(), row.element(2).positive(),
                    row.element(3).positive(), row.element(4).positive());
        }

        void addTo(PageRows rows) {
            rows.addMarkCandle(start, open, high, low, close);
        }
    }

    @Override
    public VenueRequest request(Page page) {
        return BybitRequest.bars("mark-price-kline", page);
    }

    @Override
    public List<VenueJson> rows(VenueJson reply, Page page) {
        return BybitRequest.rows(reply, page);
    }

    @Override
    public void read(VenueJson row, Page page, PageRows rows) {
        Row.of(row.ofLength(5)).addTo(rows);
    }
}
