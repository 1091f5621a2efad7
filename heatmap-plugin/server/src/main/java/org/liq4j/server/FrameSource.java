/* SPDX-License-Identifier: MIT */
package org.liq4j.server;

import java.util.Optional;

import org.liq4j.api.overlay.FramePosition;

/** Where clients get streams of frames. Any thread. */
public interface FrameSource {

    /**
     * Opens a stream; its first events are there at once.
     *
     * @param query
     *            what the client wants to see
     * @param after
     *            the last frame the client has received, if it goes on
     * @param available
     *            run when an event was put where none waited; returns at once
     * @throws org.liq4j.api.InvalidValueException
     *             if a parameter breaks a rule
     * @throws NotFoundException
     *             if what a parameter names is not there
     */
    FrameStream open(Query query, Optional<FramePosition> after, Runnable available);
}
