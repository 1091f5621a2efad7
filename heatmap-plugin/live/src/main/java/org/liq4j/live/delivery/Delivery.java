/* SPDX-License-Identifier: MIT */
package org.liq4j.live.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.signal.Alert;
import org.liq4j.api.signal.AlertSink;
import org.liq4j.api.signal.Signal;
import org.liq4j.api.signal.SignalSink;

/**
 * Delivers what is in outboxes to sinks, and is itself the one sink of the sessions that fill them: {@link #accept} takes a moment,
 * whatever the sinks do. Each sink has a thread of its own, gets each outbox's entries in their order, and holds up no other.
 *
 * <p>
 * What a sink fails to take is handed to it again, after waits that grow, until it takes it or gives it up with an
 * {@link org.liq4j.api.signal.UndeliverableException}. A process that is killed may have handed over one entry more for each sink
 * than it could mark: after the restart a sink that is a {@link org.liq4j.api.signal.DeliveryRecord} is not given it again, any
 * other gets it again with the same id.
 *
 * <p>
 * Thread-safe. {@link #close} must come before the sinks are closed, which are the caller's.
 */
public final class Delivery implements SignalSink, AlertSink {

    /** How long the end may take. */
    private static final Duration LAST_WORDS = Duration.ofMillis(1_500);
    private static final Duration AFTER_INTERRUPTION = Duration.ofMillis(300);

    private final Map<String, Outbox> outboxes = new LinkedHashMap<>();
    private final Map<Lane, Thread> lanes = new LinkedHashMap<>();
    private final Map<Lane, String> names = new LinkedHashMap<>();
    private final DeliveryListener listener;
    private boolean closed;

    /** Waits. */
    @FunctionalInterface
    public interface Sleeper {

        void sleep(Duration duration) throws InterruptedException;
    }

    /**
     * How long to wait after a failure: twice as long as after the one before, up to a maximum, and of that a random part between
     * one half and the whole.
     *
     * @param first
     *            the longest wait after the first failure; at least 2 ms
     * @param maximum
     *            the longest wait of all
     */
    public record Patience(Duration first, Duration maximum, Sleeper sleeper, RandomGenerator random) {

        /** A second to a minute. */
        public static Patience usual() {
            return new Patience(Duration.ofSeconds(1), Duration.ofMinutes(1), Thread::sleep, new Random());
        }

        /**
         * @throws InvalidValueException
         *             unless {@code 2 ms <= first <= maximum <= 1 day}
         */
        public Patience {
            if (first.toMillis() < 2 || first.compareTo(maximum) > 0 || maximum.compareTo(Duration.ofDays(1)) > 0) {
                throw new InvalidValueException("maximum", maximum.toString(),
                        "must satisfy 2 ms <= first (" + first + ") <= maximum <= 1 day");
            }
        }

        Duration pause(int failures) {
            long longest = Math.min(first.toMillis() << Math.min(failures - 1, 26), maximum.toMillis());
            return Duration.ofMillis(longest / 2 + random.nextLong(longest - longest / 2 + 1));
        }
    }

    /**
     * Starts to deliver, what earlier runs have left included.
     *
     * @param outboxes
     *            one for each instrument
     * @param sinks
     *            by a name that stays the same from run to run and holds no secret
     * @throws InvalidValueException
     *             if two outboxes are of one instrument
     */
    public Delivery(List<? extends Outbox> outboxes, Map<String, ? extends SignalSink> sinks, Patience patience,
            DeliveryListener listener) {
        this.listener = listener;
        for (Outbox outbox : outboxes) {
            if (this.outboxes.put(outbox.instrument().toString(), outbox) != null) {
                throw new InvalidValueException("outboxes", outbox.instrument().toString(), "has two");
            }
        }
        sinks.forEach((name, sink) -> {
            Lane lane = new Lane(name, sink, List.copyOf(outboxes), patience, listener);
            Thread thread = new Thread(lane, "delivery-" + (lanes.size() + 1));
            thread.setDaemon(true);
            lanes.put(lane, thread);
            names.put(lane, name);
        });
        lanes.values().forEach(Thread::start);
    }

    /**
     * Takes a signal for all sinks.
     *
     * @throws InvalidValueException
     *             if there is no outbox of its instrument
     */
    @Override
    public void accept(Signal signal) {
        outbox(signal.instrument().toString()).add(signal);
        lanes.keySet().forEach(Lane::wake);
    }

    /**
     * Takes an alert for all sinks that take alerts.
     *
     * @throws InvalidValueException
     *             if there is no outbox of its instrument
     */
    @Override
    public void accept(Alert alert) {
        outbox(alert.instrument().toString()).add(alert);
        lanes.keySet().forEach(Lane::wake);
    }

    private Outbox outbox(String instrument) {
        Outbox outbox = outboxes.get(instrument);
        if (outbox == null) {
            throw new InvalidValueException("instrument", instrument, "has no outbox; there are " + outboxes.keySet());
        }
        return outbox;
    }

    /** How many entries each sink is not rid of, by its name. */
    public Map<String, Long> left() {
        Map<String, Long> left = new LinkedHashMap<>();
        names.forEach((lane, name) -> left.put(name, lane.left()));
        return left;
    }

    /** Hands over what the sinks take within two seconds; the rest stays in the outboxes, of which the listener hears. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        lanes.forEach(Lane::finish);
        List<Thread> running = new ArrayList<>(lanes.values());
        boolean interrupted = !join(running, LAST_WORDS);
        running.removeIf(thread -> !thread.isAlive());
        running.forEach(Thread::interrupt);
        interrupted |= !join(running, AFTER_INTERRUPTION);
        names.forEach((lane, name) -> {
            long left = lane.left();
            if (left > 0) {
                listener.left(name, left);
            }
        });
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for all together at most so long; false if it was interrupted. */
    private static boolean join(List<Thread> threads, Duration atMost) {
        long slice = Math.max(1, atMost.toMillis() / Math.max(1, threads.size()));
        try {
            // Each has its part of the time; what one does not need is the next one's.
            long left = 0;
            for (Thread thread : threads) {
                left += slice;
                while (left > 0 && !thread.join(Duration.ofMillis(Math.min(left, 10)))) {
                    left -= 10;
                }
            }
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    static String words(Throwable failure) {
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }
}
