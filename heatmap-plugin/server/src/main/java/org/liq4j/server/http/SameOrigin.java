/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import java.util.Optional;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * Data go to the server's own page only. A browser states where a request comes from: in {@code Origin}, where it is not a
 * plain read of the own site, and in {@code Sec-Fetch-Site}. Whoever states neither is no browser, and must show the token
 * if it is to change anything.
 */
final class SameOrigin implements RequestRule {

    private final Credentials credentials;

    SameOrigin(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public Optional<Refusal> refuse(Request request) {
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        if (origin != null && !isOwn(request, origin)) {
            return Optional.of(new Refusal(403, "the server answers its own page only"));
        }
        String site = request.getHeaders().get("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none") && !Paths.isPage(request)) {
            return Optional.of(new Refusal(403, "the server answers its own page only"));
        }
        boolean reads = request.getMethod().equals("GET");
        return reads || origin != null || credentials.shownInHeader(request)
                ? Optional.empty()
                : Optional.of(new Refusal(403, "without Origin only with the token"));
    }

    /** The host has been checked; behind a proxy the scheme may be another. */
    private static boolean isOwn(Request request, String origin) {
        String host = request.getHeaders().get(HttpHeader.HOST);
        return origin.equalsIgnoreCase("http://" + host) || origin.equalsIgnoreCase("https://" + host);
    }
}
