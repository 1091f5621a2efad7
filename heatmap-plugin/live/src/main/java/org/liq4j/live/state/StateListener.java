/* SPDX-License-Identifier: MIT */
package org.liq4j.live.state;

/** Hears of what a state cannot keep. Does nothing unless overridden; called on whichever thread writes. */
public interface StateListener {

    /** Hears nothing. */
    StateListener NONE = new StateListener() {
    };

    /** Nothing can be written, such as on a full disk; told once. What was to be written waits in memory and is tried again. */
    default void failing(String why) {
    }

    /** All that waited is written. */
    default void recovered() {
    }

    /** So much waits that no more is kept: the state ends where it was written last, and will go on from there. */
    default void ended(String why) {
    }

    /** What was replayed is not what was kept, for example since another version of liq4j reckons otherwise. */
    default void differs(String what) {
    }
}
