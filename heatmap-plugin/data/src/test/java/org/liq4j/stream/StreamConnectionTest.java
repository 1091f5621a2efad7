/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;

import org.liq4j.api.exchange.StreamConnectionPlan;
import org.liq4j.api.exchange.StreamProtocol;
import org.liq4j.api.exchange.StreamReceiver;
import org.liq4j.api.exchange.StreamTopic;
import org.liq4j.api.exchange.StreamedValue;
import org.liq4j.http.WebSocketConnection;
import org.liq4j.http.WebSocketEnd;
import org.liq4j.http.WebSocketReceiver;
import org.liq4j.http.WebSockets;
import org.liq4j.stream.simulated.SimulatedSockets;
import org.liq4j.stream.simulated.SimulatedTime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.liq4j.stream.StreamState.BACKING_OFF;
import static org.liq4j.stream.StreamState.CLOSED;
import static org.liq4j.stream.StreamState.CONNECTING;
import static org.liq4j.stream.StreamState.LIVE;
import static org.liq4j.stream.StreamState.OVERLAPPING;
import static org.liq4j.stream.StreamState.SUBSCRIBING;

class StreamConnectionTest {

    private static final Instant BEGIN = Instant.parse("2026-11-02T10:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final WebSocketEnd NO_ROUTE = WebSocketEnd.broken("No route to host");

    private final SimulatedTime time = new SimulatedTime(BEGIN);
    private final ToyServer server = new ToyServer(time, SECOND);
    private final SimulatedSockets sockets = new SimulatedSockets(time, server);
    private final HeardStream heard = new HeardStream();

    private StreamConnection open(StreamListener listener, StreamSettings settings, StreamTopic... topics) {
        StreamConnections connections = new StreamConnections(sockets, time, time, new Random(1),
                time.failures()::add, settings);
        return connections.open(new ToyProtocol().plan(List.of(topics)).getFirst(), ToyProtocol::new, listener);
    }

    private StreamConnection open() {
        return open(heard, StreamSettings.DEFAULT, ToyProtocol.TRADES, ToyProtocol.MARK, ToyProtocol.LIQUIDATIONS);
    }

    private StreamConnection openLive() {
        StreamConnection connection = open();
        time.pass(Duration.ofMinutes(2));
        assertEquals(LIVE, connection.state());
        return connection;
    }

    @Test
    void isLiveWithTheFirstValueOfEachTopicThatMustTick() {
        server.mute("mark-price", "liquidations");
        StreamConnection connection = open();
        time.pass(Duration.ofSeconds(10));
        assertEquals(SUBSCRIBING, connection.state());
        assertTrue(heard.values > 5, "values of other topics are told already");
        server.unmute();
        server.mute("liquidations");
        time.pass(Duration.ofSeconds(2));
        assertEquals(LIVE, connection.state());
        assertEquals(List.of(CONNECTING, SUBSCRIBING, LIVE), heard.states());
        assertEquals(List.of(), heard.losses);
    }

    @Test
    void aConfirmationWithoutValuesIsNoSubscription() {
        server.mute("trades", "mark-price");
        StreamConnection connection = open();
        time.pass(Duration.ofSeconds(29));
        assertEquals(SUBSCRIBING, connection.state());
        time.pass(Duration.ofSeconds(2));
        assertEquals("no value of mark-price BTC within PT30S", heard.changes.get(2).reason());
        assertEquals(BACKING_OFF, heard.states().get(2));
        server.unmute();
        time.pass(Duration.ofMinutes(2));
        assertEquals(LIVE, connection.state());
    }

    @Test
    void tradesOfASmallMarketMayTakeAWhile() {
        server.mute("trades");
        StreamConnection connection = open();
        time.pass(Duration.ofSeconds(110));
        assertEquals(SUBSCRIBING, connection.state());
        time.pass(Duration.ofSeconds(12));
        assertEquals("no value of trades BTC within PT2M", heard.changes.get(2).reason());
    }

    @Test
    void heartbeatsDoNotKeepAQuietConnectionAlive() {
        StreamConnection connection = openLive();
        time.pass(Duration.ofMillis(100));
        Instant last = heard.lastValueAt;
        server.mute("trades", "mark-price", "liquidations");
        time.pass(Duration.ofSeconds(62));
        assertEquals("quiet for PT1M", heard.changes.get(3).reason());
        assertTrue(connection.counts().heartbeats() >= 5);
        server.unmute();
        time.pass(Duration.ofSeconds(5));
        assertEquals(LIVE, connection.state());
        assertEquals(1, heard.losses.size());
        assertEquals(last, heard.losses.getFirst().from());
        assertTrue(heard.losses.getFirst().until().isAfter(last.plusSeconds(60)));
    }

    @Test
    void aGoodByeWithCode1000IsFollowedByAnotherConnection() {
        StreamConnection connection = openLive();
        server.clients().forEach(client -> client.close(1000, ""));
        time.pass(Duration.ofSeconds(3));
        assertEquals(LIVE, connection.state());
        assertEquals("closed with code 1000", heard.changes.get(3).reason());
        assertEquals(List.of("+1", "-1", "+2"), heard.sockets);
        assertEquals(1, heard.losses.size());
    }

    @Test
    void triesForEverWithWaitsThatStayBelowTheMaximumAndAboveItsHalf() {
        openLive();
        sockets.offline(true);
        sockets.cut();
        int before = sockets.attempts();
        time.pass(Duration.ofHours(2));
        int tried = sockets.attempts() - before;
        assertTrue(tried > 7200 / 31 && tried < 7200 / 15 + 10, "attempts " + tried);
        sockets.offline(false);
        time.pass(Duration.ofSeconds(35));
        assertEquals(LIVE, heard.lastChange().to());
        assertEquals(1, heard.losses.size());
        assertTrue(Duration.between(heard.losses.getFirst().from(), heard.losses.getFirst().until())
                .compareTo(Duration.ofHours(2)) > 0);
    }

    @Test
    void theFirstAttemptAfterASteadyConnectionIsMadeAtOnceAndTheNextAfterAWait() {
        openLive();
        server.refuse(NO_ROUTE);
        sockets.cut();
        Instant cut = time.instant();
        time.pass(Duration.ofSeconds(5));
        List<StreamChange> after = heard.changes.subList(3, heard.changes.size());
        assertEquals(List.of(BACKING_OFF, CONNECTING, BACKING_OFF, CONNECTING, SUBSCRIBING, LIVE),
                after.stream().map(StreamChange::to).toList());
        assertTrue(Duration.between(cut, after.get(1).at()).toMillis() < 10);
        assertTrue(Duration.between(after.get(2).at(), after.get(3).at()).toMillis() >= 250);
    }

    @Test
    void aConnectionThatIsCutAgainAndAgainIsNotHammered() {
        open();
        for (int second = 0; second < 600; second++) {
            time.pass(SECOND);
            sockets.cut();
        }
        assertTrue(sockets.attempts() < 60, "attempts " + sockets.attempts());
    }

    @Test
    void cutsInTheHandshakeAndWhileSubscribingAreRecovered() {
        server.refuse(NO_ROUTE, NO_ROUTE);
        StreamConnection connection = open();
        time.pass(Duration.ofMillis(30));
        time.pass(Duration.ofSeconds(3));
        sockets.cut();
        time.pass(Duration.ofSeconds(30));
        assertEquals(LIVE, connection.state());
    }

    @Test
    void nothingIsSentWhileBanned() {
        openLive();
        server.refuse(new WebSocketEnd(WebSocketEnd.Kind.REFUSED, 418, "HTTP 418: teapot",
                Optional.of(Duration.ofMinutes(30))));
        sockets.cut();
        time.pass(SECOND);
        int before = sockets.attempts();
        time.pass(Duration.ofMinutes(29));
        assertEquals(before, sockets.attempts());
        time.pass(Duration.ofMinutes(2));
        assertEquals(LIVE, heard.lastChange().to());
        assertEquals(0, sockets.attemptsWhileBanned());
    }

    @Test
    void whoForbidsAPlaceIsAskedAgainMuchLater() {
        server.refuse(new WebSocketEnd(WebSocketEnd.Kind.REFUSED, 403, "HTTP 403: Forbidden", Optional.empty()));
        StreamConnection connection = open();
        time.pass(Duration.ofMinutes(9));
        assertEquals(1, sockets.attempts());
        time.pass(Duration.ofMinutes(2));
        assertEquals(LIVE, connection.state());
    }

    @Test
    void aSecondConnectionTakesOverBeforeTheFirstIsCut() {
        StreamConnection connection = openLive();
        long before = heard.values;
        time.pass(Duration.ofDays(3));
        assertEquals(LIVE, connection.state());
        assertEquals(3, heard.states().stream().filter(state -> state == OVERLAPPING).count());
        assertEquals(List.of(), heard.losses);
        assertTrue(heard.values - before >= 3 * 72 * 3600, "values " + (heard.values - before));
        assertEquals(List.of("+1", "+2", "-1"), heard.sockets.subList(0, 3));
        assertEquals(1, sockets.openSockets());
    }

    @Test
    void aSecondConnectionThatFailsIsTriedAgainWhileTheFirstLives() {
        openLive();
        server.refuse(NO_ROUTE, NO_ROUTE, NO_ROUTE);
        time.pass(Duration.ofHours(24));
        assertEquals(LIVE, heard.lastChange().to());
        assertEquals(4, heard.states().stream().filter(state -> state == OVERLAPPING).count());
        assertEquals(List.of(), heard.losses);
    }

    @Test
    void theFirstMayBeCutBeforeTheSecondIsGood() {
        openLive();
        server.mute("mark-price");
        time.pass(Duration.ofHours(23).plusMinutes(48));
        time.pass(Duration.ofSeconds(15));
        assertEquals(OVERLAPPING, heard.lastChange().to());
        server.clients().stream().findFirst().orElseThrow().cut();
        server.unmute();
        time.pass(Duration.ofMinutes(2));
        assertEquals(LIVE, heard.lastChange().to());
        assertEquals(1, sockets.openSockets());
    }

    @Test
    void aSlowReaderLosesMessagesWithinBoundsAndIsTold() {
        AtomicBoolean slow = new AtomicBoolean(true);
        HeardStream reader = new HeardStream() {
            @Override
            public void value(StreamTopic topic, StreamedValue value, Instant receivedAt) {
                super.value(topic, value, receivedAt);
                if (slow.get() && values > 300) {
                    time.delay(SECOND);
                }
            }
        };
        StreamConnection connection = open(reader, StreamSettings.DEFAULT.withQueue(100, 1 << 20),
                ToyProtocol.TRADES, ToyProtocol.MARK);
        time.pass(Duration.ofMinutes(30));
        long dropped = connection.counts().dropped();
        assertTrue(dropped > 500, "dropped " + dropped);
        slow.set(false);
        time.pass(Duration.ofMinutes(3));
        long told = reader.losses.stream().mapToLong(StreamLoss::messages).sum();
        assertEquals(connection.counts().dropped(), told);
        reader.losses.forEach(loss -> assertFalse(loss.from().isAfter(loss.until())));
        assertEquals(LIVE, connection.state());
        assertTrue(reader.states().contains(OVERLAPPING), "what the protocol remembers is begun anew");
    }

    @Test
    void messagesOfASocketThatWasGivenUpAreNotRead() {
        List<WebSocketReceiver> receivers = new ArrayList<>();
        WebSockets remembering = new WebSockets() {
            @Override
            public WebSocketConnection open(URI address, WebSocketReceiver receiver) {
                receivers.add(receiver);
                return sockets.open(address, receiver);
            }

            @Override
            public Duration closedFor(URI address) {
                return sockets.closedFor(address);
            }
        };
        StreamConnection connection = new StreamConnections(remembering, time, time, new Random(1),
                time.failures()::add, StreamSettings.DEFAULT)
                .open(new ToyProtocol().plan(List.of(ToyProtocol.TRADES)).getFirst(), ToyProtocol::new, heard);
        time.pass(Duration.ofMinutes(2));
        sockets.cut();
        receivers.getFirst().message("trades 7", time.instant());
        time.pass(Duration.ofSeconds(3));
        assertEquals(LIVE, connection.state());
        receivers.getFirst().message("trades 8", time.instant());
        receivers.getFirst().ended(NO_ROUTE);
        long before = heard.messages;
        time.pass(Duration.ofMillis(1));
        assertEquals(before, heard.messages);
        assertEquals(1, connection.counts().late());
        assertEquals(LIVE, connection.state());
        assertEquals(2, receivers.size());
    }

    @Test
    void nothingIsToldAfterTheEnd() {
        StreamConnection connection = openLive();
        connection.close();
        server.all("trades 1");
        long before = heard.messages;
        time.pass(SECOND);
        assertEquals(before, heard.messages);
        assertEquals(CLOSED, connection.state());
    }

    @Test
    void aClockThatJumpsIsSaidAndTheConnectionRenewed() {
        StreamConnection connection = openLive();
        time.set(Duration.ofHours(2));
        time.pass(Duration.ofSeconds(10));
        assertEquals(1, heard.jumps.size());
        assertEquals(Duration.ofHours(2), heard.jumps.getFirst());
        assertEquals(LIVE, connection.state());
        assertEquals(2, connection.counts().attempts());
        assertTrue(Duration.between(heard.losses.getFirst().from(), heard.losses.getFirst().until())
                .compareTo(Duration.ofHours(2)) > 0);
        time.set(Duration.ofHours(-3));
        time.pass(Duration.ofSeconds(10));
        assertEquals(Duration.ofHours(-3), heard.jumps.get(1));
        assertEquals(LIVE, connection.state());
        assertEquals(2, heard.losses.size());
        time.set(Duration.ofSeconds(1));
        time.pass(Duration.ofMinutes(1));
        assertEquals(2, heard.jumps.size(), "a clock that is corrected a little is no jump");
    }

    @Test
    void whatIsRefusedForGoodIsSaidOnceAndOtherTopicsGoOn() {
        server.mute("mark-price");
        StreamConnection connection = open();
        time.pass(Duration.ofMillis(500));
        server.all("no such symbol");
        time.pass(Duration.ofMinutes(1));
        assertEquals(LIVE, connection.state());
        assertEquals(List.of("never: such symbol"), heard.notes);
        assertEquals(List.of(ToyProtocol.MARK), heard.silent);
        sockets.cut();
        time.pass(Duration.ofSeconds(3));
        server.all("no such symbol");
        time.pass(Duration.ofMinutes(1));
        assertEquals(LIVE, connection.state());
        assertEquals(1, heard.notes.size());
        assertEquals(1, heard.silent.size());
    }

    @Test
    void whatIsRefusedForNowIsTriedAgain() {
        server.mute("mark-price");
        StreamConnection connection = open();
        time.pass(Duration.ofMillis(500));
        server.all("wait too many requests");
        time.pass(Duration.ofMillis(100));
        assertEquals("refused: too many requests", heard.changes.get(2).reason());
        server.unmute();
        time.pass(Duration.ofSeconds(10));
        assertEquals(LIVE, connection.state());
    }

    @Test
    void unknownAndBrokenMessagesAreCountedAndEndNothing() {
        StreamConnection connection = openLive();
        server.all("trades abc");
        server.all("{\"code\":7}");
        server.all("");
        time.pass(SECOND);
        assertEquals(LIVE, connection.state());
        assertEquals(2, connection.counts().skipped().get("unknown word"));
        assertEquals(1, connection.counts().skipped().get("protocol failed: NumberFormatException"));
    }

    /** An answer to a heartbeat that the protocol cannot bear: it is counted, and reconnecting goes on as ever. */
    @Test
    void aHeartbeatThatFailsBlocksNoReconnect() {
        StreamConnections connections = new StreamConnections(sockets, time, time, new Random(1),
                time.failures()::add, StreamSettings.DEFAULT);
        StreamProtocol plain = new ToyProtocol();
        StreamProtocol failing = new StreamProtocol() {

            @Override
            public List<StreamConnectionPlan> plan(List<StreamTopic> topics) {
                return plain.plan(topics);
            }

            @Override
            public void read(StreamConnectionPlan plan, String message, Instant receivedAt, StreamReceiver receiver) {
                if (message.startsWith("beat")) {
                    throw new IllegalStateException("no beat was asked for");
                }
                plain.read(plan, message, receivedAt, receiver);
            }
        };
        StreamConnection connection = connections.open(failing.plan(List.of(ToyProtocol.TRADES)).getFirst(),
                () -> failing, heard);
        time.pass(Duration.ofMinutes(2));
        assertEquals(LIVE, connection.state());
        assertTrue(connection.counts().skipped().getOrDefault("protocol failed: IllegalStateException", 0L) >= 5);
        for (int cut = 0; cut < 20; cut++) {
            server.all("beat");
            sockets.cut();
            server.all("beat");
            time.pass(Duration.ofMinutes(2));
            assertEquals(LIVE, connection.state(), "after cut " + cut);
        }
        assertEquals(List.of(), time.failures());
    }

    @Test
    void aListenerThatThrowsStopsNothing() {
        HeardStream throwing = new HeardStream() {
            @Override
            public void value(StreamTopic topic, StreamedValue value, Instant receivedAt) {
                super.value(topic, value, receivedAt);
                throw new IllegalStateException("of the listener");
            }

            @Override
            public void changed(StreamChange change) {
                super.changed(change);
                throw new IllegalStateException("of the listener");
            }
        };
        StreamConnection connection = open(throwing, StreamSettings.DEFAULT, ToyProtocol.TRADES);
        time.pass(Duration.ofMinutes(1));
        sockets.cut();
        time.pass(Duration.ofMinutes(1));
        assertEquals(LIVE, connection.state());
        assertTrue(throwing.values > 100);
        assertTrue(time.failures().size() > 100);
    }

    @Test
    void sendsNoMoreThanIsAllowedInASecond() {
        List<StreamTopic> many = new ArrayList<>();
        for (int i = 0; i < 35; i++) {
            many.add(StreamTopic.of(StreamTopic.Kind.LIQUIDATIONS, "COIN" + i, 1));
        }
        open(heard, StreamSettings.DEFAULT, many.toArray(StreamTopic[]::new));
        time.pass(Duration.ofSeconds(10));
        List<Long> sent = server.receivedNanos();
        assertEquals(35, sent.size());
        for (int i = 10; i < sent.size(); i++) {
            assertTrue(sent.get(i) - sent.get(i - 10) > 1_000_000_000L);
        }
        assertEquals(LIVE, heard.lastChange().to(), "topics that may be silent prove nothing by being so");
    }

    @Test
    void handshakesWithOneHostAreKeptApart() {
        StreamConnections connections = new StreamConnections(sockets, time, time, new Random(1),
                time.failures()::add, StreamSettings.DEFAULT);
        for (int i = 0; i < 10; i++) {
            connections.open(new ToyProtocol().plan(List.of(ToyProtocol.TRADES)).getFirst(), ToyProtocol::new, heard);
        }
        time.pass(Duration.ofMillis(4500));
        assertEquals(5, sockets.attempts());
        time.pass(Duration.ofSeconds(6));
        assertEquals(10, sockets.openSockets());
    }

    @Test
    void closesAtOnceInEveryState() {
        for (int millis = 0; millis < 3000; millis += 10) {
            HeardStream listener = new HeardStream();
            StreamConnection connection = open(listener, StreamSettings.DEFAULT, ToyProtocol.TRADES);
            time.pass(Duration.ofMillis(millis));
            connection.close();
            time.pass();
            assertEquals(CLOSED, connection.state());
            assertEquals(CLOSED, listener.lastChange().to());
            time.pass(Duration.ofSeconds(2));
            assertEquals(0, sockets.openSockets());
        }
        assertTrue(time.waiting() < 5, "no timer is left behind: " + time.waiting());
    }
}
