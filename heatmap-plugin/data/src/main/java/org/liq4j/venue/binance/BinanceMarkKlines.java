/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.binance;

import java.util.List;

import org.liq4j.venue.Page;
import org.liq4j.venue.PageFormat;
import org.liq4j.venue.PageRows;
import org.liq4j.venue.ReplyRules;
import org.liq4j.venue.VenueJson;
import org.liq4j.venue.VenueRequest;

/**
 * {@code GET /fapi/v1/markPriceKlines}, ascending; the last one may not be closed, and what is volume in traded bars is to be
 * ignored:
 *
 * <pre>
 * [[1591256460000,"9653.29201333","9654.56401333","9653.07367333","9653.07367333","0",1591256519999,"0",60,"0","0","0"]]
 * </pre>
 */
final class BinanceMarkKlines implements PageFormat {

    private record Row(long openTime, double open, double high, double low, double close) {

        static Row of(VenueJson row, Page page) {
            ReplyRules.length(row.element(0).millis(), row.element(6).millis(), page.periodMillis());
            return new Row(row.element(0).millis(), row.element(1).positive(), row.element(2).positive(),
                    row.element(3).positive(), row.element(4).positive());
        }

        void addTo(PageRows rows) {
            rows.addMarkCandle(openTime, open, high, low, close);
        }
    }

    @Override
    public VenueRequest request(Page page) {
        return BinanceKlines.bars("/fapi/v1/markPriceKlines", page);
    }

    @Override
    public List<VenueJson> rows(VenueJson reply, Page page) {
        return reply.elements();
    }

    @Override
    public void read(VenueJson row, Page page, PageRows rows) {
        Row.of(row.ofLength(7), page).addTo(rows);
    }
}
