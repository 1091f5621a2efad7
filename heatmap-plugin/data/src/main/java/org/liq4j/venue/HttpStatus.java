/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.time.Duration;

import org.liq4j.venue.VenueException.Reason;

/** What HTTP statuses mean at any venue. */
final class HttpStatus {

    static final int BANNED = 418;
    /** A ban is told by 418 and lasts two minutes to three days. */
    static final Duration SHORTEST_BAN = Duration.ofMinutes(2);
    /** Where nothing is said, since most limits are those of a minute: who ignores a 429 is banned. */
    static final Duration AFTER_TOO_MUCH = Duration.ofMinutes(1);
    private static final int SHOWN = 200;

    private HttpStatus() {
    }

    static VenueException meaning(int status, String body) {
        String shown = body.strip().replaceAll("\\s+", " ");
        String message = shown.isEmpty() ? "no text" : shown.substring(0, Math.min(shown.length(), SHOWN));
        return switch (status) {
            case BANNED -> new VenueException(Reason.BANNED, message, SHORTEST_BAN, null);
            case 429 -> new VenueException(Reason.RATE_LIMITED, message);
            case 403, 451 -> new VenueException(Reason.RESTRICTED, message);
            case 408 -> new VenueException(Reason.OVERLOADED, message);
            default -> new VenueException(status >= 500 ? Reason.OVERLOADED : Reason.REFUSED, message);
        };
    }
}
