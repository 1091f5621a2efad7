/* SPDX-License-Identifier: MIT */
package org.liq4j.stream.simulated;

import java.net.URI;
import java.util.Optional;

import org.liq4j.http.WebSocketEnd;

/** The other side of web sockets, real or simulated. Called by one thread at a time. */
public interface SocketServer {

    /** A client as the server sees it. */
    interface Client {

        /** Sends a text. */
        void text(String text);

        /** Says good-bye. */
        void close(int code, String reason);

        /** Breaks off without a word. */
        void cut();

        /** Breaks off in the middle of a message. */
        default void cutWithinMessage() {
            cut();
        }
    }

    /** A handshake begins. Empty to let it succeed. */
    default Optional<WebSocketEnd> connecting(URI address) {
        return Optional.empty();
    }

    /** A handshake succeeded. */
    default void connected(URI address, Client client) {
    }

    /** The client sent a text. */
    default void received(Client client, String text) {
    }

    /** The client is not there any more. */
    default void gone(Client client) {
    }
}
