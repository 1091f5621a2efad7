/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.binance;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.exchange.RateLimit;
import org.liq4j.api.exchange.ReplyIssues.Issue;
import org.liq4j.venue.VenueJson;

/**
 * The limits within {@code GET /fapi/v1/exchangeInfo}, of which the weight of a minute is read:
 *
 * <pre>
 * {"rateLimits":[{"rateLimitType":"REQUEST_WEIGHT","interval":"MINUTE","intervalNum":1,"limit":2400},
 *   {"rateLimitType":"ORDERS","interval":"MINUTE","intervalNum":1,"limit":1200}]}
 * </pre>
 */
final class BinanceRateLimits {

    /** A smaller number is taken for a mistake: hardly a request would fit beside the reserve. */
    private static final int LEAST = BinanceLimits.WEIGHT.weight() / 100;
    /** Four times what is documented: a greater number is taken for a mistake, since believing it would end in a ban. */
    private static final int MOST = 4 * BinanceLimits.WEIGHT.weight();
    /** Those of other types concern accounts. */
    private static final Set<String> OF_ACCOUNTS = Set.of("ORDERS");

    private BinanceRateLimits() {
    }

    /** The weight of a minute, the least if several are told, with as large a part in reserve as is documented. */
    static Optional<RateLimit> weight(VenueJson reply) {
        return rows(reply).stream().flatMap(row -> limit(row).stream()).min(Integer::compare)
                .map(BinanceRateLimits::withReserve);
    }

    private static RateLimit withReserve(int limit) {
        RateLimit documented = BinanceLimits.WEIGHT;
        return new RateLimit(documented.name(), limit, documented.window(),
                Math.ceilDiv(limit * documented.reserve(), documented.weight()));
    }

    private static List<VenueJson> rows(VenueJson reply) {
        try {
            return reply.field("rateLimits").elements();
        } catch (InvalidValueException e) {
            reply.issues().add(Issue.BROKEN_ROW, String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    private static Optional<Integer> limit(VenueJson row) {
        try {
            String type = row.field("rateLimitType").text();
            if (OF_ACCOUNTS.contains(type)) {
                return Optional.empty();
            }
            String interval = row.field("intervalNum").text() + " " + row.field("interval").text();
            if (!type.equals("REQUEST_WEIGHT") || !interval.equals("1 MINUTE")) {
                row.issues().add(Issue.UNKNOWN_VALUE, "limit of " + type + " in " + interval);
                return Optional.empty();
            }
            return Optional.of(number(row.field("limit")));
        } catch (InvalidValueException e) {
            row.issues().add(Issue.BROKEN_ROW, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static int number(VenueJson limit) {
        double number = limit.number();
        if (!(number >= LEAST && number <= MOST && number == Math.rint(number))) {
            throw limit.broken("must be a whole number within [" + LEAST + ", " + MOST + "]");
        }
        return (int) number;
    }
}
