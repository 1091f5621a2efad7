/* SPDX-License-Identifier: MIT */
package org.liq4j.stream.fake;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.liq4j.http.WebSocketEnd;
import org.liq4j.stream.Scheduler;
import org.liq4j.stream.simulated.SocketServer;

/**
 * An exchange with one instrument. Each second it tells its clients what happened in the second before. Faults are inflicted
 * for a while and end by themselves. Safe to call from several threads.
 *
 * <pre>{@code
 * SimulatedTime time = new SimulatedTime(begin);
 * FakeExchange exchange = new FakeExchange(new FakeBinance("BTCUSDT"), new MarketScript(1, 60_000), time);
 * exchange.tickOn(time);
 * SimulatedSockets sockets = new SimulatedSockets(time, exchange);
 * exchange.inflict(Fault.CUT, Duration.ZERO);
 * }</pre>
 */
public final class FakeExchange implements SocketServer {

    private static final int LONGEST_CATCH_UP = 5;
    private static final int LATE_SECONDS = 30;

    private final FakeVenue venue;
    private final MarketScript market;
    private final InstantSource clock;
    private final Map<Client, Set<String>> clients = new LinkedHashMap<>();
    private final Map<Client, Instant> since = new LinkedHashMap<>();
    private final Map<Fault, Instant> faults = new EnumMap<>(Fault.class);
    private Optional<Duration> longestLife = Optional.empty();
    private long lastSecond;
    private int every = 1;
    private int requests;
    private int handshakes;
    private int askedWhileBanned;

    public FakeExchange(FakeVenue venue, MarketScript market, InstantSource clock) {
        this.venue = venue;
        this.market = market;
        this.clock = clock;
        this.lastSecond = clock.instant().getEpochSecond() - 1;
    }

    /** A reply of its REST interface. */
    public record Reply(int status, Optional<Duration> retryAfter, String body) {
    }

    public FakeVenue venue() {
        return venue;
    }

    public MarketScript market() {
        return market;
    }

    /** Tells only of every so many seconds, and of bars at their end: a week takes less time then. */
    public synchronized FakeExchange tellingEvery(int seconds) {
        every = seconds;
        return this;
    }

    /** Cuts connections after so long, as Binance does after a day. */
    public synchronized FakeExchange cuttingAfter(Duration life) {
        longestLife = Optional.of(life);
        return this;
    }

    /** Ticks each second from now on. */
    public void tickOn(Scheduler scheduler) {
        scheduler.after(Duration.ofSeconds(1), () -> {
            tickOn(scheduler);
            tick();
        });
    }

    /** Tells what happened up to now. */
    public synchronized void tick() {
        long now = clock.instant().getEpochSecond() - 1;
        endOldConnections();
        for (long second = Math.max(lastSecond + 1, now - LONGEST_CATCH_UP); second <= now; second++) {
            tell(second);
        }
        // A clock that is set back does not make the market happen again.
        lastSecond = Math.max(lastSecond, now);
    }

    private void endOldConnections() {
        longestLife.ifPresent(life -> List.copyOf(clients.keySet()).stream()
                .filter(client -> since.getOrDefault(client, Instant.MAX).plus(life).isBefore(clock.instant()))
                .forEach(client -> client.close(1008, "disconnected")));
    }

    private void tell(long second) {
        for (Map.Entry<Client, Set<String>> client : Map.copyOf(clients).entrySet()) {
            for (String channel : List.copyOf(client.getValue())) {
                if (second % every == 0) {
                    venue.push(channel, market, second).forEach(text -> send(client.getKey(), text));
                }
                List<String> closed = venue.closed(channel, market, second + 1);
                if (!is(Fault.MISSING_BARS)) {
                    closed.forEach(text -> send(client.getKey(), text));
                }
                if (is(Fault.LATE_BARS)) {
                    venue.closed(channel, market, second + 1 - LATE_SECONDS)
                            .forEach(text -> send(client.getKey(), text));
                }
            }
        }
    }

    private void send(Client client, String text) {
        if (is(Fault.SILENCE) || is(Fault.CONFIRMED_AND_SILENT) || is(Fault.OFFLINE)) {
            return;
        }
        String sent = text;
        if (is(Fault.WRONG_SCHEMA)) {
            sent = "{\"whatever\":[" + text.length() + "]}";
        } else if (is(Fault.UNKNOWN_FIELD) && text.startsWith("{")) {
            sent = "{\"unknown\":{\"a\":[1,null]}," + text.substring(1);
        }
        client.text(sent);
        if (is(Fault.DUPLICATES)) {
            client.text(sent);
        }
    }

    /** Sends any text to all. */
    public synchronized void sendToAll(String text) {
        clients.keySet().forEach(client -> client.text(text));
    }

    public synchronized int openConnections() {
        return clients.size();
    }

    /** Requests answered so far. */
    public synchronized int requests() {
        return requests;
    }

    public synchronized int handshakes() {
        return handshakes;
    }

    /** Requests and handshakes that came although the exchange had said how long none may. */
    public synchronized int askedWhileBanned() {
        return askedWhileBanned;
    }

    private boolean is(Fault fault) {
        return faults.getOrDefault(fault, Instant.MIN).isAfter(clock.instant());
    }

    /**
     * From now on, for so long, this is so.
     *
     * @param duration
     *            zero for what happens in a moment
     */
    public synchronized void inflict(Fault fault, Duration duration) {
        faults.put(fault, clock.instant().plus(duration));
        told.remove(fault);
        List<Client> all = List.copyOf(clients.keySet());
        switch (fault) {
            case CUT, HANDSHAKE_CUT, CONFIRMED_AND_SILENT, LIMITED, BANNED, FORBIDDEN -> all.forEach(Client::cut);
            case CUT_WITHIN_MESSAGE -> all.forEach(Client::cutWithinMessage);
            case GOOD_BYE -> all.forEach(client -> client.close(1000, ""));
            case SILENCE, WRONG_SCHEMA, UNKNOWN_FIELD, DUPLICATES, LATE_BARS, MISSING_BARS, REST_OVERLOADED,
                    OFFLINE -> {
                // They show in what is sent.
            }
        }
    }

    /** Bans that a client has been told of. */
    private final Set<Fault> told = new LinkedHashSet<>();

    private Optional<Reply> refusal() {
        for (Fault ban : List.of(Fault.LIMITED, Fault.BANNED, Fault.FORBIDDEN)) {
            if (is(ban)) {
                askedWhileBanned += told.add(ban) ? 0 : 1;
                // A whole second more: who comes exactly at the end must not be too early.
                Duration left = Duration
                        .ofSeconds(Duration.between(clock.instant(), faults.get(ban)).toSeconds() + 1);
                return Optional.of(switch (ban) {
                    case LIMITED -> new Reply(429, Optional.of(left), "Too many requests");
                    case BANNED -> new Reply(418, Optional.of(left), "I'm a teapot");
                    default -> new Reply(403, Optional.empty(), "access too frequent, please try again later");
                });
            }
        }
        return Optional.empty();
    }

    @Override
    public synchronized Optional<WebSocketEnd> connecting(URI address) {
        handshakes++;
        if (is(Fault.OFFLINE) || is(Fault.HANDSHAKE_CUT)) {
            return Optional.of(WebSocketEnd.broken("Connection reset"));
        }
        return refusal().map(reply -> new WebSocketEnd(WebSocketEnd.Kind.REFUSED, reply.status(),
                "HTTP " + reply.status() + ": " + reply.body(), reply.retryAfter()));
    }

    @Override
    public synchronized void connected(URI address, Client client) {
        clients.put(client, new LinkedHashSet<>(venue.channels(address)));
        since.put(client, clock.instant());
        venue.greeting().forEach(client::text);
    }

    @Override
    public synchronized void received(Client client, String text) {
        Set<String> channels = clients.get(client);
        if (channels == null || is(Fault.OFFLINE)) {
            return;
        }
        FakeVenue.Answer answer = venue.received(text);
        answer.texts().forEach(client::text);
        for (String channel : answer.subscribed()) {
            channels.add(channel);
            venue.first(channel, market, clock.instant().getEpochSecond() - 1).forEach(first -> send(client, first));
        }
    }

    @Override
    public synchronized void gone(Client client) {
        clients.remove(client);
        since.remove(client);
    }

    /**
     * Answers a request; empty if the network is gone.
     *
     * @param body
     *            empty for a GET
     */
    public synchronized Optional<Reply> answer(URI target, String body) {
        if (is(Fault.OFFLINE)) {
            return Optional.empty();
        }
        requests++;
        Optional<Reply> refused = refusal();
        if (refused.isPresent()) {
            return refused;
        }
        if (is(Fault.REST_OVERLOADED)) {
            return Optional.of(new Reply(503, Optional.empty(), "Service Unavailable"));
        }
        return Optional
                .of(new Reply(200, Optional.empty(), venue.rest(target.getPath(), parameters(target, body), market,
                        clock.instant().getEpochSecond())));
    }

    private static Map<String, String> parameters(URI target, String body) {
        Map<String, String> parameters = new LinkedHashMap<>();
        List<String> pairs = new ArrayList<>(List.of(String.valueOf(target.getQuery()).split("&", -1)));
        // Names and plain values of posted JSON, of whatever depth.
        List.of(body.split("[{},]", -1)).forEach(field -> pairs.add(field.replace("\"", "").replaceFirst(":", "=")));
        pairs.stream().map(pair -> pair.split("=", 2)).filter(pair -> pair.length == 2)
                .forEach(pair -> parameters.put(pair[0].strip(), pair[1].strip()));
        return parameters;
    }
}
