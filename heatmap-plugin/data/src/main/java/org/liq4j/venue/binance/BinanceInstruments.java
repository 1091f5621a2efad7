/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.binance;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.liq4j.api.exchange.InstrumentList;
import org.liq4j.api.exchange.ReplyIssues.Issue;
import org.liq4j.api.exchange.VenueInstrument;
import org.liq4j.venue.InstrumentRows;
import org.liq4j.venue.VenueJson;
import org.liq4j.venue.VenueRequest;

/**
 * {@code GET /fapi/v1/exchangeInfo}:
 *
 * <pre>
 * {"rateLimits":[{"interval":"MINUTE","intervalNum":1,"limit":2400,"rateLimitType":"REQUEST_WEIGHT"}],"symbols":[
 *   {"symbol":"BTCUSDT","contractType":"PERPETUAL","status":"TRADING","onboardDate":1569398400000,
 *    "maintMarginPercent":"2.5000","requiredMarginPercent":"5.0000",
 *    "filters":[{"filterType":"PRICE_FILTER","tickSize":"0.10"}]}]}
 * </pre>
 *
 * The two margins are constants of old that have nothing to do with the brackets, and are not read.
 */
final class BinanceInstruments {

    static final VenueRequest REQUEST = VenueRequest.get("/fapi/v1/exchangeInfo").weighing(BinanceLimits.WEIGHT, 1);

    private static final Set<String> PERPETUAL = Set.of("PERPETUAL", "TRADIFI_PERPETUAL");
    private static final Set<String> DATED = Set.of("CURRENT_MONTH", "NEXT_MONTH", "CURRENT_QUARTER", "NEXT_QUARTER",
            "PERPETUAL_DELIVERING", "CURRENT_QUARTER_DELIVERING", "NEXT_QUARTER_DELIVERING", "");
    private static final Set<String> NOT_TRADING = Set.of("PENDING_TRADING", "PRE_DELIVERING", "DELIVERING",
            "DELIVERED", "PRE_SETTLE", "SETTLING", "CLOSE", "BREAK", "HALT");

    private BinanceInstruments() {
    }

    static InstrumentList read(VenueJson reply) {
        return InstrumentRows.read(reply.field("symbols").elements(), BinanceInstruments::instrument);
    }

    private static Optional<VenueInstrument> instrument(VenueJson row) {
        String type = row.field("contractType").text();
        if (!PERPETUAL.contains(type)) {
            if (!DATED.contains(type)) {
                row.issues().add(Issue.UNKNOWN_VALUE, "contractType " + type);
            }
            return Optional.empty();
        }
        String status = row.field("status").text();
        boolean trading = status.equals("TRADING");
        if (!trading && !NOT_TRADING.contains(status)) {
            row.issues().add(Issue.UNKNOWN_VALUE, "status " + status);
            return Optional.empty();
        }
        return Optional.of(new VenueInstrument(row.field("symbol").text(), trading, 1, tickSize(row),
                OptionalDouble.empty(), Optional.empty()));
    }

    private static OptionalDouble tickSize(VenueJson row) {
        List<VenueJson> filters = row.optional("filters").map(VenueJson::elements).orElse(List.of());
        return filters.stream().filter(filter -> filter.field("filterType").text().equals("PRICE_FILTER"))
                .mapToDouble(filter -> filter.field("tickSize").positive()).findFirst();
    }
}
