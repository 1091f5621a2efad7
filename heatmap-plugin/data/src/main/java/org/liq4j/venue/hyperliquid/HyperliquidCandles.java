/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.hyperliquid;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.liq4j.venue.Page;
import org.liq4j.venue.PageFormat;
import org.liq4j.venue.PageRows;
import org.liq4j.venue.ReplyRules;
import org.liq4j.venue.VenueJson;
import org.liq4j.venue.VenueRequest;

/**
 * {@code POST /info} with {@code {"type":"candleSnapshot","req":{"coin":"BTC","interval":"1m","startTime":..,"endTime":..}}},
 * ascending, the last perhaps not closed; the newest 5000 only:
 *
 * <pre>
 * [{"t":1681923600000,"T":1681923659999,"s":"BTC","i":"1m","o":"29295.0","c":"29258.0","h":"29309.0","l":"29250.0",
 *   "v":"0.98639","n":189}]
 * </pre>
 *
 * Volume is in coins. What takers bought, and the volume in USD, are not told.
 */
final class HyperliquidCandles implements PageFormat {

    static final int ROWS_PER_PAGE = 1200;

    private static final Set<String> FIELDS = Set.of("t", "T", "s", "i", "o", "c", "h", "l", "v", "n");
    private static final int ROWS_OF_WEIGHT_ONE = 60;

    private record Row(long openTime, double open, double high, double low, double close, double volume) {

        static Row of(VenueJson row, Page page) {
            require(row.field("s"), page.symbol());
            require(row.field("i"), page.periodName());
            ReplyRules.length(row.field("t").millis(), row.field("T").millis(), page.periodMillis());
            return new Row(row.field("t").millis(), row.field("o").positive(), row.field("h").positive(),
                    row.field("l").positive(), row.field("c").positive(), row.field("v").nonNegative());
        }

        private static void require(VenueJson field, String value) {
            if (!field.text().equals(value)) {
                throw field.broken("must be " + value);
            }
        }

        void addTo(PageRows rows) {
            rows.addCandle(openTime, open, high, low, close, volume, Double.NaN, Double.NaN);
        }
    }

    @Override
    public VenueRequest request(Page page) {
        return HyperliquidProtocol
                .request(Map.of("type", "candleSnapshot", "req",
                        Map.of("coin", page.symbol(), "interval", page.periodName(), "startTime", page.fromMillis(),
                                "endTime", page.lastMillis())))
                .weighing(HyperliquidProtocol.WEIGHT,
                        HyperliquidProtocol.WEIGHT_OF_ONE + Math.ceilDiv(page.limit(), ROWS_OF_WEIGHT_ONE));
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
