/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.okx;

import org.liq4j.api.rows.RowBatch;
import org.liq4j.venue.CurrentRow;
import org.liq4j.venue.VenueJson;
import org.liq4j.venue.VenueReply;
import org.liq4j.venue.VenueRequest;

/**
 * {@code GET /api/v5/public/open-interest}, in contracts, coins and USD:
 *
 * <pre>
 * {"code":"0","msg":"","data":[{"instType":"SWAP","instId":"BTC-USDT-SWAP","oi":"2125419.37","oiCcy":"21254.1937",
 *   "oiUsd":"2000000000","ts":"1597026383085"}]}
 * </pre>
 */
record OkxOpenInterest(long time, double coins, double dollars) {

    static VenueRequest request(String symbol) {
        return OkxEndpoint.OPEN_INTEREST.request().with("instType", "SWAP").with("instId", symbol);
    }

    static OkxOpenInterest of(VenueReply reply, String symbol) {
        VenueJson data = reply.json().field("data");
        VenueJson row = data.elements().stream().filter(one -> one.field("instId").text().equals(symbol)).findFirst()
                .orElseThrow(() -> data.broken("must have the instrument " + symbol));
        return new OkxOpenInterest(row.field("ts").millis(), row.field("oiCcy").nonNegative(),
                row.optional("oiUsd").map(VenueJson::nonNegative).orElse(Double.NaN));
    }

    RowBatch row(VenueReply reply) {
        return CurrentRow.openInterest(time, coins, reply.receivedAt());
    }
}
