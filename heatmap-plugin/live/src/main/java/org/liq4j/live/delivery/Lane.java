/* SPDX-License-Identifier: MIT */
package org.liq4j.live.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.liq4j.api.signal.AlertSink;
import org.liq4j.api.signal.DeliveryRecord;
import org.liq4j.api.signal.SignalSink;
import org.liq4j.api.signal.UndeliverableException;

/**
 * The way to one sink, with its own thread: takes the oldest entry that the sink is not rid of, hands it over until the sink takes
 * it, marks it, and waits for the next. It holds nothing but the entry at hand, however far the sink is behind.
 */
final class Lane implements Runnable {

    private final String name;
    private final SignalSink sink;
    private final List<Outbox> outboxes;
    private final Delivery.Patience patience;
    private final DeliveryListener listener;
    /** Outboxes whose first entry may have been delivered by a process that was killed before it could mark it. */
    private final Set<Outbox> uncertain;
    /** Guards what follows. */
    private final Object lock = new Object();
    private boolean news = true;
    private boolean closing;
    private boolean pausing;

    Lane(String name, SignalSink sink, List<Outbox> outboxes, Delivery.Patience patience, DeliveryListener listener) {
        this.name = name;
        this.sink = sink;
        this.outboxes = outboxes;
        this.patience = patience;
        this.listener = listener;
        this.uncertain = new HashSet<>(outboxes);
        // Before anything new is said: what is said from now on is for this sink too.
        outboxes.forEach(outbox -> outbox.delivered(name));
    }

    /** There may be something new. */
    void wake() {
        synchronized (lock) {
            news = true;
            lock.notifyAll();
        }
    }

    /** What is there is still handed over, but nothing is waited for any more. */
    void finish(Thread thread) {
        synchronized (lock) {
            closing = true;
            lock.notifyAll();
            if (pausing) {
                thread.interrupt();
            }
        }
    }

    /** How many entries the sink is not rid of. */
    long left() {
        return outboxes.stream().mapToLong(outbox -> outbox.last() - outbox.delivered(name)).sum();
    }

    @Override
    public void run() {
        try {
            boolean open = true;
            for (int failures = 0; open;) {
                try {
                    Optional<Pending> next = next();
                    open = next.isPresent() ? deliver(next.get()) : awaitNews();
                    failures = 0;
                } catch (RuntimeException e) {
                    // An outbox that cannot be read, or a listener that fails, must not end the delivery for good.
                    if (failures++ == 0) {
                        listener.failing(name, "", Delivery.words(e));
                    }
                    open = pause(patience.pause(failures));
                }
            }
        } catch (InterruptedException e) {
            // The end of this thread.
            Thread.currentThread().interrupt();
        }
    }

    private record Pending(Outbox outbox, OutboxEntry entry) {
    }

    /** The oldest first, of all outboxes; what comes first in one is never later than what follows. */
    private Optional<Pending> next() {
        synchronized (lock) {
            news = false;
        }
        List<Pending> heads = new ArrayList<>();
        for (Outbox outbox : outboxes) {
            outbox.after(outbox.delivered(name), 1).forEach(entry -> heads.add(new Pending(outbox, entry)));
        }
        return heads.stream().min(Comparator.comparing(pending -> pending.entry.time()));
    }

    /** Whether to go on. */
    private boolean awaitNews() throws InterruptedException {
        synchronized (lock) {
            while (!news && !closing) {
                lock.wait();
            }
            return news || !closing;
        }
    }

    /** Whether to go on. */
    private boolean deliver(Pending pending) throws InterruptedException {
        OutboxEntry entry = pending.entry;
        boolean known = uncertain.remove(pending.outbox) && sink instanceof DeliveryRecord memory
                && memory.hasDelivered(entry.id());
        if (!known && !insist(entry)) {
            return false;
        }
        pending.outbox.markDelivered(name, entry.number());
        return true;
    }

    /** Hands an entry over until the sink is rid of it; false if this ends before. */
    private boolean insist(OutboxEntry entry) throws InterruptedException {
        for (int failures = 1;; failures++) {
            try {
                handOver(entry);
                if (failures > 1) {
                    listener.recovered(name, entry.id());
                }
                return true;
            } catch (UndeliverableException e) {
                listener.gaveUp(name, entry.id(), String.valueOf(e.getMessage()));
                return true;
            } catch (RuntimeException e) {
                if (failures == 1) {
                    listener.failing(name, entry.id(), Delivery.words(e));
                }
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                if (!pause(patience.pause(failures))) {
                    return false;
                }
            }
        }
    }

    private void handOver(OutboxEntry entry) {
        switch (entry) {
            case OutboxEntry.OfSignal of -> sink.accept(of.signal());
            case OutboxEntry.OfAlert of -> {
                if (sink instanceof AlertSink alerts) {
                    alerts.accept(of.alert());
                }
            }
        }
    }

    /** Whether to try again. */
    private boolean pause(Duration duration) throws InterruptedException {
        synchronized (lock) {
            if (closing) {
                return false;
            }
            pausing = true;
        }
        try {
            patience.sleeper().sleep(duration);
            return true;
        } catch (InterruptedException e) {
            synchronized (lock) {
                if (!closing) {
                    throw e;
                }
            }
            // Once more at the end, without a wait after it.
            return true;
        } finally {
            synchronized (lock) {
                pausing = false;
                if (closing) {
                    // It may have come when the wait was over.
                    Thread.interrupted();
                }
            }
        }
    }
}
