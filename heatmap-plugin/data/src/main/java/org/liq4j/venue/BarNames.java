/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.liq4j.api.InvalidValueException;

/**
 * What an exchange calls the lengths of bars.
 *
 * @param names
 *            by length
 */
public record BarNames(Map<Duration, String> names) {

    public BarNames {
        names = Map.copyOf(names);
    }

    /**
     * @throws InvalidValueException
     *             if it has no bars of that length
     */
    public String nameOf(Duration interval) {
        String name = names.get(interval);
        if (name == null) {
            throw new InvalidValueException("interval", interval.toString(),
                    "must be one of " + names.keySet().stream().sorted().toList());
        }
        return name;
    }

    public Optional<Duration> lengthOf(String name) {
        return names.entrySet().stream().filter(entry -> entry.getValue().equals(name)).map(Map.Entry::getKey)
                .findFirst();
    }
}
