/* SPDX-License-Identifier: MIT */
package org.liq4j.api.cluster;

import java.time.Instant;

/**
 * The crossing of all that was left of a cluster.
 *
 * @param time
 *            end of the bar that did it
 * @param reaction
 *            what price did next, as far as it is known
 */
public record Sweep(Instant time, SweepReaction reaction) {
}
