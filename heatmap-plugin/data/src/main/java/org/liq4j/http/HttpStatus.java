/* SPDX-License-Identifier: MIT */
package org.liq4j.http;

import java.time.Duration;

import org.liq4j.http.HttpException.Reason;

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

    static HttpException meaning(int status, String body) {
        String shown = body.strip().replaceAll("\\s+", " ");
        String message = shown.isEmpty() ? "no text" : shown.substring(0, Math.min(shown.length(), SHOWN));
        return switch (status) {
            case BANNED -> new HttpException(Reason.BANNED, message, SHORTEST_BAN, null);
            case 429 -> new HttpException(Reason.RATE_LIMITED, message);
            case 403, 451 -> new HttpException(Reason.RESTRICTED, message);
            case 408 -> new HttpException(Reason.OVERLOADED, message);
            default -> new HttpException(status >= 500 ? Reason.OVERLOADED : Reason.REFUSED, message);
        };
    }
}
