/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.heatmap.PriceRows;
import org.liq4j.api.heatmap.RowScale;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.overlay.HeatmapFrame;
import org.liq4j.api.overlay.HeatmapView;
import org.liq4j.api.overlay.OverlayFeed;
import org.liq4j.http.HostMemory;
import org.liq4j.http.HttpConnections;
import org.liq4j.http.HttpProtocol;
import org.liq4j.http.Sleeper;
import org.liq4j.live.LiveSession;
import org.liq4j.stream.FollowListener;
import org.liq4j.stream.FollowSettings;
import org.liq4j.stream.MarketFollower;
import org.liq4j.stream.StreamConnections;
import org.liq4j.stream.StreamInput;
import org.liq4j.stream.StreamSettings;
import org.liq4j.stream.ThreadScheduler;
import org.liq4j.stream.fake.FakeExchange;
import org.liq4j.stream.fake.FakeHyperliquid;
import org.liq4j.stream.fake.LoopbackServer;
import org.liq4j.stream.fake.MarketScript;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * A fake exchange that tells ten thousand trades a second over a true socket, one in each message, and a chart that looks at
 * what a session makes of them. Measured is the time from the writing of the message that closed a bar to the moment when the
 * chart has that bar's frame.
 */
final class PacedTrades {

    static final Duration BAR = Duration.ofMillis(50);

    private static final int PER_SECOND = 10_000;
    private static final long STEP = TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
    /** Of which the first part warms the runtime up. */
    private static final int WARM_SECONDS = 15;
    private static final int SECONDS = 20;
    private static final int MESSAGES = (WARM_SECONDS + SECONDS + 3) * PER_SECOND;
    static final int MEASURED_BARS = (int) (SECONDS * 1000 / BAR.toMillis());
    private static final int FIRST_NUMBER = 1_000_000;

    private final InstantSource clock = InstantSource.system();
    private final MarketScript script = new MarketScript(3, 60_000);
    private final FakeExchange exchange = new FakeExchange(new FakeHyperliquid("BTC"), script, clock);
    private final BlockingQueue<Throwable> failures = new LinkedBlockingQueue<>();
    private final AtomicLongArray sentNanos = new AtomicLongArray(MESSAGES);
    private final AtomicLongArray closedBy = new AtomicLongArray(100_000);
    private final AtomicLongArray seenNanos = new AtomicLongArray(100_000);

    private PacedTrades() {
    }

    /**
     * What was measured.
     *
     * @param nanos
     *            of each bar, ascending
     * @param lateNanos
     *            by which the messages were told later than planned, ascending: that much the machine had else to do
     * @param perSecond
     *            messages told
     * @param dropped
     *            messages and frames for which there was no room
     */
    record Result(List<Long> nanos, List<Long> lateNanos, double perSecond, long dropped) {

        double millis(double quantile) {
            return of(nanos, quantile);
        }

        double lateMillis(double quantile) {
            return of(lateNanos, quantile);
        }

        private static double of(List<Long> ascending, double quantile) {
            return ascending.get(Math.min(ascending.size() - 1, (int) (ascending.size() * quantile))) / 1e6;
        }
    }

    static Result run() throws InterruptedException {
        return new PacedTrades().measure();
    }

    /** Knows which message came last, and tells of each bar which one closed it. */
    private final class Closings implements FollowListener {

        private final LiveSession session;
        private StreamInput.@Nullable Message last;
        private volatile long lost;

        Closings(LiveSession session) {
            this.session = session;
        }

        @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
        void record(StreamInput input) {
            if (input instanceof StreamInput.Message message) {
                last = message;
            } else if (input instanceof StreamInput.Lost) {
                lost++;
            }
        }

        @Override
        public void event(MarketEvent event) {
            StreamInput.Message closing = last;
            if (event instanceof Candle && closing != null) {
                closedBy.set(session.history().size() + 1, number(closing.text()));
            }
            session.apply(event);
        }

        @Override
        public void forming(Instant time, double price) {
            new LiveFigures.Fed(session).forming(time, price);
        }
    }

    /** Counted from 0; negative if the message is none of those that are paced. */
    private static long number(String text) {
        int from = text.indexOf("\"tid\":");
        return from < 0
                ? -1
                : (Long.parseLong(text.substring(from + 6, text.indexOf(',', from))) - 100_000_000_000_000L) / 7919
                        - FIRST_NUMBER;
    }

    private Result measure() throws InterruptedException {
        try (LoopbackServer server = new LoopbackServer(exchange);
                ThreadScheduler scheduler = new ThreadScheduler("streams", failures::add);
                HttpConnections http = new HttpConnections(HostMemory.ofThisProcess(), clock, Sleeper.THREAD,
                        new Random(1));
                LiveSession session = LiveFigures.session(BAR)) {
            StreamConnections connections = new StreamConnections(http.webSockets(HttpProtocol.PLAIN), scheduler,
                    clock, new Random(1), failures::add, StreamSettings.DEFAULT);
            Thread chart = Thread.currentThread();
            OverlayFeed.Subscription frames = session.frames("1").subscribe(
                    new HeatmapView(PriceRows.of(RowScale.LOG, 54_000, 66_000, 200), BAR.multipliedBy(10), 200), 64,
                    () -> LockSupport.unpark(chart));
            Closings closings = new Closings(session);
            try (MarketFollower follower = new MarketFollower(LiveFigures.market(BAR), FollowSettings.DEFAULT,
                    Optional.of(server.streamAddress()), connections, Optional.empty(), Runnable::run,
                    Optional.empty(), bar -> {
                    }, closings::record, closings)) {
                Thread sender = Thread.ofPlatform().daemon()
                        .uncaughtExceptionHandler((thread, failure) -> failures.add(failure)).start(this::send);
                while (sender.isAlive()) {
                    Optional<HeatmapFrame> frame = frames.poll();
                    if (frame.isPresent()) {
                        seenNanos.set((int) frame.get().position().sequence(), System.nanoTime());
                    } else {
                        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
                    }
                }
                assertEquals(List.of(), List.copyOf(failures));
                assertEquals(Set.of(), follower.status().failing());
                assertEquals(0, session.counts().gaps() + session.counts().late() + session.counts().failures());
                return result(session, closings.lost + frames.dropped());
            }
        }
    }

    /** The bars that were closed after the runtime had warmed up. */
    private Result result(LiveSession session, long dropped) {
        int first = WARM_SECONDS * PER_SECOND;
        int last = first + SECONDS * PER_SECOND;
        List<Long> nanos = IntStream.rangeClosed(1, session.history().size())
                .filter(bar -> closedBy.get(bar) >= first && seenNanos.get(bar) > 0).limit(MEASURED_BARS)
                .mapToLong(bar -> seenNanos.get(bar) - sentNanos.get((int) closedBy.get(bar))).sorted().boxed()
                .toList();
        // None is ever told early.
        long begun = IntStream.range(first, last).mapToLong(i -> sentNanos.get(i) - i * STEP).min().orElseThrow();
        List<Long> late = IntStream.range(first, last).mapToLong(i -> sentNanos.get(i) - i * STEP - begun).sorted()
                .boxed().toList();
        return new Result(nanos, late, (last - first) * 1e9 / (sentNanos.get(last) - sentNanos.get(first)), dropped);
    }

    /** Times are those of the plan, so that each bar has its trades whatever the machine does meanwhile. */
    private void send() {
        long begun = System.nanoTime();
        long beginMillis = clock.instant().toEpochMilli();
        Random random = new Random(1);
        for (int i = 0; i < MESSAGES; i++) {
            long due = begun + i * STEP;
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            long millis = beginMillis + i * STEP / 1_000_000;
            if (i % PER_SECOND == 0) {
                exchange.tick();
            }
            String price = String.valueOf(script.price(millis / 1000) + (double) (random.nextInt(21) - 10));
            String text = RecordedDay.trade(millis, price, "0." + (1000 + random.nextInt(9000)),
                    random.nextBoolean() ? "B" : "A", FIRST_NUMBER + i);
            sentNanos.set(i, System.nanoTime());
            exchange.sendToAll(text);
        }
    }
}
