/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jetty.server.Request;

/** Secrets have no place in a URL: it is kept in histories, logs and bookmarks. */
final class NoSecretInUrl implements RequestRule {

    private static final List<String> NAMES = List.of("token=", "access_token=");

    @Override
    public Optional<Refusal> refuse(Request request) {
        String query = request.getHttpURI().getQuery();
        if (query == null) {
            return Optional.empty();
        }
        for (String pair : query.toLowerCase(Locale.ROOT).split("&", -1)) {
            if (NAMES.stream().anyMatch(pair::startsWith)) {
                return Optional.of(new Refusal(400,
                        "the token must not stand in the URL; send it as Authorization: Bearer"));
            }
        }
        return Optional.empty();
    }
}
