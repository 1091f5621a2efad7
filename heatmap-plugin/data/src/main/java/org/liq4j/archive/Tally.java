/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Counts what was met and not kept, by reason. Not thread-safe. */
final class Tally {

    private final Map<String, Long> counts = new TreeMap<>();

    void add(String reason) {
        add(reason, 1);
    }

    void add(String reason, long count) {
        counts.merge(reason, count, Long::sum);
    }

    void addAll(Map<String, Long> others) {
        others.forEach(this::add);
    }

    /** In the order of the reasons. */
    Map<String, Long> counts() {
        return Collections.unmodifiableMap(new TreeMap<>(counts));
    }
}
