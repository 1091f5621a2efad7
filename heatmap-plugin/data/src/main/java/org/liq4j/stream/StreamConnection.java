/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.exchange.StreamConnectionPlan;
import org.liq4j.api.exchange.StreamProtocol;
import org.liq4j.api.exchange.StreamTopic;
import org.liq4j.api.exchange.StreamedValue;

/**
 * One connection to an exchange's streams that is kept alive until it is closed.
 *
 * <pre>{@code
 *                    handshake                all that must tick do
 *   +-> CONNECTING -------------> SUBSCRIBING ----------------------> LIVE <------------------+
 *   |        |                        |                                |  |                   | the second was read beside the
 *   |        | refused, broken,       | no first values in time,       |  | its longest life  | first for a while, which is
 *   |        | too slow               | refused, cut                   |  | is near           | closed; or the second failed
 *   |        v                        v                                |  v                   | and will be tried again
 *   +--- BACKING_OFF <-----------------------------------------------<-+  OVERLAPPING --------+
 *     wait over        cut with any code, quiet, clock jumped, renewed        |
 *                                                                             | the first is cut before the second is good
 *   CONNECTING or SUBSCRIBING of the second <---------------------------------+
 *
 *   any state -- close() --> CLOSED
 * }</pre>
 *
 * <ul>
 * <li>A subscription is good with a first value of each topic that must tick (candles, trades, mark price); what confirms it
 * proves nothing. Topics that may be silent do not count.
 * <li>Heartbeats do not keep it alive: without a value for {@link StreamConnectionPlan#quietFor} it is given up.
 * <li>After a steady connection the first attempt is made at once; then waits double up to the backoff's maximum, of which a
 * random half stays, for ever. While the host has forbidden requests there is no attempt.
 * <li>When values come again after a cut, or messages were dropped, {@link StreamListener#lost} tells from when until when some
 * may be missing. A socket that dropped messages is replaced as at the end of its life, since what its protocol remembers may
 * be incomplete.
 * <li>Nothing is read of a socket that was given up.
 * </ul>
 *
 * Confined to the scheduler's thread; {@link #state}, {@link #counts}, {@link #renew} and {@link #close} may be called by any.
 */
public final class StreamConnection implements AutoCloseable {

    private static final long NEVER = Long.MAX_VALUE;

    private final StreamConnectionPlan plan;
    private final Supplier<StreamProtocol> protocols;
    private final StreamListener listener;
    private final StreamConnections shared;
    private final StreamTally tally = new StreamTally();
    private final Set<Object> told = new HashSet<>();
    private final ClockWatch clockWatch;
    private volatile StreamState state = StreamState.BACKING_OFF;
    private volatile boolean closing;
    private @Nullable StreamSocket current;
    private @Nullable StreamSocket successor;
    private int sockets;
    private int failures;
    private long attemptAt;
    private long renewAt = NEVER;
    private String renewReason = "";
    private @Nullable Instant lostFrom;
    private String lostReason = "";
    private Scheduler.@Nullable Timer timer;
    private long timerAt = NEVER;

    StreamConnection(StreamConnectionPlan plan, Supplier<StreamProtocol> protocols, StreamListener listener,
            StreamConnections shared) {
        this.plan = plan;
        this.protocols = protocols;
        this.listener = listener;
        this.shared = shared;
        this.clockWatch = new ClockWatch(shared.clock(), shared.settings().clockJump(), now());
    }

    public StreamConnectionPlan plan() {
        return plan;
    }

    public StreamState state() {
        return state;
    }

    public StreamCounts counts() {
        return tally.counts();
    }

    /**
     * Opens another socket that takes over, for a reason that whoever listens knows: for example since one of several topics no
     * longer comes. Waits until the socket has been live for {@link StreamSettings#steadyAfter}, and does nothing without one.
     */
    public void renew(String reason) {
        shared.scheduler().execute(() -> {
            renewSoon(reason);
            wake();
        });
    }

    /** Ends it within two seconds. From now on nothing is told but the change to {@link StreamState#CLOSED}. */
    @Override
    public void close() {
        closing = true;
        shared.scheduler().execute(this::wake);
    }

    /** Does what is due, and sees to being called when something is again. */
    void wake() {
        if (state == StreamState.CLOSED) {
            return;
        }
        try {
            if (closing) {
                shut();
            } else {
                step();
            }
        } finally {
            timerAt = NEVER;
            schedule();
        }
    }

    private long now() {
        return shared.scheduler().nanos();
    }

    private void schedule() {
        long next = state == StreamState.CLOSED ? NEVER : nextNanos();
        if (timer != null && next != timerAt) {
            timer.cancel();
            timer = null;
        }
        if (next != NEVER && next != timerAt) {
            timerAt = next;
            timer = shared.scheduler().after(Duration.ofNanos(Math.max(0, next - now())), this::wake);
        }
    }

    /** Something is due earlier, perhaps. What is due later is found when the timer rings. */
    private void reschedule() {
        if (nextNanos() < timerAt) {
            schedule();
        }
    }

    private long nextNanos() {
        long next = clockWatch.nextNanos();
        if (current == null) {
            return Math.min(next, attemptAt);
        }
        next = Math.min(next, current.nextNanos());
        if (successor != null) {
            return Math.min(next, successor.isGood() ? takeOverAt(successor) : successor.nextNanos());
        }
        return current.isGood() ? Math.min(next, Math.max(renewAt, attemptAt)) : next;
    }

    private long takeOverAt(StreamSocket second) {
        return Math.min(second.goodNanos() + shared.settings().linger().toNanos(), second.nextNanos());
    }

    private void step() {
        long now = now();
        if (now >= clockWatch.nextNanos()) {
            clockWatch.look(now).ifPresent(this::clockJumped);
        }
        if (current != null) {
            current.wake(now);
        }
        if (successor != null) {
            successor.wake(now);
        }
        if (successor != null && successor.isGood()
                && now >= successor.goodNanos() + shared.settings().linger().toNanos()) {
            takeOver(successor);
        }
        if (current == null && now >= attemptAt && mayAttempt(now)) {
            current = connect();
            to(StreamState.CONNECTING, current, "attempt " + tally.counts().attempts());
            current.connect();
        } else if (current != null && current.isGood() && successor == null && now >= Math.max(renewAt, attemptAt)
                && mayAttempt(now)) {
            successor = connect();
            to(StreamState.OVERLAPPING, successor, renewReason);
            successor.connect();
        }
    }

    private boolean mayAttempt(long now) {
        Duration closed = shared.sockets().closedFor(plan.address());
        if (!closed.isZero()) {
            // Looked at again now and then: the clock that the ban ends by may be set.
            attemptAt = now + Math.min(closed.toNanos() + 1_000_000, Duration.ofMinutes(1).toNanos());
            return false;
        }
        long wait = shared.attempts().reserve(plan.address().getRawAuthority(), now);
        attemptAt = wait > 0 ? now + wait : attemptAt;
        return wait == 0;
    }

    private StreamSocket connect() {
        tally.attempt();
        sockets++;
        try {
            return new StreamSocket(sockets, plan, protocols.get(), shared, tally, new Events());
        } catch (RuntimeException failure) {
            failures++;
            attemptAt = now() + pause();
            throw failure;
        }
    }

    private void to(StreamState next, @Nullable StreamSocket socket, String reason) {
        StreamState before = state;
        if (before != next) {
            state = next;
            listener.changed(new StreamChange(shared.clock().instant(), before, next,
                    socket == null ? 0 : socket.number(), reason));
        }
    }

    private void shut() {
        end(successor);
        end(current);
        successor = null;
        current = null;
        to(StreamState.CLOSED, null, "closed");
    }

    private void end(@Nullable StreamSocket socket) {
        if (socket != null) {
            socket.drop(true);
        }
    }

    private void clockJumped(ClockWatch.Jump jump) {
        listener.clockJumped(jump.by());
        String reason = "clock jumped by " + jump.by();
        if (successor != null) {
            drop(successor, reason);
            successor = null;
        }
        if (current != null) {
            StreamSocket cut = current;
            drop(cut, reason);
            // What was read since then may have waited in the machine while it slept.
            remember(cut, cut.lastGood().isBefore(jump.before()) ? cut.lastGood() : jump.before(), reason);
            current = null;
            failures = 0;
            attemptAt = now();
            to(StreamState.BACKING_OFF, cut, reason);
        }
    }

    private void drop(StreamSocket socket, String reason) {
        socket.drop(false);
        if (socket.isOpen()) {
            listener.ended(socket.number(), shared.clock().instant(), reason);
        }
    }

    private void remember(StreamSocket cut, Instant from, String reason) {
        if (cut.isGood()) {
            lostFrom = lostFrom == null ? from : lostFrom;
            lostReason = reason;
        }
    }

    private void takeOver(StreamSocket second) {
        StreamSocket first = current;
        if (first != null) {
            first.readRest();
            first.drop(true);
            listener.ended(first.number(), shared.clock().instant(), "another took over");
        }
        become(second, "took over");
    }

    private void become(StreamSocket socket, String reason) {
        current = socket;
        successor = null;
        failures = 0;
        attemptAt = 0;
        renewAt = plan.longestLife().map(life -> socket.openedNanos() + life.toNanos() - overlap(life)).orElse(NEVER);
        renewReason = "its life is near its end";
        to(StreamState.LIVE, socket, reason);
        if (lostFrom != null) {
            Instant from = lostFrom;
            lostFrom = null;
            listener.lost(new StreamLoss(from, shared.clock().instant(), 0, lostReason));
        }
    }

    private long overlap(Duration life) {
        return Math.min(shared.settings().overlap().toNanos(), life.toNanos() / 2);
    }

    private void renewSoon(String reason) {
        // Not again and again: who is too slow does not get faster by it.
        long soon = current == null ? NEVER : current.goodNanos() + shared.settings().steadyAfter().toNanos();
        if (renewAt > Math.max(soon, now())) {
            renewAt = Math.max(soon, now());
            renewReason = reason;
        }
    }

    private void secondEnded(String reason, Optional<Duration> wait) {
        successor = null;
        failures++;
        attemptAt = now() + Math.max(wait.orElse(Duration.ZERO).toNanos(), pause());
        to(StreamState.LIVE, current, "the second: " + reason);
    }

    private void firstEnded(StreamSocket first, String reason, Optional<Duration> wait) {
        remember(first, first.lastGood(), reason);
        StreamSocket second = successor;
        if (second != null && second.isGood()) {
            become(second, "took over from the first: " + reason);
            return;
        }
        current = second;
        successor = null;
        if (second != null) {
            to(second.isOpen() ? StreamState.SUBSCRIBING : StreamState.CONNECTING, second, reason);
            return;
        }
        boolean steady = first.isGood()
                && now() - first.goodNanos() >= shared.settings().steadyAfter().toNanos();
        failures = steady ? 0 : failures + 1;
        attemptAt = now() + Math.max(wait.orElse(Duration.ZERO).toNanos(), failures == 0 ? 0 : pause());
        to(StreamState.BACKING_OFF, first, reason);
    }

    private long pause() {
        return shared.settings().backoff().wait(failures, shared.random()).toNanos();
    }

    /** What sockets tell. */
    private final class Events implements StreamSocket.Owner {

        @Override
        public void opened(StreamSocket socket) {
            listener.opened(socket.number(), shared.clock().instant());
            if (socket == current) {
                to(StreamState.SUBSCRIBING, socket, "open");
            }
            reschedule();
        }

        @Override
        public void message(StreamSocket socket, String text, Instant receivedAt) {
            if (!closing) {
                listener.message(socket.number(), text, receivedAt);
            }
        }

        @Override
        public void value(StreamTopic topic, StreamedValue value, Instant receivedAt) {
            if (!closing) {
                listener.value(topic, value, receivedAt);
            }
        }

        @Override
        public void good(StreamSocket socket, Set<StreamTopic> silent) {
            silent.stream().filter(told::add).forEach(listener::silent);
            if (socket == current) {
                become(socket, "all topics tick");
            }
            reschedule();
        }

        @Override
        public void refused(String reason, boolean terminal) {
            if (told.size() < 1000 && told.add(reason)) {
                listener.refused(reason, terminal);
            }
        }

        @Override
        public void lost(Instant from, Instant until, long messages) {
            listener.lost(new StreamLoss(from, until, messages, "whoever reads is too slow"));
            renewSoon("messages were dropped");
            reschedule();
        }

        @Override
        public void ended(StreamSocket socket, String reason, Optional<Duration> wait) {
            if (socket.isOpen()) {
                listener.ended(socket.number(), shared.clock().instant(), reason);
            }
            if (socket == successor) {
                secondEnded(reason, wait);
            } else if (socket == current) {
                firstEnded(socket, reason, wait);
            }
            reschedule();
        }
    }
}
