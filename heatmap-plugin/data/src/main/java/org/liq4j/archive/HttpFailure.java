/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import okhttp3.Response;

import org.liq4j.archive.FetchException.Cause;

/** What a status that is no success means. */
final class HttpFailure {

    /** A ban lasts two minutes to three days; the shortest is assumed where none is stated. */
    private static final Duration BAN = Duration.ofMinutes(2);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    /** Longer than this nobody waits in front of a command. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private HttpFailure() {
    }

    static FetchException of(Response response) {
        int code = response.code();
        String message = "HTTP " + code;
        return switch (code) {
            case 404, 410 -> new FetchException(Cause.ABSENT, message + ", there is no such file");
            case 429 -> limited(message + ", too many requests", response, LIMIT);
            case 418 -> limited(message + ", banned for too many requests", response, BAN);
            case 301, 302, 303, 307, 308 ->
                new FetchException(Cause.REFUSED, message + ", leads to another address, which is not followed");
            case 408 -> new FetchException(Cause.BROKEN, message);
            // Asked for bytes beyond the end: what is there belongs to something longer.
            case 416 -> new FetchException(Cause.DAMAGED, message);
            default -> code >= 500 ? broken(message, response) : new FetchException(Cause.REFUSED, message);
        };
    }

    private static FetchException limited(String message, Response response, Duration otherwise) {
        Duration pause = retryAfter(response).orElse(otherwise);
        return pause.compareTo(LONGEST) > 0
                ? new FetchException(Cause.BANNED, message + ", for " + pause)
                : new FetchException(Cause.LIMITED, message, Optional.of(pause));
    }

    private static FetchException broken(String message, Response response) {
        return new FetchException(Cause.BROKEN, message,
                retryAfter(response).filter(pause -> pause.compareTo(LONGEST) <= 0));
    }

    /** In seconds, or as a date, which is taken from the reply's own. */
    private static Optional<Duration> retryAfter(Response response) {
        String text = Optional.ofNullable(response.header("Retry-After")).orElse("").strip();
        if (text.matches("\\d{1,18}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        Optional<Instant> until = date(text);
        Optional<Instant> sent = date(Optional.ofNullable(response.header("Date")).orElse(""));
        return until.flatMap(end -> sent.map(begin -> Duration.between(begin, end)))
                .filter(pause -> !pause.isNegative());
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
