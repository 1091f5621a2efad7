/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.okx;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.liq4j.api.exchange.ReplyIssues.Issue;
import org.liq4j.api.exchange.VenueInstrument;
import org.liq4j.venue.VenueJson;
import org.liq4j.venue.VenueRequest;

/**
 * {@code GET /api/v5/public/instruments?instType=SWAP}; of the swaps, the linear ones are read:
 *
 * <pre>
 * {"code":"0","msg":"","data":[
 *   {"instType":"SWAP","instId":"BTC-USDT-SWAP","instFamily":"BTC-USDT","ctType":"linear","ctVal":"0.01","ctMult":"1",
 *    "ctValCcy":"BTC","tickSz":"0.1","lever":"100","state":"live"}]}
 * </pre>
 *
 * A contract is {@code ctVal} times {@code ctMult} coins.
 */
final class OkxInstruments {

    private static final Set<String> NOT_TRADING = Set.of("suspend", "preopen", "test", "expired", "settling", "rebase",
            "post_only");

    private OkxInstruments() {
    }

    static VenueRequest request() {
        return OkxEndpoint.INSTRUMENTS.request().with("instType", "SWAP");
    }

    static Optional<VenueInstrument> instrument(VenueJson row) {
        String type = row.field("ctType").text();
        if (!type.equals("linear")) {
            if (!type.equals("inverse")) {
                row.issues().add(Issue.UNKNOWN_VALUE, "ctType " + type);
            }
            return Optional.empty();
        }
        String state = row.field("state").text();
        boolean trading = state.equals("live");
        if (!trading && !NOT_TRADING.contains(state)) {
            row.issues().add(Issue.UNKNOWN_VALUE, "state " + state);
            return Optional.empty();
        }
        return Optional.of(new VenueInstrument(row.field("instId").text(), trading,
                row.field("ctVal").positive() * row.field("ctMult").positive(),
                OptionalDouble.of(row.field("tickSz").positive()), OptionalDouble.of(row.field("lever").positive()),
                Optional.empty()));
    }
}
