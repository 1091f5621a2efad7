/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What Jetty itself refuses (a request that cannot be parsed, a header too long) is answered like all else: JSON, no echo. */
final class JsonErrorHandler extends ErrorHandler {

    private final ServerMetrics metrics;

    JsonErrorHandler(ServerMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        SecurityHeaders.put(response.getHeaders());
        if (!RequestMetrics.counts(request)) {
            metrics.refused(status);
        }
        Replies.error(response, callback, status, ErrorJson.of(HttpStatus.getMessage(status)));
        return true;
    }
}
