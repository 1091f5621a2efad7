/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.binance;

import org.liq4j.venue.Page;
import org.liq4j.venue.VenueJson;
import org.liq4j.venue.VenueRequest;

/** What the requests for {@code /futures/data/*} have in common: no weight, but a limit of their own. */
final class BinanceStatistics {

    private BinanceStatistics() {
    }

    static VenueRequest request(String path, Page page) {
        return VenueRequest.get(path).with("symbol", page.symbol()).with("period", page.periodName())
                .with("startTime", page.fromMillis()).with("endTime", page.lastMillis()).with("limit", page.limit())
                .weighing(BinanceLimits.STATISTICS, 1);
    }

    static void requireSymbol(VenueJson row, Page page) {
        VenueJson symbol = row.field("symbol");
        if (!symbol.text().equals(page.symbol())) {
            throw symbol.broken("must be " + page.symbol());
        }
    }
}
