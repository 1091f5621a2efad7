/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.binance;

import org.liq4j.api.rows.RowBatch;
import org.liq4j.venue.CurrentRow;
import org.liq4j.venue.VenueReply;
import org.liq4j.venue.VenueRequest;

/**
 * {@code GET /fapi/v1/openInterest}, in coins:
 *
 * <pre>
 * {"openInterest":"10659.509","symbol":"BTCUSDT","time":1589437530011}
 * </pre>
 */
final class BinanceOpenInterest {

    private BinanceOpenInterest() {
    }

    static VenueRequest request(String symbol) {
        return VenueRequest.get("/fapi/v1/openInterest").with("symbol", symbol).weighing(BinanceLimits.WEIGHT, 1);
    }

    static RowBatch read(VenueReply reply) {
        return CurrentRow.openInterest(reply.json().field("time").millis(),
                reply.json().field("openInterest").nonNegative(), reply.receivedAt());
    }
}
