/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

import org.liq4j.http.HostMemory;
import org.liq4j.http.HttpConnections;

/** An exchange on this machine, with a clock that goes on when somebody waits. What disturbs comes before what it answers. */
public final class FakeExchange implements AutoCloseable {

    private final MockWebServer server = new MockWebServer();
    private final Deque<MockResponse> disturbances = new ArrayDeque<>();
    private final List<RecordedRequest> requests = new ArrayList<>();
    private final VenueConnections connections;
    private Function<RecordedRequest, String> answers = request -> "{}";
    private Instant now;
    private Duration waited = Duration.ZERO;

    public FakeExchange(Instant now) {
        this.now = now;
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return respond(request);
            }
        });
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.connections = new VenueConnections(this::now, this::wait, new Random(1));
    }

    /** Those of another process, which has a folder in common with others. */
    public VenueConnections connections(HostMemory memory) {
        return new VenueConnections(new HttpConnections(memory, this::now, this::wait, new Random(2)));
    }

    private synchronized MockResponse respond(RecordedRequest request) {
        requests.add(request);
        MockResponse disturbance = disturbances.poll();
        if (disturbance != null) {
            return disturbance;
        }
        try {
            return json(answers.apply(request));
        } catch (RuntimeException | AssertionError e) {
            // The server would go silent, and the test wait for it.
            return status(400, "the test's own answer failed: " + e);
        }
    }

    private synchronized Instant now() {
        return now;
    }

    private synchronized void wait(Duration duration) {
        waited = waited.plus(duration);
        now = now.plus(duration);
    }

    public static MockResponse json(String body) {
        return new MockResponse.Builder().code(200).body(body).build();
    }

    public static MockResponse status(int code, String body) {
        return new MockResponse.Builder().code(code).body(body).build();
    }

    public synchronized void answer(Function<RecordedRequest, String> function) {
        answers = function;
    }

    public void answer(String body) {
        answer(request -> body);
    }

    public synchronized void disturb(MockResponse... responses) {
        disturbances.addAll(List.of(responses));
    }

    public synchronized void advance(Duration duration) {
        now = now.plus(duration);
    }

    public VenueConnections connections() {
        return connections;
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    public synchronized List<RecordedRequest> requests() {
        return List.copyOf(requests);
    }

    /** The only request so far. */
    public RecordedRequest onlyRequest() {
        List<RecordedRequest> all = requests();
        if (all.size() != 1) {
            throw new AssertionError("must be one request: " + all);
        }
        return all.getFirst();
    }

    public synchronized Duration waited() {
        return waited;
    }

    @Override
    public void close() {
        connections.close();
        server.close();
    }
}
