/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;

/** Remembers the newest keys, the oldest of which go first. Single writer. */
final class RecentKeys {

    private final int most;
    private final Set<String> known = new HashSet<>();
    private final ArrayDeque<String> order = new ArrayDeque<>();

    RecentKeys(int most) {
        this.most = most;
    }

    /** Whether the key is new; it is then remembered. */
    boolean add(String key) {
        if (!known.add(key)) {
            return false;
        }
        order.add(key);
        if (order.size() > most) {
            known.remove(order.remove());
        }
        return true;
    }
}
