/* SPDX-License-Identifier: MIT */
package org.liq4j.http;

import java.time.Instant;

/** Is told what happens to a web socket, in order, by one thread at a time that must not be kept waiting. */
public interface WebSocketReceiver {

    /** The handshake succeeded: texts may be sent. */
    void opened();

    /** A text came; the time is in whole milliseconds. */
    void message(String text, Instant receivedAt);

    /** Told once, and nothing after it; also after {@link WebSocketConnection#close} and {@code abort}. */
    void ended(WebSocketEnd end);
}
