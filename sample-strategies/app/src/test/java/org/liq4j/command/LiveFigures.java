/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.live.LiveSession;
import org.liq4j.strategy.ClusterRatioRegime;
import org.liq4j.stream.FollowListener;
import org.liq4j.stream.FollowedMarket;
import org.liq4j.stream.StreamAssembly;
import org.liq4j.stream.StreamDecoder;
import org.liq4j.stream.StreamInput;
import org.liq4j.venue.hyperliquid.HyperliquidExchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * How fast the live path is, with the default model and a strategy: messages of a recorded day on one core, and from a socket to a
 * chart. Prints figures and judges them by bounds that only a fault exceeds, since they depend on the machine. Run by name, with
 * the folder of the recordings:
 *
 * <pre>
 * mvn -pl sample-strategies/app -am test -Dtest=LiveFigures -Dsurefire.failIfNoSpecifiedTests=false \
 *   -Dtests.compiler=-XX:TieredStopAtLevel=4 -Dliq4j.data=FOLDER
 * </pre>
 */
class LiveFigures {

    static final Instrument INSTRUMENT = Instrument.parse("HYPERLIQUID:BTC");

    private static final int RUNS = Integer.getInteger("liq4j.runs", 6);
    private static final double GOAL_PER_SECOND = 300_000;
    private static final double LEAST_PER_SECOND = 10_000;
    private static final double GOAL_MILLIS = 5;
    private static final double MOST_MILLIS = 2_000;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    static FollowedMarket market(Duration interval) {
        return new FollowedMarket(new HyperliquidExchange(), INSTRUMENT, "BTC", interval, 1, true);
    }

    static LiveSession session(Duration interval) {
        return LiveSession.builder(INSTRUMENT, interval)
                .strategy("cluster-ratio-regime", heatmap -> new ClusterRatioRegime().create(heatmap)).open();
    }

    /** Gives a session what a market tells, as {@code liq4j live} does. */
    record Fed(LiveSession session) implements FollowListener {

        @Override
        public void event(MarketEvent event) {
            session.apply(event);
        }

        @Override
        public void forming(Instant time, double price) {
            session.forming(Candle.of(time.minusMillis(1), time, price, price, price, price, 0));
        }
    }

    /** Nanoseconds of the thread that works, of the process with its collector and compiler, and by the clock. */
    private record Cost(long thread, long process, long elapsed) {

        static double perSecond(int messages, long nanos) {
            return messages / (nanos / 1e9);
        }

        String text(int messages) {
            return String.format(Locale.ROOT, "%,.0f (%,.0f without collector and compiler, %,.0f by the clock)",
                    perSecond(messages, process), perSecond(messages, thread), perSecond(messages, elapsed));
        }
    }

    @Test
    void messagesOfARecordedDay() throws IOException {
        RecordedDay day = RecordedDay.read(Path.of(System.getProperty("liq4j.data", "")));
        int messages = day.inputs().size() - 2;
        List<Cost> costs = IntStream.range(0, RUNS).mapToObj(run -> run(day)).toList();
        Cost best = costs.stream().skip(1).min(Comparator.comparingLong(Cost::process)).orElseThrow();
        double perSecond = Cost.perSecond(messages, best.process());
        System.out.printf(Locale.ROOT, """
                live path: %,d messages, %,d bars, no gap; messages for each second of one processor
                  first run %s
                  best of %d more %s: %.2f times the aim of %,.0f
                """, messages, day.bars().size(), costs.getFirst().text(messages), RUNS - 1, best.text(messages),
                perSecond / GOAL_PER_SECOND, GOAL_PER_SECOND);
        assertTrue(perSecond > LEAST_PER_SECOND);
    }

    private Cost run(RecordedDay day) {
        FollowedMarket market = market(Duration.ofMinutes(1));
        try (LiveSession session = session(market.interval())) {
            StreamAssembly assembly = new StreamAssembly(market.interval(), Optional.empty(), market.trades(),
                    market.barsOfTrades(), new Fed(session));
            StreamDecoder decoder = new StreamDecoder(market.exchange(), market.plans(), market.symbol(), assembly);
            long process = processNanos();
            long thread = threads.getCurrentThreadCpuTime();
            long begun = System.nanoTime();
            for (StreamInput input : day.inputs()) {
                decoder.apply(input);
            }
            Cost cost = new Cost(threads.getCurrentThreadCpuTime() - thread, processNanos() - process,
                    System.nanoTime() - begun);
            check(day.bars(), session);
            assertEquals(0, assembly.leftOut().size(), assembly.leftOut()::toString);
            assertEquals(Map.of("trade: from before the subscription", 1L), decoder.skipped());
            return cost;
        }
    }

    private static void check(List<Candle> bars, LiveSession session) {
        assertEquals(bars.size(), session.history().size());
        for (int bar = 0; bar < bars.size(); bar++) {
            Candle expected = bars.get(bar);
            Candle given = session.history().soFar().bar(bar).candle();
            assertEquals(expected, given);
        }
        assertEquals(0, session.counts().gaps() + session.counts().failures());
        assertTrue(session.history().soFar().bar(bars.size() - 1).openInterest() > 0);
    }

    private static long processNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    @Test
    void fromSocketToFrame() throws Exception {
        PacedTrades.Result result = PacedTrades.run();
        double p99 = result.millis(0.99);
        System.out.printf(Locale.ROOT, """
                live path: %,.0f messages/s over a socket, %d bars of %d ms, %d dropped
                  from the socket's frame to the chart's: p50 %.2f ms, p99 %.2f ms, longest %.2f ms: \
                p99 is %.2f times the aim of %.0f ms
                  the sender was late, since the machine did something else: p99 %.2f ms, longest %.2f ms
                """, result.perSecond(), result.nanos().size(), PacedTrades.BAR.toMillis(), result.dropped(),
                result.millis(0.5), p99, result.millis(1), p99 / GOAL_MILLIS, GOAL_MILLIS, result.lateMillis(0.99),
                result.lateMillis(1));
        assertEquals(0, result.dropped());
        assertEquals(PacedTrades.MEASURED_BARS, result.nanos().size());
        assertTrue(p99 < MOST_MILLIS);
    }
}
