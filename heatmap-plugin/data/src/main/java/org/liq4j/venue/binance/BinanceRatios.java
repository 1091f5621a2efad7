/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.binance;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.liq4j.venue.Page;
import org.liq4j.venue.PageFormat;
import org.liq4j.venue.PageRows;
import org.liq4j.venue.ReplyRules;
import org.liq4j.venue.VenueJson;
import org.liq4j.venue.VenueRequest;

/**
 * {@code GET /futures/data/globalLongShortAccountRatio}, {@code topLongShortAccountRatio} and
 * {@code topLongShortPositionRatio}, ascending:
 *
 * <pre>
 * [{"symbol":"BTCUSDT","longShortRatio":"1.9559","longAccount":"0.6617","shortAccount":"0.3382",
 *   "timestamp":"1583139900000"}]
 * </pre>
 *
 * The documents show a ratio of 0.1960 beside these shares and mix up their names: only the shares are read. Of positions
 * they are called {@code longPosition} in places. As for open interest, of and known at
 * time + period.
 */
final class BinanceRatios implements PageFormat {

    private static final Set<String> FIELDS = Set.of("symbol", "longShortRatio", "longAccount", "shortAccount",
            "longPosition", "shortPosition", "timestamp");

    private final String path;

    private record Row(long timestamp, Optional<VenueJson> longs, Optional<VenueJson> shorts) {

        static Row of(VenueJson row, Page page) {
            BinanceStatistics.requireSymbol(row, page);
            return new Row(row.field("timestamp").millis(), share(row, "longAccount", "longPosition"),
                    share(row, "shortAccount", "shortPosition"));
        }

        private static Optional<VenueJson> share(VenueJson row, String name, String otherName) {
            return row.optional(name).or(() -> row.optional(otherName))
                    .filter(share -> share.presentText().isPresent() && share.number() != 0);
        }

        void addTo(PageRows rows, long period) {
            if (longs.isEmpty() || shorts.isEmpty()) {
                rows.missing(timestamp, "long share");
            } else {
                rows.add(timestamp, timestamp + period, timestamp + period,
                        ReplyRules.longShare(longs.get().number(), shorts.get().number()));
            }
        }
    }

    /**
     * @param name
     *            last part of the path
     */
    BinanceRatios(String name) {
        this.path = "/futures/data/" + name;
    }

    @Override
    public VenueRequest request(Page page) {
        return BinanceStatistics.request(path, page);
    }

    @Override
    public List<VenueJson> rows(VenueJson reply, Page page) {
        return reply.elements();
    }

    @Override
    public void read(VenueJson row, Page page, PageRows rows) {
        Row.of(row.knowing(FIELDS), page).addTo(rows, page.periodMillis());
    }
}
