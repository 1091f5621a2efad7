/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/**
 * A running server. Safe for any thread.
 *
 * <p>
 * Requests are answered by a bounded pool of threads; frames are written without waiting, by two threads of their own, so
 * that long answers do not delay them.
 */
public final class HttpServer implements AutoCloseable {

    private static final int THREADS = 48;
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final Server server;
    private final FramesHandler frames;
    private final ServerMetrics metrics;
    private final ExecutorService frameThreads;
    private final int port;
    private final String host;

    private HttpServer(Server server, FramesHandler frames, ServerMetrics metrics, ExecutorService frameThreads,
            int port, String host) {
        this.server = server;
        this.frames = frames;
        this.metrics = metrics;
        this.frameThreads = frameThreads;
        this.port = port;
        this.host = host;
    }

    /**
     * Opens the port and answers.
     *
     * @throws IOException
     *             if the port is taken or the address is not this machine's
     */
    public static HttpServer start(HttpServerSettings settings, ServedContent content, InstantSource clock)
            throws IOException {
        HttpLimits limits = settings.limits();
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 4);
        threads.setName("liq4j-http");
        ScheduledExecutorScheduler scheduler = new ScheduledExecutorScheduler("liq4j-http-timer", true);
        // Buffers that are used again could, where a broken request is still being read, show one client what another sent.
        Server server = new Server(threads, scheduler, new ByteBufferPool.NonPooling());
        ServerMetrics metrics = new ServerMetrics();
        ExecutorService frameThreads = Executors.newFixedThreadPool(2,
                Thread.ofPlatform().name("liq4j-frames-", 0).daemon(true).factory());
        FramesHandler frames = new FramesHandler(content.frames(), limits, metrics, clock, frameThreads, scheduler);
        ConnectionGuard connections = new ConnectionGuard(limits, scheduler);
        AtomicInteger port = new AtomicInteger();
        Credentials credentials = new Credentials(settings.token());
        List<RequestRule> rules = List.of(
                new AllowedHosts(Listeners.names(settings.address()), settings.names(), port::get),
                new PlainRequest(limits.headerFields()), new NoSecretInUrl(), new SameOrigin(credentials), credentials);
        Handler answers = new Handler.Sequence(new PageHandler(content.page()),
                new SessionHandler(credentials), frames, new WatchHandler(content.health(), metrics),
                new ResourceHandler(content.resources(), limits.answers()), new NotFoundHandler());
        server.setHandler(new RequestMetrics(metrics, connections, clock,
                compressing(new FailureHandler(new Guard(rules, answers)))));
        server.setErrorHandler(new JsonErrorHandler(metrics));
        try {
            scheduler.start();
            port.set(new Listeners(server, limits, connections).open(settings.address(), settings.port()));
            server.start();
        } catch (Exception e) {
            stop(server, frameThreads);
            throw e instanceof IOException io ? io : new IOException("the server does not start: " + e, e);
        }
        return new HttpServer(server, frames, metrics, frameThreads, port.get(),
                settings.address().isEmpty() ? "127.0.0.1" : Listeners.names(settings.address()).get(0));
    }

    /** Frames are left as they are: a compressor would hold them back to fill its buffer. */
    private static Handler compressing(Handler handler) {
        CompressionHandler compression = new CompressionHandler(handler);
        GzipCompression gzip = new GzipCompression();
        gzip.setMinCompressSize(512);
        compression.putCompression(gzip);
        compression.putConfiguration("/*", CompressionConfig.builder().defaults().compressExcludePath(Paths.FRAMES)
                .compressExcludeMimeType("text/event-stream").build());
        return compression;
    }

    public int port() {
        return port;
    }

    /** Where a browser finds the page. */
    public String url() {
        return "http://" + host + ":" + port + "/";
    }

    /** How many subscribers there are now. */
    public int subscribers() {
        return metrics.subscribers().get();
    }

    /** Says so to the subscribers, and ends. */
    @Override
    public void close() {
        frames.endAll(FAREWELL);
        stop(server, frameThreads);
    }

    private static void stop(Server server, ExecutorService frameThreads) {
        try {
            // Who still reads an answer is cut: Jetty's own patience waits for idle connections too.
            server.setStopTimeout(0);
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the server does not stop: " + e, e);
        } finally {
            frameThreads.shutdownNow();
        }
    }
}
