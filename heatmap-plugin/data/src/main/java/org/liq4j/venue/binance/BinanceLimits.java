/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.binance;

import java.time.Duration;

import org.liq4j.api.exchange.RateLimit;

/** What Binance allows one address: three limits that do not know of each other. */
final class BinanceLimits {

    /**
     * Most requests; shared with the coin-margined futures since 2026-06-30. Holds until {@link BinanceRateLimits} tells
     * another.
     */
    static final RateLimit WEIGHT = new RateLimit("weight", 2400, Duration.ofMinutes(1), 100);

    /** {@code /futures/data/*}. */
    static final RateLimit STATISTICS = new RateLimit("statistics", 1000, Duration.ofMinutes(5), 50);

    /** {@code /fapi/v1/fundingRate} and {@code /fapi/v1/fundingInfo} together. */
    static final RateLimit FUNDING = new RateLimit("funding", 500, Duration.ofMinutes(5), 25);

    private BinanceLimits() {
    }

    /** Weight of a request for bars by how many it asks for. */
    static int weightOfBars(int limit) {
        if (limit < 100) {
            return 1;
        }
        if (limit < 500) {
            return 2;
        }
        return limit <= 1000 ? 5 : 10;
    }
}
