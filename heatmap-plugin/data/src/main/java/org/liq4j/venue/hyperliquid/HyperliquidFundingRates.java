/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.hyperliquid;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.liq4j.venue.Page;
import org.liq4j.venue.PageFormat;
import org.liq4j.venue.PageRows;
import org.liq4j.venue.VenueJson;
import org.liq4j.venue.VenueRequest;

/**
 * {@code POST /info} with {@code {"type":"fundingHistory","coin":"ETH","startTime":..,"endTime":..}}, ascending, at most 500,
 * one an hour; times jitter by milliseconds:
 *
 * <pre>
 * [{"coin":"ETH","fundingRate":"-0.00022196","premium":"-0.00052196","time":1683849600076}]
 * </pre>
 */
final class HyperliquidFundingRates implements PageFormat {

    static final int MOST_ROWS = 500;

    private static final Set<String> FIELDS = Set.of("coin", "fundingRate", "premium", "time");
    private static final int ROWS_OF_WEIGHT_ONE = 20;

    private record Row(long time, double rate) {

        static Row of(VenueJson row, Page page) {
            VenueJson coin = row.field("coin");
            if (!coin.text().equals(page.symbol())) {
                throw coin.broken("must be " + page.symbol());
            }
            return new Row(row.field("time").millis(), row.field("fundingRate").number());
        }

        void addTo(PageRows rows) {
            rows.addFunding(time, rate);
        }
    }

    @Override
    public VenueRequest request(Page page) {
        return HyperliquidProtocol
                .request(Map.of("type", "fundingHistory", "coin", page.symbol(), "startTime", page.fromMillis(),
                        "endTime", page.lastMillis()))
                .weighing(HyperliquidProtocol.WEIGHT,
                        HyperliquidProtocol.WEIGHT_OF_ONE + MOST_ROWS / ROWS_OF_WEIGHT_ONE);
    }

    @Override
    public List<VenueJson> rows(VenueJson reply, Page page) {
        return reply.elements();
    }

    @Override
    public void read(VenueJson row, Page page, PageRows rows) {
        Row.of(row.knowing(FIELDS), page).addTo(rows);
    }
}
