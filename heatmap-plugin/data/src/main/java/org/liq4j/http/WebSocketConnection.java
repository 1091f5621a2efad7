/* SPDX-License-Identifier: MIT */
package org.liq4j.http;

/** One web socket, open or on its way to be. Thread-safe; no method waits for the network. */
public interface WebSocketConnection {

    /**
     * Sends a text, after those that were sent before.
     *
     * @return false if it cannot be sent: the socket has ended, or too much waits to be sent
     */
    boolean send(String text);

    /** Says good-bye and ends a second later at the latest. */
    void close();

    /** Ends at once. */
    void abort();
}
