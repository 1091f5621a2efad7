/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.binance;

import java.time.Duration;

import org.liq4j.venue.VenueJson;
import org.liq4j.venue.VenueRequest;

/**
 * {@code GET /fapi/v1/fundingInfo}: only symbols of which something was adjusted; the others have eight hours.
 *
 * <pre>
 * [{"symbol":"BLZUSDT","adjustedFundingRateCap":"0.02500000","adjustedFundingRateFloor":"-0.02500000",
 *   "fundingIntervalHours":8,"disclaimer":false}]
 * </pre>
 */
final class BinanceFundingInfo {

    static final VenueRequest REQUEST = VenueRequest.get("/fapi/v1/fundingInfo").weighing(BinanceLimits.FUNDING, 1);

    private static final long USUAL_HOURS = 8;

    private BinanceFundingInfo() {
    }

    static Duration interval(VenueJson reply, String symbol) {
        return reply.elements().stream().filter(row -> row.field("symbol").text().equals(symbol)).findFirst()
                .map(row -> hours(row.field("fundingIntervalHours"))).orElse(Duration.ofHours(USUAL_HOURS));
    }

    private static Duration hours(VenueJson hours) {
        double number = hours.number();
        if (!(number >= 1 && number <= 24 && number == Math.rint(number))) {
            throw hours.broken("must be whole hours from 1 to 24");
        }
        return Duration.ofHours((long) number);
    }
}
