/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.binance;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.liq4j.api.exchange.RateLimit;
import org.liq4j.http.HttpException;
import org.liq4j.http.HttpException.Reason;
import org.liq4j.venue.VenueJson;
import org.liq4j.venue.VenueProtocol;

/**
 * Errors and limits of Binance. An error, of whatever HTTP status:
 *
 * <pre>
 * {"code":-1121,"msg":"Invalid symbol."}
 * {"code":-1003,"msg":"Way too many requests; IP(1.2.3.4) banned until 1573195382000. Please use the websocket..."}
 * </pre>
 *
 * Every reply has {@code X-MBX-USED-WEIGHT-1M}, what the address has used in the minute.
 */
final class BinanceProtocol implements VenueProtocol {

    private static final Pattern BANNED_UNTIL = Pattern.compile("banned until (\\d{13})");
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration LONGEST_BAN = Duration.ofDays(3);

    @Override
    public Optional<HttpException> error(int status, VenueJson json, Instant sent) {
        Optional<Integer> code = json.isObject()
                ? json.optional("code").map(given -> (int) given.number())
                : Optional.empty();
        return code.filter(number -> number < 0)
                .map(number -> error(number, json.optional("msg").map(VenueJson::text).orElse(""), sent));
    }

    private static HttpException error(int code, String text, Instant sent) {
        String message = code + " " + text;
        return switch (code) {
            case -1003 -> tooMuch(message, sent);
            case -1000, -1001, -1006, -1007, -1008, -1016 -> new HttpException(Reason.OVERLOADED, message);
            default -> new HttpException(Reason.REFUSED, message);
        };
    }

    private static HttpException tooMuch(String message, Instant sent) {
        Matcher banned = BANNED_UNTIL.matcher(message);
        if (!banned.find()) {
            return new HttpException(Reason.RATE_LIMITED, message, WINDOW, null);
        }
        Duration wait = Duration.between(sent, Instant.ofEpochMilli(Long.parseLong(banned.group(1))));
        Duration least = wait.compareTo(WINDOW) < 0 ? WINDOW : wait;
        return new HttpException(Reason.BANNED, message, least.compareTo(LONGEST_BAN) > 0 ? LONGEST_BAN : least, null);
    }

    @Override
    public Map<RateLimit, Long> used(Function<String, Optional<String>> header) {
        return header.apply("X-MBX-USED-WEIGHT-1M").filter(used -> used.matches("\\d{1,9}"))
                .map(used -> Map.of(BinanceLimits.WEIGHT, Long.parseLong(used))).orElse(Map.of());
    }
}
