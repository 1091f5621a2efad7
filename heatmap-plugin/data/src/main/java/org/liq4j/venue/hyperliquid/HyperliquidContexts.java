/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.hyperliquid;

import java.util.List;
import java.util.Map;

import org.liq4j.api.rows.RowBatch;
import org.liq4j.venue.CurrentRow;
import org.liq4j.venue.VenueJson;
import org.liq4j.venue.VenueReply;
import org.liq4j.venue.VenueRequest;

/**
 * {@code POST /info} with {@code {"type":"metaAndAssetCtxs"}}: coins, and a context for each of them in the same order,
 * delisted ones too:
 *
 * <pre>
 * [{"universe":[{"szDecimals":5,"name":"BTC","maxLeverage":40},{"szDecimals":4,"name":"ETH","maxLeverage":25}]},
 *  [{"funding":"0.0000125","openInterest":"688.11","oraclePx":"14.35","markPx":"14.3161","premium":"0.00031774",
 *    "impactPxs":["14.3047","14.3444"],"dayNtlVlm":"1169046.29406","prevDayPx":"15.322","midPx":"14.314"},
 *   {"funding":"0.0000125","openInterest":"1882.55","oraclePx":"6.0359","markPx":"6.0436","premium":"0.00028119",
 *    "impactPxs":["6.0360","6.0436"],"dayNtlVlm":"1426126.295175","prevDayPx":"6.3611","midPx":"6.0396"}]]
 * </pre>
 *
 * Open interest is in coins; whether it counts both sides is not documented, and it is taken as it is. The reply has no time:
 * the row's is when it was there.
 */
final class HyperliquidContexts {

    static final VenueRequest REQUEST = HyperliquidProtocol.request(Map.of("type", "metaAndAssetCtxs"))
            .weighing(HyperliquidProtocol.WEIGHT, HyperliquidProtocol.WEIGHT_OF_ONE);

    private HyperliquidContexts() {
    }

    static RowBatch openInterest(VenueReply reply, String coin) {
        VenueJson universe = reply.json().element(0).field("universe");
        List<VenueJson> coins = universe.elements();
        VenueJson contexts = reply.json().element(1);
        List<VenueJson> all = contexts.elements();
        if (all.size() != coins.size()) {
            throw universe.broken("must have as many coins as there are contexts (" + all.size() + ")");
        }
        for (int i = 0; i < coins.size(); i++) {
            if (coins.get(i).field("name").text().equals(coin)) {
                return CurrentRow.openInterest(reply.receivedAt().toEpochMilli(),
                        all.get(i).field("openInterest").nonNegative(), reply.receivedAt());
            }
        }
        throw universe.broken("must have the coin " + coin);
    }
}
