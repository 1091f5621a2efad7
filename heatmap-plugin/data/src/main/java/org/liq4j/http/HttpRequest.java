/* SPDX-License-Identifier: MIT */
package org.liq4j.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.liq4j.api.exchange.RateLimit;

/**
 * One request below a base address.
 *
 * @param path
 *            appended to the base
 * @param parameters
 *            of the address, in their order
 * @param headers
 *            beyond those that every request has
 * @param body
 *            what is posted, JSON unless the headers have another {@code Content-Type}; without one it is a GET
 * @param weights
 *            what it weighs under the limits of the host
 */
public record HttpRequest(String path, Map<String, String> parameters, Map<String, String> headers,
        Optional<String> body, Map<RateLimit, Integer> weights) {

    public HttpRequest {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        headers = Map.copyOf(headers);
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }

    /** A GET of a path that no limit is known of. */
    public static HttpRequest get(String path, Map<String, String> headers) {
        return new HttpRequest(path, Map.of(), headers, Optional.empty(), Map.of());
    }
}
