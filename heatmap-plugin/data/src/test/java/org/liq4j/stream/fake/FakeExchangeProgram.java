/* SPDX-License-Identifier: MIT */
package org.liq4j.stream.fake;

import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A fake exchange as a program, with a fault every few seconds:
 * {@code FakeExchangeProgram VENUE SECONDS_BETWEEN_FAULTS SEED}; 0 for no faults. It prints its port, then a line for each
 * fault, and ends when its standard input does.
 */
public final class FakeExchangeProgram {

    private static final Map<String, Supplier<FakeVenue>> VENUES = Map.of(
            "BINANCE", () -> new FakeBinance("BTCUSDT"),
            "BYBIT", () -> new FakeBybit("BTCUSDT"),
            "OKX", () -> new FakeOkx("BTC-USDT-SWAP"),
            "HYPERLIQUID", () -> new FakeHyperliquid("BTC"));
    /** Those that end by themselves within a minute or so. */
    private static final List<Fault> FAULTS = List.of(Fault.CUT, Fault.CUT_WITHIN_MESSAGE, Fault.GOOD_BYE,
            Fault.HANDSHAKE_CUT, Fault.SILENCE, Fault.CONFIRMED_AND_SILENT, Fault.WRONG_SCHEMA, Fault.UNKNOWN_FIELD,
            Fault.DUPLICATES, Fault.LATE_BARS, Fault.MISSING_BARS, Fault.REST_OVERLOADED, Fault.LIMITED,
            Fault.OFFLINE);

    private FakeExchangeProgram() {
    }

    /** Runs until standard input ends. */
    public static void main(String[] arguments) throws Exception {
        InstantSource clock = InstantSource.system();
        FakeExchange exchange = new FakeExchange(Objects.requireNonNull(VENUES.get(arguments[0])).get(),
                new MarketScript(1, 60_000), clock);
        int between = Integer.parseInt(arguments[1]);
        Random random = new Random(Long.parseLong(arguments[2]));
        try (LoopbackServer server = new LoopbackServer(exchange)) {
            System.out.println(server.address().getPort());
            Thread.ofVirtual().start(() -> goOn(exchange, clock, between, random));
            // Whoever started it ends it.
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static void goOn(FakeExchange exchange, InstantSource clock, int between, Random random) {
        Instant next = clock.instant().plusSeconds(Math.max(between, 1) * 4L);
        try {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(200);
                exchange.tick();
                if (between > 0 && !clock.instant().isBefore(next)) {
                    Fault fault = FAULTS.get(random.nextInt(FAULTS.size()));
                    Duration length = Duration.ofMillis(random.nextInt(between * 1_500));
                    System.out.println(clock.instant() + " " + fault + " " + length);
                    exchange.inflict(fault, length);
                    next = clock.instant().plusMillis(between * 500L + random.nextInt(between * 1_000));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
