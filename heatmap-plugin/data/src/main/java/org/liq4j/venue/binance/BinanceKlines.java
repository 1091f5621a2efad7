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
 * {@code GET /fapi/v1/klines}, ascending; the last one may not be closed:
 *
 * <pre>
 * [[1499040000000,"0.01634790","0.80000000","0.01575800","0.01577100","148976.11427815",1499040059999,
 *   "2434.19055334",308,"1756.87402397","28.46694368","17928899.62484339"]]
 * </pre>
 *
 * Open time, open, high, low, close, volume, close time, quote volume, trades, taker-bought volume, taker-bought quote
 * volume, and one to ignore. Quantities are coins.
 */
final class BinanceKlines implements PageFormat {

    private record Row(long openTime, double open, double high, double low, double close, double volume,
            double quoteVolume, double takerBuyVolume) {

        static Row of(VenueJson row, Page page) {
            ReplyRules.length(row.element(0).millis(), row.element(6).millis(), page.periodMillis());
            return new Row(row.element(0).millis(), row.element(1).positive(), row.element(2).positive(),
                    row.element(3).positive(), row.element(4).positive(), row.element(5).nonNegative(),
                    row.element(7).nonNegative(), row.element(9).nonNegative());
        }

        void addTo(PageRows rows) {
            rows.addCandle(openTime, open, high, low, close, volume, takerBuyVolume, quoteVolume);
        }
    }

    @Override
    public VenueRequest request(Page page) {
        return bars("/fapi/v1/klines", page);
    }

    /** Any kind of bars is asked for, and weighs, the same. */
    static VenueRequest bars(String path, Page page) {
        return VenueRequest.get(path).with("symbol", page.symbol()).with("interval", page.periodName())
                .with("startTime", page.fromMillis()).with("endTime", page.lastMillis()).with("limit", page.limit())
                .weighing(BinanceLimits.WEIGHT, BinanceLimits.weightOfBars(page.limit()));
    }

    @Override
    public List<VenueJson> rows(VenueJson reply, Page page) {
        return reply.elements();
    }

    @Override
    public void read(VenueJson row, Page page, PageRows rows) {
        Row.of(row.ofLength(12), page).addTo(rows);
    }
}
