/* SPDX-License-Identifier: MIT */
package org.liq4j.archive.fake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Which request meets which fault. Depends on the path and how often it was asked for, so that threads change nothing. */
public interface FaultScript {

    /** No faults at all. */
    FaultScript NONE = (path, earlier) -> Optional.empty();

    /**
     * @param path
     *            asked for
     * @param earlier
     *            how often it was asked for before
     */
    Optional<Fault> fault(String path, int earlier);

    /** Each of the first requests of every path meets the next fault of the list. */
    static FaultScript first(Fault... faults) {
        return (path, earlier) -> earlier < faults.length ? Optional.of(faults[earlier]) : Optional.empty();
    }

    /** All requests of paths that contain the text meet the fault. */
    static FaultScript always(String part, Fault fault) {
        return (path, earlier) -> path.contains(part) ? Optional.of(fault) : Optional.empty();
    }

    /**
     * Faults drawn from a seed.
     *
     * @param share
     *            of the requests that meet one
     */
    static FaultScript random(long seed, double share, Set<Fault> among) {
        List<Fault> faults = among.stream().sorted().toList();
        Map<String, Random> byPath = new HashMap<>();
        return (path, earlier) -> {
            Random random;
            synchronized (byPath) {
                random = byPath.computeIfAbsent(path, text -> new Random(31 * seed + text.hashCode()));
            }
            return random.nextDouble() < share
                    ? Optional.of(faults.get(random.nextInt(faults.size())))
                    : Optional.empty();
        };
    }
}
