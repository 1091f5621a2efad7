/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Outermost: counts and times every request, and tells the connections' guard when one begins and ends. */
final class RequestMetrics extends Handler.Wrapper {

    /** Set on each request that is counted here. */
    private static final String COUNTED = RequestMetrics.class.getName();

    private final ServerMetrics metrics;
    private final ConnectionGuard connections;
    private final InstantSource clock;

    RequestMetrics(ServerMetrics metrics, ConnectionGuard connections, InstantSource clock, Handler handler) {
        super(handler);
        this.metrics = metrics;
        this.connections = connections;
        this.clock = clock;
    }

    static boolean counts(Request request) {
        return request.getAttribute(COUNTED) != null;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        EndPoint endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
        connections.began(endPoint);
        request.setAttribute(COUNTED, true);
        Instant start = clock.instant();
        boolean stream = Paths.of(request).equals(Paths.FRAMES);
        Request.addCompletionListener(request, failure -> {
            connections.ended(endPoint);
            if (!stream || response.getStatus() != 200) {
                metrics.answered(response.getStatus(), Duration.between(start, clock.instant()));
            } else {
                metrics.refused(response.getStatus());
            }
        });
        return super.handle(request, response, callback);
    }
}
