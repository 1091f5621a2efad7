/* SPDX-License-Identifier: MIT */
package org.liq4j.live;

/** What became of an event that a session was given. */
public enum Outcome {

    /** An input: it waits for the bar that takes it. */
    APPLIED,

    /** A bar: it has closed, and strategies were asked. */
    BAR_CLOSED,

    /** A bar or a reading that is here already; nothing was done. */
    DUPLICATE,

    /** A bar that ends no later than the last one and is not here, or a reading older than one of its kind; nothing was done. */
    LATE,

    /** A bar that is here with other numbers: what has closed stays as it is, so nothing was done. */
    CORRECTION
}
