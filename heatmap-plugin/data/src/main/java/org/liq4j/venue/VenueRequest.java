/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.exchange.RateLimit;

/** One request, and what it weighs by the venue's own rules. Immutable. */
public final class VenueRequest {

    private final String path;
    private final Map<String, String> parameters;
    private final @Nullable String body;
    private final Map<RateLimit, Integer> weights;

    private VenueRequest(String path, Map<String, String> parameters, @Nullable String body,
            Map<RateLimit, Integer> weights) {
        this.path = path;
        this.parameters = parameters;
        this.body = body;
        this.weights = weights;
    }

    /** A request with parameters in its address. Has no body: a GET with one is refused by some venues. */
    public static VenueRequest get(String path) {
        return new VenueRequest(path, Map.of(), null, Map.of());
    }

    /**
     * A request with a JSON body.
     *
     * @param body
     *            texts, numbers and maps of them by name
     */
    public static VenueRequest post(String path, Map<String, ?> body) {
        return new VenueRequest(path, Map.of(), VenueJson.write(body), Map.of());
    }

    /** The same with one more parameter. */
    public VenueRequest with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new VenueRequest(path, more, body, weights);
    }

    public VenueRequest with(String name, long value) {
        return with(name, Long.toString(value));
    }

    /** The same, weighing that much under a limit. */
    public VenueRequest weighing(RateLimit limit, int weight) {
        Map<RateLimit, Integer> more = new LinkedHashMap<>(weights);
        more.merge(limit, weight, Integer::sum);
        return new VenueRequest(path, parameters, body, more);
    }

    public String path() {
        return path;
    }

    /** In the order in which they were given. */
    public Map<String, String> parameters() {
        return Collections.unmodifiableMap(parameters);
    }

    public Optional<String> body() {
        return Optional.ofNullable(body);
    }

    Map<RateLimit, Integer> weights() {
        return weights;
    }
}
