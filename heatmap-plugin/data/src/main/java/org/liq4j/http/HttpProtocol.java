/* SPDX-License-Identifier: MIT */
package org.liq4j.http;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.liq4j.api.exchange.RateLimit;

/** What one host's replies mean beyond HTTP. */
public interface HttpProtocol {

    /** HTTP and nothing else. */
    HttpProtocol PLAIN = new HttpProtocol() {
    };

    /**
     * What a status other than of a success means, by the body; empty for what it means anywhere.
     *
     * @param sent
     *            when the reply was sent, to reckon waits from
     */
    default Optional<HttpException> error(int status, byte[] body, Instant sent) {
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
