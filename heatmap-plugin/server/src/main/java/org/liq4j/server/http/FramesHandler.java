/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

import org.liq4j.api.overlay.FramePosition;
import org.liq4j.server.FrameSource;
import org.liq4j.server.FrameStream;
import org.liq4j.server.Query;

/** {@code /api/v1/frames}: server-sent events, a bounded number of subscribers. */
final class FramesHandler extends Handler.Abstract {

    private final FrameSource source;
    private final HttpLimits limits;
    private final ServerMetrics metrics;
    private final InstantSource clock;
    private final Executor executor;
    private final Scheduler scheduler;
    private final Set<FrameConnection> open = ConcurrentHashMap.newKeySet();

    FramesHandler(FrameSource source, HttpLimits limits, ServerMetrics metrics, InstantSource clock,
            Executor executor, Scheduler scheduler) {
        this.source = source;
        this.limits = limits;
        this.metrics = metrics;
        this.clock = clock;
        this.executor = executor;
        this.scheduler = scheduler;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (!Paths.of(request).equals(Paths.FRAMES)) {
            return false;
        }
        if (metrics.subscribers().incrementAndGet() > limits.subscribers()) {
            metrics.subscribers().decrementAndGet();
            response.getHeaders().put(HttpHeader.RETRY_AFTER, "5");
            Replies.error(response, callback, 503, ErrorJson.of("too many subscribers; try again"));
            return true;
        }
        boolean subscribed = false;
        try {
            subscribe(request, response, callback);
            subscribed = true;
        } finally {
            if (!subscribed) {
                metrics.subscribers().decrementAndGet();
            }
        }
        return true;
    }

    private void subscribe(Request request, Response response, Callback callback) {
        Map<String, String> parameters = QueryText.parse(request.getHttpURI().getQuery());
        Optional<String> stated = Optional.ofNullable(parameters.remove("after"));
        // After a reconnect the header is newer than the URL, which the browser repeats unchanged.
        Optional<FramePosition> after = Optional.ofNullable(request.getHeaders().get("Last-Event-ID"))
                .filter(text -> !text.isEmpty()).or(() -> stated).map(FramePosition::parse);
        AtomicReference<FrameConnection> self = new AtomicReference<>();
        FrameConnection connection = new FrameConnection(response, callback, limits, metrics, clock, executor,
                scheduler, request.getConnectionMetaData().getConnection().getEndPoint()::close,
                () -> closed(self.get()));
        self.set(connection);
        FrameStream stream = source.open(Query.of(parameters), after, connection::available);
        response.setStatus(200);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream; charset=utf-8");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        open.add(connection);
        connection.start(stream);
        request.addFailureListener(connection::abort);
    }

    private void closed(FrameConnection connection) {
        if (open.remove(connection)) {
            metrics.subscribers().decrementAndGet();
        }
    }

    /** Tells all subscribers that the server ends, and waits so long at most until they have it. */
    void endAll(Duration patience) {
        CompletableFuture.allOf(open.stream().map(FrameConnection::end).toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS).join();
    }
}
