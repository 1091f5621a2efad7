/* SPDX-License-Identifier: MIT */
package org.liq4j.live.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.signal.Alert;
import org.liq4j.api.signal.AlertSink;
import org.liq4j.api.signal.DeliveryRecord;
import org.liq4j.api.signal.Signal;
import org.liq4j.api.signal.SignalSink;
import org.liq4j.api.signal.UndeliverableException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DeliveryTest {

    private static final Instant START = Instant.parse("2026-03-15T00:00:00Z");
    private static final Instrument BTC = Instrument.parse("BINANCE:BTCUSDT");
    private static final Instrument ETH = Instrument.parse("BYBIT:ETHUSDT");

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final DeliveryListener listener = new DeliveryListener() {

        @Override
        public void failing(String sink, String id, String why) {
            heard.add(sink + " failing: " + why);
        }

        @Override
        public void recovered(String sink, String id) {
            heard.add(sink + " recovered");
        }

        @Override
        public void gaveUp(String sink, String id, String why) {
            heard.add(sink + " gave up: " + why);
        }

        @Override
        public void left(String sink, long entries) {
            heard.add(sink + " left " + entries);
        }
    };

    private static Signal signal(Instrument instrument, int minute) {
        return Signal.of(START.plus(Duration.ofMinutes(minute)), instrument, "a", Signal.Action.ENTER_LONG, 1);
    }

    private static Alert alert(int minute) {
        return new Alert("alert/" + minute, START.plus(Duration.ofMinutes(minute)), BTC, Alert.Kind.CASCADE, "Flow.", 1,
                1);
    }

    private static Delivery.Patience patience(Delivery.Sleeper sleeper) {
        return new Delivery.Patience(Duration.ofSeconds(1), Duration.ofMinutes(1), sleeper, new Random(1));
    }

    private static Delivery.Patience atOnce() {
        return patience(duration -> {
        });
    }

    /** Takes signals. */
    private static class Taking implements SignalSink {

        final BlockingQueue<String> taken = new LinkedBlockingQueue<>();

        @Override
        public void accept(Signal signal) {
            taken.add(signal.id());
        }

        @Override
        public void close() {
        }

        String next() throws InterruptedException {
            return String.valueOf(taken.poll(10, TimeUnit.SECONDS));
        }
    }

    private static final class TakingAlerts extends Taking implements AlertSink {

        @Override
        public void accept(Alert alert) {
            taken.add(alert.id());
        }
    }

    private String word() throws InterruptedException {
        return String.valueOf(heard.poll(10, TimeUnit.SECONDS));
    }

    @Test
    void eachSinkGetsAllInOrderAndAlertsIfItTakesThem() throws Exception {
        Taking signals = new Taking();
        TakingAlerts both = new TakingAlerts();
        Outbox outbox = new MemoryOutbox(BTC, 100);
        try (Delivery delivery = new Delivery(List.of(outbox), Map.of("a", signals, "b", both), atOnce(), listener)) {
            delivery.accept(signal(BTC, 1));
            delivery.accept(signal(BTC, 1));
            delivery.accept(alert(2));
            delivery.accept(signal(BTC, 3));
            assertThrows(InvalidValueException.class, () -> delivery.accept(signal(ETH, 1)));
        }
        assertEquals(List.of(signal(BTC, 1).id(), signal(BTC, 3).id()), List.copyOf(signals.taken));
        assertEquals(List.of(signal(BTC, 1).id(), "alert/2", signal(BTC, 3).id()), List.copyOf(both.taken));
        assertTrue(heard.isEmpty());
    }

    @Test
    void aSinkThatFailsIsTriedAgainAndHoldsUpNoOther() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        List<Duration> pauses = new ArrayList<>();
        Taking failing = new Taking() {

            @Override
            public void accept(Signal signal) {
                if (tries.incrementAndGet() <= 9) {
                    throw new IllegalStateException("no room");
                }
                super.accept(signal);
            }
        };
        Taking sound = new Taking();
        try (Delivery delivery = new Delivery(List.of(new MemoryOutbox(BTC, 100)),
                Map.of("failing", failing, "sound", sound), patience(pauses::add), listener)) {
            delivery.accept(signal(BTC, 1));
            delivery.accept(signal(BTC, 2));
            assertEquals(signal(BTC, 1).id(), sound.next());
            assertEquals(signal(BTC, 2).id(), sound.next());
            assertEquals(signal(BTC, 1).id(), failing.next());
            assertEquals(signal(BTC, 2).id(), failing.next());
        }
        assertEquals("failing failing: no room", word());
        assertEquals("failing recovered", word());
        assertEquals(9, pauses.size());
        for (int i = 0; i < 9; i++) {
            long longest = Math.min(1_000L << i, 60_000);
            long pause = pauses.get(i).toMillis();
            assertTrue(pause >= longest / 2 && pause <= longest, pauses::toString);
        }
    }

    @Test
    void whatASinkGivesUpIsNotHandedToItAgain() throws Exception {
        Taking sink = new Taking() {

            @Override
            public void accept(Signal signal) {
                if (signal.id().equals(signal(BTC, 1).id())) {
                    throw new UndeliverableException("refused; kept elsewhere", null);
                }
                super.accept(signal);
            }
        };
        try (Delivery delivery = new Delivery(List.of(new MemoryOutbox(BTC, 100)), Map.of("a", sink), atOnce(),
                listener)) {
            delivery.accept(signal(BTC, 1));
            delivery.accept(signal(BTC, 2));
            assertEquals(signal(BTC, 2).id(), sink.next());
        }
        assertEquals("a gave up: refused; kept elsewhere", word());
    }

    @Test
    void theEndInterruptsWaitsTriesOnceMoreAndTellsWhatIsLeft() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        Taking sink = new Taking() {

            @Override
            public void accept(Signal signal) {
                super.accept(signal);
                throw new IllegalStateException("no room");
            }
        };
        Outbox outbox = new MemoryOutbox(BTC, 100);
        Delivery delivery = new Delivery(List.of(outbox), Map.of("a", sink), patience(duration -> {
            waiting.countDown();
            new CountDownLatch(1).await();
        }), listener);
        delivery.accept(signal(BTC, 1));
        delivery.accept(signal(BTC, 2));
        assertTrue(waiting.await(10, TimeUnit.SECONDS));
        delivery.close();
        delivery.close();
        assertEquals("a failing: no room", word());
        assertEquals("a left 2", word());
        assertEquals(List.of(signal(BTC, 1).id(), signal(BTC, 1).id()), List.copyOf(sink.taken));
        assertEquals(Map.of("a", 2L), delivery.left());
    }

    @Test
    void theEndDoesNotWaitForASinkThatHangs() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        Taking sink = new Taking() {

            @Override
            public void accept(Signal signal) {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    interrupted.countDown();
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(e);
                }
            }
        };
        Outbox outbox = new MemoryOutbox(BTC, 100);
        Delivery delivery = new Delivery(List.of(outbox), Map.of("a", sink), atOnce(), listener);
        delivery.accept(signal(BTC, 1));
        delivery.close();
        assertTrue(interrupted.await(10, TimeUnit.SECONDS));
        assertEquals(0, outbox.delivered("a"));
    }

    @Test
    void goesOnWhereItEndedAndDoesNotRepeatWhatASinkHas() throws Exception {
        Outbox outbox = new MemoryOutbox(BTC, 100);
        assertEquals(0, outbox.delivered("file"));
        assertEquals(0, outbox.delivered("plain"));
        outbox.add(signal(BTC, 1));
        outbox.add(signal(BTC, 2));
        outbox.add(signal(BTC, 3));
        outbox.markDelivered("file", 1);
        outbox.markDelivered("plain", 1);
        class Remembering extends Taking implements DeliveryRecord {

            @Override
            public boolean hasDelivered(String id) {
                return id.equals(signal(BTC, 2).id());
            }
        }
        Remembering file = new Remembering();
        Taking plain = new Taking();
        Taking late = new Taking();
        try (Delivery delivery = new Delivery(List.of(outbox), Map.of("file", file, "plain", plain, "late", late),
                atOnce(), listener)) {
            assertEquals(signal(BTC, 3).id(), file.next());
            assertEquals(signal(BTC, 2).id(), plain.next());
            assertEquals(signal(BTC, 3).id(), plain.next());
            delivery.accept(signal(BTC, 4));
            // A sink that was not there is not told of the past.
            assertEquals(signal(BTC, 4).id(), late.next());
        }
        assertEquals(List.of(signal(BTC, 4).id()), List.copyOf(file.taken));
    }

    @Test
    void severalInstrumentsShareASinkTheOlderSignalFirst() throws Exception {
        Outbox btc = new MemoryOutbox(BTC, 100);
        Outbox eth = new MemoryOutbox(ETH, 100);
        assertEquals(0, btc.delivered("a") + eth.delivered("a"));
        btc.add(signal(BTC, 1));
        btc.add(signal(BTC, 3));
        eth.add(signal(ETH, 2));
        Taking sink = new Taking();
        try (Delivery delivery = new Delivery(List.of(btc, eth), Map.of("a", sink), atOnce(), listener)) {
            assertFalse(delivery.left().isEmpty());
        }
        assertEquals(List.of(signal(BTC, 1).id(), signal(ETH, 2).id(), signal(BTC, 3).id()), List.copyOf(sink.taken));
    }

    @Test
    void anOutboxThatCannotBeReadIsTriedAgain() throws Exception {
        AtomicInteger reads = new AtomicInteger();
        MemoryOutbox inner = new MemoryOutbox(BTC, 100);
        Outbox failing = new Outbox() {

            @Override
            public Instrument instrument() {
                return BTC;
            }

            @Override
            public void add(Signal signal) {
                inner.add(signal);
            }

            @Override
            public void add(Alert alert) {
                inner.add(alert);
            }

            @Override
            public List<OutboxEntry> after(long number, int most) {
                if (reads.incrementAndGet() <= 3) {
                    throw new IllegalStateException("the outbox cannot be read");
                }
                return inner.after(number, most);
            }

            @Override
            public long last() {
                return inner.last();
            }

            @Override
            public long delivered(@Nullable String sink) {
                return inner.delivered(String.valueOf(sink));
            }

            @Override
            public void markDelivered(String sink, long number) {
                inner.markDelivered(sink, number);
            }
        };
        Taking sink = new Taking();
        try (Delivery delivery = new Delivery(List.of(failing), Map.of("a", sink), atOnce(), listener)) {
            delivery.accept(signal(BTC, 1));
            assertEquals(signal(BTC, 1).id(), sink.next());
        }
        assertEquals("a failing: the outbox cannot be read", word());
    }

    @Test
    void anOutboxInMemoryIsBounded() {
        MemoryOutbox outbox = new MemoryOutbox(BTC, 3);
        for (int minute = 1; minute <= 10; minute++) {
            outbox.add(signal(BTC, minute));
        }
        assertEquals(List.of(8L, 9L, 10L), outbox.after(0, 100).stream().map(OutboxEntry::number).toList());
        assertEquals(List.of(9L), outbox.after(8, 1).stream().map(OutboxEntry::number).toList());
    }
}
