/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.liq4j.api.exchange.RateLimit;
import org.liq4j.http.HttpException;

/** What one venue's replies mean beyond HTTP: its errors, and what it says about limits. */
public interface VenueProtocol {

    /**
     * The venue's own error in a reply, of whatever HTTP status; empty if the body tells none.
     *
     * @param status
     *            of HTTP
     * @param json
     *            the body
     * @param sent
     *            when the reply was sent, to reckon waits from
     */
    Optional<HttpException> error(int status, VenueJson json, Instant sent);

    /**
     * What an HTTP status other than 2xx means of which the body told nothing; empty for what it means anywhere.
     *
     * @param body
     *            the text, which need not be JSON
     */
    default Optional<HttpException> error(int status, String body) {
        return Optional.empty();
    }

    /**
     * How much of a limit is used, by what the head of a reply says.
     *
     * @param header
     *            the header's text by its name
     */
    default Map<RateLimit, Long> used(Function<String, Optional<String>> header) {
        return Map.of();
    }
}
