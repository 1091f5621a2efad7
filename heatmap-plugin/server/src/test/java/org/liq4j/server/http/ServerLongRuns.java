/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import java.nio.channels.SocketChannel;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;

import org.junit.jupiter.api.Test;

import org.liq4j.api.plugin.PluginHost;
import org.liq4j.history.MarketHistory;
import org.liq4j.server.market.PlainAccount;
import org.liq4j.server.market.ServedMarket;
import org.liq4j.server.market.ServedMarkets;
import org.liq4j.server.rest.Api;
import org.liq4j.simulation.SimulatedMarket;
import org.liq4j.simulation.SimulationSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Checks of the server that are too long for the unit suite: run by name. */
class ServerLongRuns {

    private static final int SUBSCRIBERS = 200;
    private static final int SECONDS = Integer.getInteger("liq4j.seconds", 120);
    private static final int FRAMES_PER_SECOND = 10;
    private static final int FRAMES = SECONDS * FRAMES_PER_SECOND;
    private static final int KNOWN = 5_000;
    private static final int REQUESTS = 10_000;
    private static final double GOAL_MILLIS = 20;

    /** Prints what it took from a bar's closing, before the engine has it, to a subscriber having the whole frame. */
    @Test
    void twoHundredSubscribersAndOneThatTakesNothing() throws Exception {
        MarketHistory history = SimulatedMarket.record(SimulationSettings.DEFAULT.withBars(KNOWN + FRAMES));
        ServedMarket market = ServedMarket.growing(ServedMarket.Course.REPLAY, history.prefix(KNOWN), true, List.of(),
                PlainAccount.PLAIN,
                InstantSource.system());
        Api api = new Api(new ServedMarkets(List.of(market)),
                PluginHost.load(ServerLongRuns.class.getClassLoader()), InstantSource.system(), "test");
        ServedContent content = new ServedContent(api.resources(), api.frames(), api::health, PageFiles.names());
        AtomicLongArray updatedAt = new AtomicLongArray(KNOWN + FRAMES + 1);
        String target = "/api/v1/frames?column=15m&rows=200&columns=200";
        try (HttpServer server = HttpServer.start(HttpServerSettings.loopback(), content, InstantSource.system());
                SocketChannel stalled = Subscribers.subscribe(server.port(), target);
                Subscribers subscribers = new Subscribers(server.port(), SUBSCRIBERS, target, updatedAt,
                        SUBSCRIBERS * (FRAMES + 1))) {
            Thread reader = Thread.ofPlatform().daemon().start(subscribers);
            await("all have subscribed",
                    () -> server.subscribers() == SUBSCRIBERS + 1 && subscribers.started() == SUBSCRIBERS);
            // The warming up of the runtime is no steady state.
            int warm = FRAMES / 10;
            long next = System.nanoTime();
            for (int bars = KNOWN + 1; bars <= KNOWN + FRAMES; bars++) {
                next += TimeUnit.SECONDS.toNanos(1) / FRAMES_PER_SECOND;
                TimeUnit.NANOSECONDS.sleep(Math.max(0, next - System.nanoTime()));
                if (bars > KNOWN + warm) {
                    updatedAt.set(bars, System.nanoTime());
                }
                market.advance(history.prefix(bars));
            }
            int expected = SUBSCRIBERS * (FRAMES - warm);
            await("all frames have come", () -> subscribers.received() >= expected);
            report(subscribers.sortedMicros(), server.subscribers(), stalled.isOpen());
            assertTrue(reader.isAlive());
            assertEquals(expected, subscribers.received());
        }
    }

    private static void report(int[] micros, int subscribers, boolean stalledIsOpen) {
        double p50 = micros[micros.length / 2] / 1000.0;
        double p99 = micros[(int) (micros.length * 0.99)] / 1000.0;
        System.out.printf("%d subscribers, %d frames/s, %d s: %,d frames, update to receipt p50 %.1f ms, p99 %.1f ms, "
                + "longest %.1f ms (goal for p99: %.0f ms); %d subscribers at the end, one of them stalled: %b%n",
                SUBSCRIBERS, FRAMES_PER_SECOND, SECONDS, micros.length, p50, p99,
                micros[micros.length - 1] / 1000.0, GOAL_MILLIS, subscribers,
                stalledIsOpen && subscribers > SUBSCRIBERS);
    }

    private static void await(String what, java.util.function.BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; !condition.getAsBoolean(); i++) {
            assertTrue(i < 6_000, "not after a minute: " + what);
            Thread.sleep(10);
        }
    }

    @Test
    void tenThousandMalformedRequests() throws Exception {
        for (long seed : new long[]{1, 2}) {
            try (TestServer server = TestServer.loopback()) {
                System.out.println("seed " + seed + ", malformed requests by status: "
                        + new MalformedRequests(server.port(), seed).send(REQUESTS / 2));
                assertEquals(200, RawClient.get(server.port(), "/api/v1/echo?text=a").status());
            }
        }
    }
}
