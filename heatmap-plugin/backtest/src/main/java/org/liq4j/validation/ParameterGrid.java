/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import org.liq4j.api.InvalidValueException;

/** Values to try for parameters; every value of one goes with every value of the others. Immutable. */
public final class ParameterGrid {

    /** More would take days, and choosing among them would say nothing. */
    public static final long MOST = 100_000;

    private final Map<String, List<String>> values;

    private ParameterGrid(Map<String, List<String>> values) {
        this.values = values;
    }

    /**
     * Reads {@code name=v1,v2,v3}, one text for each parameter.
     *
     * @throws InvalidValueException
     *             if a text is not of that form, a parameter or a value is given twice, or there are more than 100,000 sets
     */
    public static ParameterGrid parse(List<String> texts) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        long sets = 1;
        for (String text : texts) {
            int equals = text.indexOf('=');
            List<String> given = List.of(text.substring(equals + 1).split(",", -1)).stream().map(String::strip)
                    .toList();
            if (equals < 1 || given.contains("")) {
                throw new InvalidValueException("grid", text, "must be name=value,value,...");
            }
            if (new LinkedHashSet<>(given).size() < given.size()) {
                throw new InvalidValueException("grid", text, "gives a value twice");
            }
            String name = text.substring(0, equals).strip();
            if (values.put(name, given) != null) {
                throw new InvalidValueException("grid", name, "must be given once");
            }
            sets *= given.size();
            if (sets > MOST) {
                throw new InvalidValueException("grid", text, "must satisfy sets <= " + MOST);
            }
        }
        return new ParameterGrid(values);
    }

    /** Every set, by parameter name; one empty set if there are no parameters. */
    public List<Map<String, String>> sets() {
        List<Map<String, String>> sets = List.of(Map.of());
        for (Map.Entry<String, List<String>> parameter : values.entrySet()) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> set : sets) {
                for (String value : parameter.getValue()) {
                    Map<String, String> with = new LinkedHashMap<>(set);
                    with.put(parameter.getKey(), value);
                    longer.add(with);
                }
            }
            sets = longer;
        }
        return sets;
    }
}
