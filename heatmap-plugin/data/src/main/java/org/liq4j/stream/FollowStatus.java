/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.liq4j.api.market.TimeRange;

/**
 * How the following of a market stands; as of at most a second ago.
 *
 * @param live
 *            whether all connections are
 * @param connections
 *            the state of each
 * @param lastEnd
 *            end of the last bar given
 * @param missing
 *            starts of bars for which later ones wait
 * @param messages
 *            that were read
 * @param leftOut
 *            what could not be used: how often, by reason
 * @param failing
 *            what the exchange does not answer when it is asked for
 */
public record FollowStatus(boolean live, List<StreamState> connections, Optional<Instant> lastEnd,
        Optional<TimeRange> missing, long messages, Map<String, Long> leftOut, Set<String> failing) {

    /** Before anything has happened. */
    static final FollowStatus NONE = new FollowStatus(false, List.of(), Optional.empty(), Optional.empty(), 0, Map.of(),
            Set.of());

    public FollowStatus {
        connections = List.copyOf(connections);
    }
}
