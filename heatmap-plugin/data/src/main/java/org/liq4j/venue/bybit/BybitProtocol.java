/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.bybit;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.liq4j.api.exchange.RateLimit;
import org.liq4j.http.HttpException;
import org.liq4j.http.HttpException.Reason;
import org.liq4j.venue.VenueJson;
import org.liq4j.venue.VenueProtocol;

/**
 * Errors and limits of Bybit. Every reply is an envelope, and one with another code than 0 an error, though HTTP says 200:
 *
 * <pre>
 * {"retCode":10001,"retMsg":"params error","result":{},"retExtInfo":{},"time":1672054488010}
 * </pre>
 *
 * Above the limit HTTP says 403 with the text "access too frequent"; then all requests must stop for ten minutes. Any other
 * 403 is about where the request comes from. {@code X-Bapi-Limit} and {@code X-Bapi-Limit-Status} tell what is allowed and
 * what is left.
 */
final class BybitProtocol implements VenueProtocol {

    static final RateLimit REQUESTS = new RateLimit("requests", 600, Duration.ofSeconds(5), 60);

    private static final Duration BAN = Duration.ofMinutes(10);

    @Override
    public Optional<HttpException> error(int status, VenueJson json, Instant sent) {
        Optional<Double> code = json.isObject() ? json.optional("retCode").map(VenueJson::number) : Optional.empty();
        if (code.isEmpty()) {
            return status == 200
                    ? Optional.of(new HttpException(Reason.BROKEN_REPLY, "retCode must be given"))
                    : Optional.empty();
        }
        return code.filter(number -> number != 0).map(number -> ofCode(number.intValue(),
                json.optional("retMsg").map(VenueJson::text).orElse("")));
    }

    private static HttpException ofCode(int code, String text) {
        String message = "retCode " + code + " " + text;
        return switch (code) {
            case 10006, 10018 -> new HttpException(Reason.RATE_LIMITED, message, REQUESTS.window(), null);
            case 10000, 10016 -> new HttpException(Reason.OVERLOADED, message);
            default -> new HttpException(Reason.REFUSED, message);
        };
    }

    @Override
    public Optional<HttpException> error(int status, String body) {
        return status == 403 && body.toLowerCase(Locale.ROOT).contains("access too frequent")
                ? Optional.of(new HttpException(Reason.BANNED, "access too frequent", BAN, null))
                : Optional.empty();
    }

    @Override
    public Map<RateLimit, Long> used(Function<String, Optional<String>> header) {
        Optional<Long> allowed = number(header.apply("X-Bapi-Limit"));
        Optional<Long> left = number(header.apply("X-Bapi-Limit-Status"));
        if (allowed.isEmpty() || left.isEmpty() || left.get() > allowed.get()) {
            return Map.of();
        }
        // What is allowed depends on the endpoint; the part that is used counts.
        long used = allowed.get() == 0 ? 0 : (allowed.get() - left.get()) * REQUESTS.weight() / allowed.get();
        return Map.of(REQUESTS, used);
    }

    private static Optional<Long> number(Optional<String> header) {
        return header.filter(text -> text.matches("\\d{1,9}")).map(Long::parseLong);
    }
}
