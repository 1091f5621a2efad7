/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.liq4j.server.FrameEvent;
import org.liq4j.server.FrameStream;

/**
 * One client's stream of frames.
 *
 * <p>
 * No thread waits for it: an event is taken and written when the one before has gone to the socket, and when none waits it
 * is idle until the feed calls {@link #available()}. What the feed has meanwhile waits in the bounded queue of the feed's
 * subscription, which drops it all for one fresh full frame when the client is too slow. A client that takes nothing at all
 * is cut.
 */
final class FrameConnection extends IteratingCallback {

    private static final Logger LOG = LoggerFactory.getLogger(FrameConnection.class);
    private static final ByteBuffer HEARTBEAT = ascii(": \n\n");
    private static final ByteBuffer START = ascii("retry: 2000\n\n");
    private static final FrameEvent END = FrameEvent.notice("status",
            "{\"state\":\"ENDED\",\"message\":\"the server ends\"}");

    private enum Phase {
        OPEN, ENDING, ENDED
    }

    private final Response response;
    private final Callback finished;
    private final HttpLimits limits;
    private final ServerMetrics metrics;
    private final InstantSource clock;
    private final Executor executor;
    private final Scheduler scheduler;
    private final Runnable disconnect;
    private final Runnable onClosed;
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.OPEN);
    private volatile @Nullable Instant updated;
    private volatile @Nullable FrameStream stream;
    private volatile @Nullable Instant writing;
    private volatile boolean heartbeatDue;
    private boolean begun;
    private long dropped;

    FrameConnection(Response response, Callback finished, HttpLimits limits, ServerMetrics metrics,
            InstantSource clock, Executor executor, Scheduler scheduler, Runnable disconnect,
            Runnable onClosed) {
        this.response = response;
        this.finished = finished;
        this.limits = limits;
        this.metrics = metrics;
        this.clock = clock;
        this.executor = executor;
        this.scheduler = scheduler;
        this.disconnect = disconnect;
        this.onClosed = onClosed;
    }

    /** Begins to send what the stream has. */
    void start(FrameStream opened) {
        stream = opened;
        scheduleHeartbeat();
        executor.execute(this::iterate);
    }

    /**
     * The stream has something where it had nothing; called by the thread that feeds the heatmap, which goes on at once.
     * Frames that come while others wait are timed from the first of these: rather too long than too short.
     */
    void available() {
        updated = clock.instant();
        executor.execute(this::iterate);
    }

    /** Says that the server ends, and ends; completed when that is done. */
    CompletableFuture<Boolean> end() {
        if (phase.compareAndSet(Phase.OPEN, Phase.ENDING)) {
            executor.execute(this::iterate);
        }
        return ended;
    }

    private void scheduleHeartbeat() {
        scheduler.schedule(this::beat, limits.heartbeat().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void beat() {
        Instant since = writing;
        if (isClosed() || isFailed() || isSucceeded() || isAborted()) {
            return;
        }
        if (since != null && since.plus(limits.stallTime()).isBefore(clock.instant())) {
            metrics.cut();
            abort(new TimeoutException("the client has taken nothing for " + limits.stallTime()));
            // The write that is under way would else hold on to the subscription until the idle timeout.
            disconnect.run();
            return;
        }
        scheduleHeartbeat();
        heartbeatDue = true;
        executor.execute(this::iterate);
    }

    @Override
    protected Action process() {
        FrameStream source = stream;
        writing = null;
        if (source == null) {
            return Action.IDLE;
        }
        if (!begun) {
            begun = true;
            return write(START.duplicate());
        }
        switch (phase.get()) {
            case ENDING -> {
                phase.set(Phase.ENDED);
                return write(END.encoded());
            }
            case ENDED -> {
                return Action.SUCCEEDED;
            }
            case OPEN -> {
            }
        }
        Instant update = updated;
        Optional<FrameEvent> event = source.poll();
        countDropped(source);
        if (event.isPresent()) {
            if (event.get().isFrame()) {
                Instant now = clock.instant();
                metrics.sent(Duration.between(update == null ? now : update, now));
            }
            return write(event.get().encoded());
        }
        if (heartbeatDue) {
            heartbeatDue = false;
            return write(HEARTBEAT.duplicate());
        }
        return Action.IDLE;
    }

    private Action write(ByteBuffer bytes) {
        writing = clock.instant();
        response.write(false, bytes, this);
        return Action.SCHEDULED;
    }

    private void countDropped(FrameStream source) {
        long now = source.dropped();
        metrics.dropped(now - dropped);
        dropped = now;
    }

    @Override
    protected void onCompleteSuccess() {
        close(stream);
        finished.succeeded();
        ended.complete(true);
    }

    @Override
    protected void onCompleteFailure(Throwable cause) {
        // A client that goes away is no fault, and is told by other exceptions.
        if (cause instanceof RuntimeException || cause instanceof Error) {
            LOG.error("{} ended", Paths.FRAMES, cause);
        }
        close(stream);
        finished.failed(cause);
        ended.complete(false);
    }

    private void close(@Nullable FrameStream opened) {
        if (opened != null) {
            countDropped(opened);
            opened.close();
        }
        onClosed.run();
    }

    private static ByteBuffer ascii(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)).asReadOnlyBuffer();
    }
}
