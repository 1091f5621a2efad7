/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import java.util.List;
import java.util.Optional;

import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * What a request shows to be let in, if a token is configured: the token as {@code Authorization: Bearer}, or the cookie
 * that {@code POST /session} gave for it. Only the page's files, which say nothing, are there without.
 */
final class Credentials implements RequestRule {

    private static final String BEARER = "Bearer ";

    private final Optional<AccessToken> token;

    Credentials(Optional<AccessToken> token) {
        this.token = token;
    }

    @Override
    public Optional<Refusal> refuse(Request request) {
        return token.isEmpty() || Paths.isPage(request) || shownInHeader(request) || shownInCookie(request)
                ? Optional.empty()
                : Optional.of(new Refusal(401, "the token is missing or wrong"));
    }

    /** Whether a token is configured and the request's header has it. */
    boolean shownInHeader(Request request) {
        List<String> shown = request.getHeaders().getValuesList(HttpHeader.AUTHORIZATION);
        return token.isPresent() && shown.size() == 1
                && shown.get(0).regionMatches(true, 0, BEARER, 0, BEARER.length())
                && token.get().opens(shown.get(0).substring(BEARER.length()));
    }

    private boolean shownInCookie(Request request) {
        return token.isPresent() && Request.getCookies(request).stream()
                .anyMatch(cookie -> cookie.getName().equals(cookieName(request))
                        && token.get().opensSession(cookie.getValue()));
    }

    /** The cookie for a request that shows the token in its header; a browser never lets a script read it. */
    Optional<HttpCookie> cookieFor(Request request) {
        return shownInHeader(request)
                ? token.map(known -> HttpCookie.build(cookieName(request), known.session()).path("/").httpOnly(true)
                        .sameSite(HttpCookie.SameSite.STRICT).build())
                : Optional.empty();
    }

    /** Cookies do not tell ports apart: two servers on one machine would overwrite each other's. */
    private static String cookieName(Request request) {
        return "liq4j-" + Request.getLocalPort(request);
    }
}
