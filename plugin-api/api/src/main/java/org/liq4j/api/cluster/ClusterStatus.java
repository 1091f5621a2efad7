/* SPDX-License-Identifier: MIT */
package org.liq4j.api.cluster;

/** How far price has eaten into a cluster. Goes from top to bottom only: what has grown back is still {@code PARTIAL}. */
public enum ClusterStatus {

    /** No bar has crossed any of its levels since it was born. */
    ACTIVE,

    /** Bars have crossed some of its levels since it was born. */
    PARTIAL,

    /** A bar has crossed all that was left of it: it is over, and what grows there later is another cluster. */
    CLEARED
}
