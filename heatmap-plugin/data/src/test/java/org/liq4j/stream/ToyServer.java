/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.liq4j.http.WebSocketEnd;
import org.liq4j.stream.simulated.SimulatedTime;
import org.liq4j.stream.simulated.SocketServer;

/** Sends a value of each subscribed topic every so often, numbered through, and what else a test wants. */
final class ToyServer implements SocketServer {

    private final SimulatedTime time;
    private final Duration every;
    private final Map<Client, Set<String>> clients = new HashMap<>();
    private final Deque<WebSocketEnd> refusals = new ArrayDeque<>();
    private final List<String> received = new ArrayList<>();
    private final List<Long> receivedNanos = new ArrayList<>();
    private final Set<String> mute = new HashSet<>();
    private int number;

    ToyServer(SimulatedTime time, Duration every) {
        this.time = time;
        this.every = every;
        tick();
    }

    private void tick() {
        number++;
        clients.forEach((client, topics) -> topics.stream().filter(topic -> !mute.contains(topic))
                .forEach(topic -> client.text(topic + " " + number)));
        // However slow a client is, a market goes on.
        time.after(every.multipliedBy(number).minusNanos(time.nanos()), this::tick);
    }

    void refuse(WebSocketEnd... ends) {
        refusals.addAll(List.of(ends));
    }

    /** Nothing of these topics is sent any more. */
    void mute(String... topics) {
        mute.addAll(List.of(topics));
    }

    void unmute() {
        mute.clear();
    }

    void all(String text) {
        clients.keySet().forEach(client -> client.text(text));
    }

    Set<Client> clients() {
        return Set.copyOf(clients.keySet());
    }

    List<String> received() {
        return received;
    }

    List<Long> receivedNanos() {
        return receivedNanos;
    }

    @Override
    public Optional<WebSocketEnd> connecting(URI address) {
        return Optional.ofNullable(refusals.poll());
    }

    @Override
    public void connected(URI address, Client client) {
        clients.put(client, new HashSet<>());
    }

    @Override
    public void received(Client client, String text) {
        received.add(text);
        receivedNanos.add(time.nanos());
        if (text.startsWith("subscribe ")) {
            String topic = text.substring("subscribe ".length());
            client.text("ack " + topic);
            if (clients.containsKey(client)) {
                clients.get(client).add(topic);
            }
        } else {
            client.text("beat");
        }
    }

    @Override
    public void gone(Client client) {
        clients.remove(client);
    }
}
