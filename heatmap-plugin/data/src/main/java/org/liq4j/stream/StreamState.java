/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

/** Where a {@link StreamConnection} is in its life. */
public enum StreamState {

    /** A handshake is under way. */
    CONNECTING,
    /** The socket is open, and not all topics that must tick have sent a value yet. */
    SUBSCRIBING,
    /** All topics that must tick do. */
    LIVE,
    /** Live, while a second socket is opened that is to take over. */
    OVERLAPPING,
    /** No socket; the next attempt is waited for. */
    BACKING_OFF,
    /** For good. */
    CLOSED;

    /** Whether values may be expected. */
    public boolean isLive() {
        return this == LIVE || this == OVERLAPPING;
    }
}
