/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import java.util.List;
import java.util.Optional;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Lets through what keeps all rules; the first that is broken decides. */
final class Guard extends Handler.Wrapper {

    private final List<RequestRule> rules;

    Guard(List<RequestRule> rules, Handler guarded) {
        super(guarded);
        this.rules = List.copyOf(rules);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        SecurityHeaders.put(response.getHeaders());
        Optional<Refusal> refusal = rules.stream().flatMap(rule -> rule.refuse(request).stream()).findFirst();
        if (refusal.isEmpty()) {
            return super.handle(request, response, callback);
        }
        int status = refusal.get().status();
        switch (status) {
            case 401 -> response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Bearer");
            case 405 -> response.getHeaders().put(HttpHeader.ALLOW, PlainRequest.allowed(request));
            // What follows on the connection may be the body, and must not be taken for a request.
            case 413 -> response.getHeaders().put(HttpHeader.CONNECTION, "close");
            default -> {
            }
        }
        Replies.error(response, callback, status, ErrorJson.of(refusal.get().message()));
        return true;
    }
}
