/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** {@code POST /session}: turns the token in the header into a cookie, for which a browser's stream of events has no header. */
final class SessionHandler extends Handler.Abstract {

    private final Credentials credentials;

    SessionHandler(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (!Paths.of(request).equals(Paths.SESSION)) {
            return false;
        }
        credentials.cookieFor(request).ifPresentOrElse(cookie -> open(cookie, response, callback),
                () -> Replies.error(response, callback, 401, ErrorJson.of("the token is missing or wrong")));
        return true;
    }

    private static void open(HttpCookie cookie, Response response, Callback callback) {
        Response.addCookie(response, cookie);
        response.setStatus(204);
        callback.succeeded();
    }
}
