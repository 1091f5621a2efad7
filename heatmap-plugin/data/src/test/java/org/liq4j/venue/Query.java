/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import mockwebserver3.RecordedRequest;
import okio.ByteString;

/** Parameters of a request that a fake exchange got. */
public final class Query {

    private Query() {
    }

    public static String text(RecordedRequest request, String name) {
        String value = request.getUrl().queryParameter(name);
        if (value == null) {
            throw new AssertionError(name + " must be given: " + request.getUrl());
        }
        return value;
    }

    public static long number(RecordedRequest request, String name) {
        return Long.parseLong(text(request, name));
    }

    public static String body(RecordedRequest request) {
        ByteString body = request.getBody();
        return body == null ? "" : body.utf8();
    }
}
