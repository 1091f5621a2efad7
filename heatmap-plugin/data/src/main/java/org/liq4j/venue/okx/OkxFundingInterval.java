/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.okx;

import java.time.Duration;

import org.liq4j.venue.VenueJson;
import org.liq4j.venue.VenueRequest;

/**
 * {@code GET /api/v5/public/funding-rate}, of which the two times are read:
 *
 * <pre>
 * {"code":"0","msg":"","data":[{"instType":"SWAP","instId":"BTC-USDT-SWAP","fundingRate":"0.0001515",
 *   "fundingTime":"1622822400000","nextFundingTime":"1622851200000"}]}
 * </pre>
 */
final class OkxFundingInterval {

    private OkxFundingInterval() {
    }

    static VenueRequest request(String symbol) {
        return OkxEndpoint.FUNDING_RATE.request().with("instId", symbol);
    }

    static Duration of(VenueJson reply) {
        VenueJson row = reply.field("data").element(0);
        VenueJson next = row.field("nextFundingTime");
        Duration interval = Duration.ofMillis(next.millis() - row.field("fundingTime").millis());
        if (interval.compareTo(Duration.ofMinutes(1)) < 0 || interval.compareTo(Duration.ofDays(1)) > 0) {
            throw next.broken("must be a minute to a day after fundingTime, is " + interval + " after it");
        }
        return interval;
    }
}
