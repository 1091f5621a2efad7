/* SPDX-License-Identifier: MIT */
package org.liq4j.server;

import java.util.Optional;

/** A client's side of a stream of frames. Taken from by one thread at a time. */
public interface FrameStream extends AutoCloseable {

    /** Takes the oldest event that waits; empty if none does. Never blocks. */
    Optional<FrameEvent> poll();

    /** How many frames were dropped because they were not taken in time. */
    long dropped();

    /** Ends it. Doing so twice is fine. */
    @Override
    void close();
}
