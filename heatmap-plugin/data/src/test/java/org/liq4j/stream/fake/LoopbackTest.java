/* SPDX-License-Identifier: MIT */
package org.liq4j.stream.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.liq4j.api.exchange.CandleSource;
import org.liq4j.api.exchange.StreamConnectionPlan;
import org.liq4j.api.exchange.StreamTopic;
import org.liq4j.api.exchange.StreamedValue;
import org.liq4j.api.kit.FakeClock;
import org.liq4j.api.market.TimeRange;
import org.liq4j.http.Backoff;
import org.liq4j.http.HostMemory;
import org.liq4j.http.HttpConnections;
import org.liq4j.http.HttpProtocol;
import org.liq4j.stream.StreamConnection;
import org.liq4j.stream.StreamConnections;
import org.liq4j.stream.StreamListener;
import org.liq4j.stream.StreamLoss;
import org.liq4j.stream.StreamSettings;
import org.liq4j.stream.StreamState;
import org.liq4j.stream.ThreadScheduler;
import org.liq4j.venue.VenueConnections;
import org.liq4j.venue.binance.BinanceExchange;
import org.liq4j.venue.binance.BinanceMarketData;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Connections over true sockets, whose clock a test has in its hand. */
class LoopbackTest {

    private static final Instant BEGIN = Instant.parse("2026-11-02T10:00:00Z");
    /** Impatient, and never surprised by a clock that the test moves. */
    private static final StreamSettings SETTINGS = new StreamSettings(Duration.ofSeconds(20), Duration.ofSeconds(20),
            Duration.ofMillis(1), new Backoff(Duration.ofMillis(2), Duration.ofMillis(10)), Duration.ofMillis(10),
            Duration.ofMinutes(10), Duration.ZERO, Duration.ZERO, 1000, 1 << 20, Duration.ofDays(999));

    private final FakeClock clock = new FakeClock(BEGIN);
    private final FakeExchange exchange = new FakeExchange(new FakeBinance("BTCUSDT"), new MarketScript(3, 60_000),
            clock);
    private final LoopbackServer server = new LoopbackServer(exchange);
    private final BlockingQueue<Throwable> failures = new LinkedBlockingQueue<>();
    private final ThreadScheduler scheduler = new ThreadScheduler("streams", failures::add);
    private final HttpConnections http = new HttpConnections(HostMemory.ofThisProcess(), clock, clock::advance,
            new Random(1));
    private final StreamConnections connections = new StreamConnections(http.webSockets(HttpProtocol.PLAIN), scheduler,
            clock, new Random(1), failures::add, SETTINGS);
    private final BlockingQueue<StreamedValue> values = new LinkedBlockingQueue<>();
    private final BlockingQueue<StreamLoss> losses = new LinkedBlockingQueue<>();
    private final AtomicBoolean stalled = new AtomicBoolean();

    @AfterEach
    void close() {
        scheduler.close();
        http.close();
        server.close();
        assertEquals(0, failures.size(), failures::toString);
    }

    private StreamConnection open() {
        StreamConnectionPlan plan = new BinanceExchange().protocol()
                .plan(List.of(StreamTopic.candles("BTCUSDT", Duration.ofMinutes(1), 1),
                        StreamTopic.of(StreamTopic.Kind.MARK_PRICE, "BTCUSDT", 1)))
                .getFirst().at(server.streamAddress());
        return connections.open(plan, new BinanceExchange()::protocol, new StreamListener() {
            @Override
            public void value(StreamTopic topic, StreamedValue value, Instant receivedAt) {
                values.add(value);
                while (stalled.get()) {
                    Thread.onSpinWait();
                }
            }

            @Override
            public void lost(StreamLoss loss) {
                losses.add(loss);
            }
        });
    }

    /** Lets the market go on until something is so. */
    private void goOnUntil(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 4000 && !condition.getAsBoolean(); i++) {
            clock.advance(Duration.ofSeconds(1));
            exchange.tick();
            Thread.sleep(2);
        }
        assertTrue(condition.getAsBoolean());
    }

    private void goOnUntilLive(StreamConnection connection) throws InterruptedException {
        goOnUntil(() -> connection.state() == StreamState.LIVE && exchange.openConnections() == 1);
    }

    @Test
    void everyCutIsFollowedByAnotherConnection() throws Exception {
        StreamConnection connection = open();
        goOnUntilLive(connection);
        for (Fault fault : List.of(Fault.CUT, Fault.CUT_WITHIN_MESSAGE, Fault.GOOD_BYE, Fault.HANDSHAKE_CUT)) {
            long before = connection.counts().attempts();
            exchange.inflict(fault, Duration.ofMillis(1));
            goOnUntil(() -> connection.counts().attempts() > before);
            goOnUntilLive(connection);
            assertTrue(losses.poll(20, TimeUnit.SECONDS) != null, fault::name);
        }
        connection.close();
        goOnUntil(() -> exchange.openConnections() == 0);
    }

    @Test
    void nothingIsAskedWhileBanned() throws Exception {
        StreamConnection connection = open();
        goOnUntilLive(connection);
        exchange.inflict(Fault.BANNED, Duration.ofMinutes(10));
        goOnUntil(() -> connection.state() == StreamState.BACKING_OFF && exchange.handshakes() == 2);
        goOnUntil(() -> !clock.instant().isBefore(BEGIN.plus(Duration.ofMinutes(8))));
        assertEquals(2, exchange.handshakes());
        assertEquals(0, exchange.askedWhileBanned());
        connection.close();
    }

    @Test
    void aStalledReaderCostsMessagesAndNotMemory() throws Exception {
        StreamConnection connection = open();
        goOnUntilLive(connection);
        stalled.set(true);
        for (int i = 0; i < 5000; i++) {
            clock.advance(Duration.ofSeconds(1));
            exchange.tick();
        }
        stalled.set(false);
        goOnUntil(() -> !losses.isEmpty());
        assertTrue(losses.take().messages() > 0);
        assertTrue(connection.counts().dropped() > 0);
        connection.close();
    }

    @Test
    void requestsAreAnsweredToo() throws Exception {
        clock.advance(Duration.ofHours(1));
        try (BinanceMarketData client = new BinanceMarketData(new VenueConnections(http), server.address())) {
            int[] rows = {0};
            ((CandleSource) client).candles().read("BTCUSDT", Duration.ofMinutes(1),
                    new TimeRange(BEGIN, BEGIN.plus(Duration.ofMinutes(30))), page -> rows[0] += page.size());
            assertEquals(30, rows[0]);
        }
        assertFalse(exchange.requests() == 0);
    }
}
