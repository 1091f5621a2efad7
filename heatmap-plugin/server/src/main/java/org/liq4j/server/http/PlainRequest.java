/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import java.util.Optional;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/** Everything is read with GET, and a session opened with POST; neither has a body. */
final class PlainRequest implements RequestRule {

    private final int mostFields;

    /**
     * @param mostFields
     *            header fields of a request at most
     */
    PlainRequest(int mostFields) {
        this.mostFields = mostFields;
    }

    static String allowed(Request request) {
        return Paths.of(request).equals(Paths.SESSION) ? "POST" : "GET";
    }

    @Override
    public Optional<Refusal> refuse(Request request) {
        if (request.getHeaders().size() > mostFields) {
            return Optional.of(new Refusal(431, "at most " + mostFields + " header fields"));
        }
        if (!request.getMethod().equals(allowed(request))) {
            return Optional.of(new Refusal(405, "only " + allowed(request) + " here"));
        }
        HttpField length = request.getHeaders().getField(HttpHeader.CONTENT_LENGTH);
        boolean body = request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)
                || (length != null && !"0".equals(length.getValue()));
        return body ? Optional.of(new Refusal(413, "a request here has no body")) : Optional.empty();
    }
}
