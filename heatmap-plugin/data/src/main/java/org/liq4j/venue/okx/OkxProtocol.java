/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.okx;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.liq4j.http.HttpException;
import org.liq4j.http.HttpException.Reason;
import org.liq4j.venue.VenueJson;
import org.liq4j.venue.VenueProtocol;

/**
 * Errors of OKX. Every reply is an envelope, and one with another code than 0 an error, though HTTP may say 200:
 *
 * <pre>
 * {"code":"51001","msg":"Instrument ID does not exist","data":[]}
 * {"code":"50011","msg":"Too Many Requests","data":[]}
 * </pre>
 */
final class OkxProtocol implements VenueProtocol {

    private static final Duration WINDOW = Duration.ofSeconds(2);

    @Override
    public Optional<HttpException> error(int status, VenueJson json, Instant sent) {
        Optional<String> code = json.isObject() ? json.optional("code").map(VenueJson::text) : Optional.empty();
        if (code.isEmpty()) {
            return status == 200
                    ? Optional.of(new HttpException(Reason.BROKEN_REPLY, "code must be given"))
                    : Optional.empty();
        }
        return code.filter(text -> !text.equals("0"))
                .map(text -> ofCode(text, json.optional("msg").map(VenueJson::text).orElse("")));
    }

    private static HttpException ofCode(String code, String text) {
        String message = "code " + code + " " + text;
        return switch (code) {
            case "50011", "50061" -> new HttpException(Reason.RATE_LIMITED, message, WINDOW, null);
            case "50001", "50004", "50013", "50026" -> new HttpException(Reason.OVERLOADED, message);
            default -> new HttpException(Reason.REFUSED, message);
        };
    }
}
