/* SPDX-License-Identifier: MIT */
package org.liq4j.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.liq4j.api.InvalidValueException;

/** The parameters of a request, each named at most once. Immutable. */
public final class Query {

    private final Map<String, String> parameters;

    private Query(Map<String, String> parameters) {
        this.parameters = Map.copyOf(parameters);
    }

    public static Query of(Map<String, String> parameters) {
        return new Query(parameters);
    }

    /** The value; empty if it was not given. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /**
     * The value.
     *
     * @throws InvalidValueException
     *             if it was not given
     */
    public String required(String name) {
        return text(name).orElseThrow(() -> new InvalidValueException(name, "none", "must be given"));
    }

    /**
     * Refuses parameters that the resource does not know: a typing error must not change an answer silently.
     *
     * @throws InvalidValueException
     *             that names the first, in alphabetical order
     */
    public void requireKnown(List<String> known) {
        Set<String> unknown = new TreeSet<>(parameters.keySet());
        known.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            String first = unknown.iterator().next();
            throw new InvalidValueException(first, String.valueOf(parameters.get(first)),
                    "is no parameter here; there are " + String.join(", ", known));
        }
    }
}
