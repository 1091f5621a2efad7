/* SPDX-License-Identifier: MIT */
package org.liq4j.api.cluster;

/** Where price stood when the window after a sweep had ended; only the close of the window's last bar decides. */
public enum SweepReaction {

    /** The window has not ended. */
    PENDING,

    /** Price closed back on the near side of the cluster's near edge, where it came from. */
    REJECTED,

    /** Price closed beyond the cluster's far edge. */
    BROKE_THROUGH,

    /** Price closed within the cluster's range, edges included. */
    UNDECIDED
}
