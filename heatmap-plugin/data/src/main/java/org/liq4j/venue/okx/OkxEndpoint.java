/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.okx;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.liq4j.api.exchange.RateLimit;
import org.liq4j.venue.Page;
import org.liq4j.venue.VenueJson;
import org.liq4j.venue.VenueRequest;

/** What is asked of OKX. Each endpoint has a limit of its own for an address, counted in requests within two seconds. */
enum OkxEndpoint {

    CANDLES("market/candles", 40),

    HISTORY_CANDLES("market/history-candles", 20),

    HISTORY_MARK_CANDLES("market/history-mark-price-candles", 20),

    OPEN_INTEREST("public/open-interest", 20),

    OPEN_INTEREST_HISTORY("rubik/stat/contracts/open-interest-history", 10),

    ACCOUNT_RATIO("rubik/stat/contracts/long-short-account-ratio-contract", 5),

    TOP_TRADER_ACCOUNT_RATIO("rubik/stat/contracts/long-short-account-ratio-contract-top-trader", 5),

    TOP_TRADER_POSITION_RATIO("rubik/stat/contracts/long-short-position-ratio-contract-top-trader", 5),

    FUNDING_RATE("public/funding-rate", 20),

    FUNDING_RATE_HISTORY("public/funding-rate-history", 10),

    POSITION_TIERS("public/position-tiers", 10),

    INSTRUMENTS("public/instruments", 20),

    TIME("public/time", 10);

    private static final String ROOT = "/api/v5/";

    private final String path;
    private final int requests;

    OkxEndpoint(String path, int requests) {
        this.path = path;
        this.requests = requests;
    }

    RateLimit limit() {
        return new RateLimit(path.substring(path.lastIndexOf('/') + 1), requests, Duration.ofSeconds(2),
                Math.max(1, requests / 10));
    }

    static List<RateLimit> limits() {
        return Arrays.stream(values()).map(OkxEndpoint::limit).toList();
    }

    VenueRequest request() {
        return VenueRequest.get(ROOT + path).weighing(limit(), 1);
    }

    /** Rows newer than {@code before} and older than {@code after}, neither included. */
    VenueRequest paged(Page page, int limit) {
        return request().with("instId", page.symbol()).with("before", page.fromMillis() - 1)
                .with("after", page.untilMillis()).with("limit", limit);
    }

    /** Statistics; whether the times are included is not documented, so that they leave room for a row more at each end. */
    VenueRequest statistics(Page page) {
        return request().with("instId", page.symbol()).with("period", page.periodName())
                .with("begin", page.fromMillis() - 1).with("end", page.untilMillis())
                .with("limit", OkxStatistics.MOST_ROWS);
    }

    static List<VenueJson> rows(VenueJson reply) {
        return reply.field("data").elements();
    }
}
