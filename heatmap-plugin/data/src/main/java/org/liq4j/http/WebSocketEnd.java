/* SPDX-License-Identifier: MIT */
package org.liq4j.http;

import java.time.Duration;
import java.util.Optional;

/**
 * How a web socket ended.
 *
 * @param code
 *            the close code of the other side if {@code CLOSED}, the HTTP status if {@code REFUSED}, else 0
 * @param reason
 *            in words; of {@code REFUSED} with the status
 * @param retryAfter
 *            how long to wait before trying again, if the other side or its rules say
 */
public record WebSocketEnd(Kind kind, int code, String reason, Optional<Duration> retryAfter) {

    /** In which way. */
    public enum Kind {

        /** The other side said good-bye. */
        CLOSED,
        /** The handshake was answered with another status than 101. */
        REFUSED,
        /** The connection broke, or never was. */
        BROKEN
    }

    /** The other side said good-bye. */
    public static WebSocketEnd closed(int code, String reason) {
        return new WebSocketEnd(Kind.CLOSED, code, reason, Optional.empty());
    }

    /** The connection broke. */
    public static WebSocketEnd broken(String reason) {
        return new WebSocketEnd(Kind.BROKEN, 0, reason, Optional.empty());
    }

    /** One line for people. */
    public String text() {
        return switch (kind) {
            case CLOSED -> "closed with code " + code + (reason.isEmpty() ? "" : ": " + reason);
            case REFUSED -> "refused with " + reason;
            case BROKEN -> "broken: " + reason;
        };
    }
}
