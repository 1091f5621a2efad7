/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.bybit;

import java.util.Optional;

import org.liq4j.api.rows.RowBatch;
import org.liq4j.venue.CurrentRow;
import org.liq4j.venue.VenueJson;
import org.liq4j.venue.VenueReply;
import org.liq4j.venue.VenueRequest;

/**
 * {@code GET /v5/market/tickers}, of which the open interest is read, in coins:
 *
 * <pre>
 * {"retCode":0,"retMsg":"OK","result":{"category":"linear","list":[
 *   {"symbol":"BTCUSDT","markPrice":"16596.00","indexPrice":"16598.54","fundingRate":"-0.000212",
 *    "nextFundingTime":"1673280000000","openInterest":"373504.11","openInterestValue":"6209420000.61",
 *    "singleOpenInterest":"186752.055"}]},"retExtInfo":{},"time":1673255100000}
 * </pre>
 *
 * {@code openInterest} counts the long and the short of every contract; {@code singleOpenInterest}, there since 2026-06-11,
 * counts it once.
 */
final class BybitOpenInterest {

    /** Both are rounded, to whole coins for cheap ones. */
    private static final double TOLERANCE = 0.01;

    private BybitOpenInterest() {
    }

    static VenueRequest request(String symbol) {
        return BybitRequest.get("tickers").with("symbol", symbol);
    }

    static RowBatch read(VenueReply reply, String symbol) {
        VenueJson list = reply.json().field("result").field("list");
        VenueJson row = list.elements().stream().filter(one -> one.field("symbol").text().equals(symbol)).findFirst()
                .orElseThrow(() -> list.broken("must have the symbol " + symbol));
        return CurrentRow.openInterest(reply.json().field("time").millis(), oneSided(row), reply.receivedAt());
    }

    /** Coins with each contract counted once, of a row with one or both of the fields. */
    static double oneSided(VenueJson row) {
        VenueJson both = row.field("openInterest");
        double half = both.nonNegative() / 2;
        Optional<VenueJson> single = row.optional("singleOpenInterest")
                .filter(given -> given.presentText().isPresent());
        if (single.isEmpty()) {
            return half;
        }
        double coins = single.get().nonNegative();
        if (!(Math.abs(coins - half) <= Math.max(TOLERANCE * half, 1))) {
            throw single.get().broken("must be half of openInterest (" + both.text() + ")");
        }
        return coins;
    }
}
