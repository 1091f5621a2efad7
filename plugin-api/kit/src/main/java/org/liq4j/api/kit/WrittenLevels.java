/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * What scripts wrote for the bars of a market, shared by all markets that begin with the same bars: a contract cuts a market off
 * after each of its bars, and a script says the same of the bars that remain. Thread-safe.
 */
final class WrittenLevels {

    private final Map<LevelScript, List<ScriptedLevels>> byScript = Collections.synchronizedMap(new WeakHashMap<>());

    /** The levels at the close of a bar; written when first asked for. */
    ScriptedLevels at(LevelScript script, List<KitBar> bars, int bar) {
        List<ScriptedLevels> written = byScript.computeIfAbsent(script, any -> new ArrayList<>());
        synchronized (written) {
            while (written.size() <= bar) {
                written.add(script.levels(bars.subList(0, written.size() + 1)));
            }
            return written.get(bar);
        }
    }

    /** Those of the first bars, for a market that goes on in another way. */
    WrittenLevels ofFirst(int count) {
        WrittenLevels first = new WrittenLevels();
        synchronized (byScript) {
            byScript.forEach((script, written) -> {
                synchronized (written) {
                    first.byScript.put(script, new ArrayList<>(written.subList(0, Math.min(count, written.size()))));
                }
            });
        }
        return first;
    }
}
