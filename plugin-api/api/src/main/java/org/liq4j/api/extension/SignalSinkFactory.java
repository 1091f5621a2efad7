/* SPDX-License-Identifier: MIT */
package org.liq4j.api.extension;

import org.liq4j.api.signal.SignalSink;

/** Opens signal sinks of one kind. */
public interface SignalSinkFactory extends Extension {

    /**
     * An open sink; who asked for it closes it.
     *
     * @throws RuntimeException
     *             if it cannot be opened; the message says why
     */
    SignalSink open(Arguments arguments);
}
