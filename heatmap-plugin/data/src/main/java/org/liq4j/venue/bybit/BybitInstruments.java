/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.bybit;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.liq4j.api.exchange.ReplyIssues.Issue;
import org.liq4j.api.exchange.VenueInstrument;
import org.liq4j.venue.VenueJson;

/**
 * {@code GET /v5/market/instruments-info}, in pages that a cursor links; the first alone lacks the tail. The funding interval
 * is in minutes.
 *
 * <pre>
 * {"retCode":0,"retMsg":"OK","result":{"category":"linear","list":[
 *   {"symbol":"BTCUSDT","contractType":"LinearPerpetual","status":"Trading","fundingInterval":480,
 *    "leverageFilter":{"minLeverage":"1","maxLeverage":"100.00"},"priceFilter":{"tickSize":"0.10"}}],
 *   "nextPageCursor":"first%3D10%26last%3D0"},"retExtInfo":{},"time":1707186451514}
 * </pre>
 */
final class BybitInstruments {

    private static final Set<String> NOT_TRADING = Set.of("PreLaunch", "Delivering", "Settling", "Closed");

    private BybitInstruments() {
    }

    static Optional<VenueInstrument> instrument(VenueJson row) {
        String type = row.field("contractType").text();
        if (!type.equals("LinearPerpetual")) {
            if (!type.equals("LinearFutures")) {
                row.issues().add(Issue.UNKNOWN_VALUE, "contractType " + type);
            }
            return Optional.empty();
        }
        String status = row.field("status").text();
        boolean trading = status.equals("Trading");
        if (!trading && !NOT_TRADING.contains(status)) {
            row.issues().add(Issue.UNKNOWN_VALUE, "status " + status);
            return Optional.empty();
        }
        return Optional.of(new VenueInstrument(row.field("symbol").text(), trading, 1,
                OptionalDouble.of(row.field("priceFilter").field("tickSize").positive()),
                OptionalDouble.of(row.field("leverageFilter").field("maxLeverage").positive()),
                Optional.of(interval(row.field("fundingInterval")))));
    }

    private static Duration interval(VenueJson minutes) {
        double number = minutes.number();
        if (!(number >= 1 && number <= 1440 && number == Math.rint(number))) {
            throw minutes.broken("must be whole minutes from 1 to 1440");
        }
        return Duration.ofMinutes((long) number);
    }
}
