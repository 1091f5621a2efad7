/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.hyperliquid;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.liq4j.api.exchange.RateLimit;
import org.liq4j.http.HttpException;
import org.liq4j.http.HttpException.Reason;
import org.liq4j.venue.VenueJson;
import org.liq4j.venue.VenueProtocol;
import org.liq4j.venue.VenueRequest;

/**
 * Requests and errors of Hyperliquid. All is asked of one address with a JSON body; errors are told by HTTP: 422 for a body
 * that it does not understand, 429, 500. In places an object says so:
 *
 * <pre>
 * {"error":"..."}
 * </pre>
 */
final class HyperliquidProtocol implements VenueProtocol {

    static final RateLimit WEIGHT = new RateLimit("weight", 1200, Duration.ofMinutes(1), 100);

    /** Of most requests. */
    static final int WEIGHT_OF_ONE = 20;

    static VenueRequest request(Map<String, ?> body) {
        return VenueRequest.post("/info", body);
    }

    @Override
    public Optional<HttpException> error(int status, VenueJson json, Instant sent) {
        return json.isObject()
                ? json.optional("error").map(error -> new HttpException(Reason.REFUSED, error.text()))
                : Optional.empty();
    }
}
