/* SPDX-License-Identifier: MIT */
package org.liq4j.report.html;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A part with its parameters.
 *
 * @param kind
 *            for example model, strategy, costs
 * @param name
 *            name of the part
 * @param parameters
 *            values with their units, by name; sorted by name
 */
public record NamedSettings(String kind, String name, Map<String, String> parameters) {

    public NamedSettings {
        SortedMap<String, String> sorted = new TreeMap<>(parameters);
        parameters = Collections.unmodifiableSortedMap(sorted);
    }
}
