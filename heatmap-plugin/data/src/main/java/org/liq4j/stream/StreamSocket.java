/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.exchange.StreamConnectionPlan;
import org.liq4j.api.exchange.StreamProtocol;
import org.liq4j.api.exchange.StreamReceiver;
import org.liq4j.api.exchange.StreamTopic;
import org.liq4j.api.exchange.StreamedValue;
import org.liq4j.http.WebSocketConnection;
import org.liq4j.http.WebSocketEnd;
import org.liq4j.http.WebSocketReceiver;

/**
 * One socket from its handshake to its end: it subscribes, waits for the first values, sends heartbeats, and is given up when
 * it is quiet. Confined to the scheduler's thread, but for what {@link WebSocketReceiver} says.
 */
final class StreamSocket implements WebSocketReceiver, StreamReceiver {

    /** Topics that tick as long as a market is open: without a value of each a subscription is not good. Others may be silent. */
    private static final Set<StreamTopic.Kind> TICKING = EnumSet.of(StreamTopic.Kind.CANDLES, StreamTopic.Kind.TRADES,
            StreamTopic.Kind.MARK_PRICE);
    /** Timers are served between so many messages at the latest. */
    private static final int READ_AT_ONCE = 1000;
    private static final long NEVER = Long.MAX_VALUE;

    /** What a socket tells. */
    interface Owner {

        void opened(StreamSocket socket);

        void message(StreamSocket socket, String text, Instant receivedAt);

        void value(StreamTopic topic, StreamedValue value, Instant receivedAt);

        /** All topics that must tick do, but for the silent. */
        void good(StreamSocket socket, Set<StreamTopic> silent);

        void refused(String reason, boolean terminal);

        void lost(Instant from, Instant until, long messages);

        /** It is given up or has ended; told once, and nothing after it. */
        void ended(StreamSocket socket, String reason, Optional<Duration> wait);
    }

    private final int number;
    private final StreamConnectionPlan plan;
    private final StreamProtocol protocol;
    private final StreamConnections shared;
    private final StreamTally tally;
    private final Owner owner;
    private final SocketQueue queue;
    private final SendPace pace;
    private final Set<StreamTopic> awaited = new LinkedHashSet<>();
    private final int ticking;
    private @Nullable WebSocketConnection connection;
    private volatile boolean over;
    private boolean open;
    private boolean good;
    private boolean refusedForGood;
    private long deadline;
    private long subscribedNanos;
    private long heartbeatAt = NEVER;
    private long openedNanos;
    private long goodNanos;
    private long valueNanos;
    private long nowNanos;
    private Instant valueAt;
    private Instant readAt;

    StreamSocket(int number, StreamConnectionPlan plan, StreamProtocol protocol, StreamConnections shared,
            StreamTally tally, Owner owner) {
        this.number = number;
        this.plan = plan;
        this.protocol = protocol;
        this.shared = shared;
        this.tally = tally;
        this.owner = owner;
        this.queue = new SocketQueue(shared.settings().queuedMessages(), shared.settings().queuedCharacters());
        this.pace = new SendPace(plan.messagesPerSecond());
        plan.topics().stream().filter(topic -> TICKING.contains(topic.kind())).forEach(awaited::add);
        this.ticking = awaited.size();
        this.readAt = shared.clock().instant();
        this.valueAt = readAt;
    }

    void connect() {
        deadline = shared.scheduler().nanos() + shared.settings().openWithin().toNanos();
        connection = shared.sockets().open(plan.address(), this);
    }

    int number() {
        return number;
    }

    boolean isOpen() {
        return open;
    }

    boolean isGood() {
        return good;
    }

    long openedNanos() {
        return openedNanos;
    }

    long goodNanos() {
        return goodNanos;
    }

    /** From when on values would be missing if it ended now: when the last came, or it became good. */
    Instant lastGood() {
        return valueAt;
    }

    // On the socket's thread.

    @Override
    public void opened() {
        wakeIf(queue.opened());
    }

    @Override
    public void message(String text, Instant receivedAt) {
        if (over) {
            tally.late();
        } else {
            wakeIf(queue.message(text, receivedAt));
        }
    }

    @Override
    public void ended(WebSocketEnd end) {
        wakeIf(queue.ended(end));
    }

    private void wakeIf(boolean sleeping) {
        if (sleeping) {
            shared.scheduler().execute(this::read);
        }
    }

    // On the scheduler's.

    private void read() {
        long now = shared.scheduler().nanos();
        boolean more = true;
        try {
            for (int count = 0; more && count < READ_AT_ONCE; count++) {
                SocketQueue.Entry entry = queue.poll();
                more = entry != null;
                if (entry == null) {
                    tellDropped(queue.takeDropped(), shared.clock().instant());
                } else {
                    read(entry, now);
                }
            }
        } finally {
            // Whatever failed: nobody else reads what still waits.
            if (more) {
                shared.scheduler().execute(this::read);
            }
        }
    }

    /** Reads all that has come, before the socket is given up in favour of another. */
    void readRest() {
        long now = shared.scheduler().nanos();
        for (SocketQueue.Entry entry = queue.poll(); entry != null && !over; entry = queue.poll()) {
            if (entry instanceof SocketQueue.Message) {
                read(entry, now);
            }
        }
    }

    private void read(SocketQueue.Entry entry, long now) {
        if (over) {
            if (entry instanceof SocketQueue.Message) {
                tally.late();
            }
            return;
        }
        switch (entry) {
            case SocketQueue.Opened opened -> start(now);
            case SocketQueue.Message message -> read(message, now);
            case SocketQueue.Ended ended -> {
                tellDropped(ended.droppedBefore(), shared.clock().instant());
                giveUp(ended.end().text(), wait(ended.end()));
            }
        }
    }

    private void read(SocketQueue.Message message, long now) {
        tellDropped(message.droppedBefore(), message.receivedAt());
        readAt = message.receivedAt();
        nowNanos = now;
        tally.message();
        owner.message(this, message.text(), readAt);
        try {
            protocol.read(plan, message.text(), readAt, this);
        } catch (RuntimeException | StackOverflowError | LinkageError failure) {
            skipped("protocol failed: " + failure.getClass().getSimpleName());
        }
        if (!good && !over && pace.isEmpty() && awaited.isEmpty()) {
            becomeGood(now, Set.of());
        }
    }

    private void tellDropped(long messages, Instant until) {
        if (messages > 0 && !over) {
            tally.dropped(messages);
            owner.lost(readAt, until, messages);
        }
    }

    private Optional<Duration> wait(WebSocketEnd end) {
        boolean forLong = end.kind() == WebSocketEnd.Kind.REFUSED && end.code() >= 400 && end.code() < 500
                && end.code() != 408;
        return end.retryAfter().isEmpty() && forLong ? Optional.of(shared.settings().refusedFor()) : end.retryAfter();
    }

    private void start(long now) {
        open = true;
        openedNanos = now;
        deadline = NEVER;
        pace.add(plan.subscriptions());
        plan.heartbeat().ifPresent(heartbeat -> heartbeatAt = now + heartbeat.every().toNanos());
        owner.opened(this);
        wake(now);
    }

    /** Does what is due. */
    void wake(long now) {
        if (over) {
            return;
        }
        if (!open) {
            if (now >= deadline) {
                giveUp("no handshake within " + shared.settings().openWithin(), Optional.empty());
            }
            return;
        }
        send(now);
        if (!over && !good && pace.isEmpty()) {
            watchFirstValues(now);
        }
        if (!over && good && now >= valueNanos + plan.quietFor().toNanos() && queue.isEmpty()) {
            giveUp("quiet for " + plan.quietFor(), Optional.empty());
        }
    }

    private void send(long now) {
        if (now >= heartbeatAt) {
            StreamConnectionPlan.Heartbeat heartbeat = plan.heartbeat().orElseThrow();
            heartbeatAt = now + heartbeat.every().toNanos();
            pace.add(List.of(heartbeat.text()));
        }
        if (connection != null && !pace.send(connection, now)) {
            giveUp("what is to be sent is not taken", Optional.empty());
        }
    }

    private void watchFirstValues(long now) {
        if (awaited.isEmpty()) {
            becomeGood(now, Set.of());
        } else if (deadline == NEVER) {
            subscribedNanos = now;
            deadline = now + patience(StreamTopic.Kind.MARK_PRICE).toNanos();
        } else if (now >= deadline && queue.isEmpty()) {
            long longest = subscribedNanos + awaited.stream()
                    .mapToLong(topic -> patience(topic.kind()).toNanos()).min().orElse(0);
            if (now < longest) {
                deadline = longest;
                return;
            }
            boolean otherTopicsTick = awaited.size() < ticking;
            if (refusedForGood && otherTopicsTick) {
                becomeGood(now, Set.copyOf(awaited));
            } else {
                StreamTopic first = awaited.stream().min(Comparator.comparing(topic -> patience(topic.kind())))
                        .orElseThrow();
                giveUp("no value of " + first.kind().label() + " " + first.symbol() + " within "
                        + patience(first.kind()),
                        refusedForGood ? Optional.of(shared.settings().refusedFor()) : Optional.empty());
            }
        }
    }

    /** A mark price ticks whatever happens, trades and their bars when somebody trades. */
    private Duration patience(StreamTopic.Kind kind) {
        Duration patience = shared.settings().valueWithin();
        return kind == StreamTopic.Kind.MARK_PRICE ? patience : patience.multipliedBy(4);
    }

    private void becomeGood(long now, Set<StreamTopic> silent) {
        good = true;
        goodNanos = now;
        valueNanos = now;
        valueAt = shared.clock().instant();
        owner.good(this, silent);
    }

    /** When to be woken. */
    long nextNanos() {
        if (over) {
            return NEVER;
        }
        if (!open) {
            return deadline;
        }
        // What still waits to be read puts a decision off.
        long later = queue.isEmpty() ? 0 : shared.scheduler().nanos() + 1_000_000_000L;
        long watched = good ? valueNanos + plan.quietFor().toNanos() : deadline;
        return Math.min(Math.min(heartbeatAt, pace.nextNanos()), Math.max(watched, later));
    }

    private void giveUp(String reason, Optional<Duration> wait) {
        drop(false);
        owner.ended(this, reason, wait);
    }

    /** Ends it; nothing that it still sends is read. */
    void drop(boolean politely) {
        over = true;
        if (connection != null && politely) {
            connection.close();
        } else if (connection != null) {
            connection.abort();
        }
    }

    // What a message says.

    @Override
    public void value(StreamTopic topic, StreamedValue value) {
        valueNanos = nowNanos;
        valueAt = readAt;
        tally.value();
        if (!good) {
            awaited.remove(topic);
        }
        owner.value(topic, value, readAt);
    }

    @Override
    public void heartbeat() {
        tally.heartbeat();
    }

    @Override
    public void acknowledged() {
        // Proves nothing: some confirm and send nothing.
    }

    @Override
    public void refused(String reason, boolean terminal) {
        owner.refused(reason, terminal);
        refusedForGood |= terminal;
        if (!terminal && !good && !over) {
            giveUp("refused: " + reason, Optional.empty());
        }
    }

    @Override
    public void skipped(String reason) {
        tally.skipped(reason);
    }
}
