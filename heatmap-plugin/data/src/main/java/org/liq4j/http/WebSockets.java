/* SPDX-License-Identifier: MIT */
package org.liq4j.http;

import java.net.URI;
import java.time.Duration;

/** Opens web sockets. Thread-safe. */
public interface WebSockets {

    /**
     * Begins to connect. Nothing is thrown for what goes wrong on the way: the receiver is told that the socket ended.
     *
     * @param address
     *            {@code wss}, or {@code ws} of this machine
     * @throws org.liq4j.api.InvalidValueException
     *             if the address is of another kind
     */
    WebSocketConnection open(URI address, WebSocketReceiver receiver);

    /** How long the address' host has forbidden to connect; zero if one may. */
    Duration closedFor(URI address);
}
