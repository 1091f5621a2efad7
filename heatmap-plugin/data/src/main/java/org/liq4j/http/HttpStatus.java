/* SPDX-License-Identifier: MIT */
package org.liq4j.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

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

    /**
     * What a reply other than of a success means at a venue, with the wait that it demands, if any.
     *
     * @param retryAfter
     *            the header of that name
     * @param sent
     *            when the reply was sent, by the clock that its dates are of
     */
    static HttpException refusal(int status, byte[] body, Optional<String> retryAfter, Instant sent,
            HttpProtocol protocol) {
        HttpException error = protocol.error(status, body, sent)
                .orElseGet(() -> meaning(status, new String(body, StandardCharsets.UTF_8)));
        Duration wait = longer(RetryAfter.parse(retryAfter.orElse(null), sent), error.retryAfter().orElse(null));
        if (wait == null && error.reason() == Reason.RATE_LIMITED) {
            wait = AFTER_TOO_MUCH;
        }
        boolean banned = status == BANNED;
        return new HttpException(banned ? Reason.BANNED : error.reason(), "HTTP " + status + ": " + error.getMessage(),
                banned ? longer(wait, SHORTEST_BAN) : wait, error);
    }

    private static @Nullable Duration longer(@Nullable Duration a, @Nullable Duration b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.compareTo(b) > 0 ? a : b;
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
