/* SPDX-License-Identifier: MIT */
package org.liq4j.stream.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.liq4j.api.exchange.StreamConnectionPlan;
import org.liq4j.api.exchange.StreamTopic;
import org.liq4j.api.exchange.StreamedValue;
import org.liq4j.api.market.TimeRange;
import org.liq4j.stream.StreamConnection;
import org.liq4j.stream.StreamConnections;
import org.liq4j.stream.StreamListener;
import org.liq4j.stream.StreamLoss;
import org.liq4j.stream.StreamSettings;
import org.liq4j.stream.StreamState;
import org.liq4j.stream.simulated.SimulatedSockets;
import org.liq4j.stream.simulated.SimulatedTime;
import org.liq4j.venue.binance.BinanceExchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A week with a fault every few minutes; a day unless {@code -Dliq4j.long=true}. */
class SimulatedWeekTest {

    private static final Instant BEGIN = Instant.parse("2026-11-02T10:00:00Z");
    private static final int DAYS = Boolean.getBoolean("liq4j.long") ? 7 : 1;
    private static final Duration WEEK = Duration.ofDays(DAYS);
    private static final long SEED = 20_261_102;

    private final SimulatedTime time = new SimulatedTime(BEGIN);
    private final FakeExchange exchange = new FakeExchange(new FakeBinance("BTCUSDT"), new MarketScript(3, 60_000),
            time).tellingEvery(15).cuttingAfter(Duration.ofHours(24));
    private final SimulatedSockets sockets = new SimulatedSockets(time, exchange);
    private final Random random = new Random(SEED);
    private final Set<Instant> closedBars = new HashSet<>();
    private final List<StreamLoss> losses = new ArrayList<>();
    private final List<TimeRange> silences = new ArrayList<>();

    private StreamConnection open() {
        exchange.tickOn(time);
        StreamConnectionPlan plan = new BinanceExchange().protocol()
                .plan(List.of(StreamTopic.candles("BTCUSDT", Duration.ofMinutes(1), 1),
                        StreamTopic.of(StreamTopic.Kind.MARK_PRICE, "BTCUSDT", 1)))
                .getFirst();
        return new StreamConnections(sockets, time, time, random, time.failures()::add, StreamSettings.DEFAULT)
                .open(plan, new BinanceExchange()::protocol, new StreamListener() {
                    @Override
                    public void value(StreamTopic topic, StreamedValue value, Instant receivedAt) {
                        if (value instanceof StreamedValue.Bar bar && bar.closed()) {
                            closedBars.add(bar.time());
                        }
                    }

                    @Override
                    public void lost(StreamLoss loss) {
                        losses.add(loss);
                    }
                });
    }

    @Test
    void theConnectionIsAlwaysBackAndNothingGrows() {
        StreamConnection connection = open();
        time.pass(Duration.ofMinutes(2));
        Fault[] faults = Fault.values();
        int inflicted = 0;
        while (time.instant().isBefore(BEGIN.plus(WEEK))) {
            Fault fault = faults[random.nextInt(faults.length)];
            Duration duration = Duration.ofSeconds(random.nextInt(120));
            silences.add(new TimeRange(time.instant(), time.instant().plus(duration).plusSeconds(61)));
            exchange.inflict(fault, duration);
            inflicted++;
            time.pass(duration.plus(fault == Fault.FORBIDDEN ? Duration.ofMinutes(10) : Duration.ZERO));
            // The longest wait of the backoff, a handshake, and first values every 15 seconds.
            time.pass(Duration.ofSeconds(75));
            assertTrue(connection.state().isLive(),
                    () -> "seed " + SEED + ", " + fault + " for " + duration + ": " + connection.state());
            assertTrue(sockets.openSockets() <= 2);
            assertTrue(time.waiting() < 20, "timers " + time.waiting());
            time.pass(Duration.ofSeconds(random.nextInt(300)));
        }
        assertTrue(inflicted > 210 * DAYS, "faults " + inflicted);
        assertEquals(0, exchange.askedWhileBanned());
        assertEquals(List.of(), time.failures());
        assertEquals(StreamState.LIVE, settled(connection));
        connection.close();
        time.pass(Duration.ofSeconds(2));
        assertEquals(0, sockets.openSockets());
        everyBarWasHeardOrItsLossWasTold();
    }

    private StreamState settled(StreamConnection connection) {
        time.pass(Duration.ofMinutes(1));
        return connection.state();
    }

    private void everyBarWasHeardOrItsLossWasTold() {
        int missed = 0;
        for (Instant end = BEGIN.plusSeconds(180); end.isBefore(BEGIN.plus(WEEK)); end = end.plusSeconds(60)) {
            Instant bar = end;
            if (!closedBars.contains(bar)) {
                missed++;
                assertTrue(
                        losses.stream().anyMatch(loss -> !loss.from().isAfter(bar) && !loss.until().isBefore(bar))
                                || silences.stream().anyMatch(silence -> silence.contains(bar.toEpochMilli())),
                        () -> "seed " + SEED + ", bar " + bar);
            }
        }
        assertTrue(missed > 14 * DAYS, "missed " + missed);
    }
}
