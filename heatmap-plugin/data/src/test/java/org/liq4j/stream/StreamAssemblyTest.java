/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.exchange.StreamedValue;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.FundingRate;
import org.liq4j.api.market.Gap;
import org.liq4j.api.market.LiquidatedVolume;
import org.liq4j.api.market.MarkCandle;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.market.OpenInterest;
import org.liq4j.api.market.TimeRange;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowKind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StreamAssemblyTest {

    private static final long MINUTE = 60_000;
    private static final long START = Instant.parse("2026-03-15T00:00:00Z").toEpochMilli();

    private final List<MarketEvent> events = new ArrayList<>();
    private final List<Double> forming = new ArrayList<>();

    private StreamAssembly assembly(boolean trades, boolean barsOfTrades) {
        return new StreamAssembly(Duration.ofMinutes(1), Optional.of(at(0)), trades, barsOfTrades,
                new AssemblyListener() {

                    @Override
                    public void event(MarketEvent event) {
                        events.add(event);
                    }

                    @Override
                    public void forming(Instant time, double price) {
                        forming.add(price);
                    }
                });
    }

    private static Instant at(long millis) {
        return Instant.ofEpochMilli(START + millis);
    }

    /** The bar that ends after so many minutes. */
    private static StreamedValue.Bar bar(int minute, double close, boolean closed) {
        return bar(minute, close, 10, 4, closed);
    }

    private static StreamedValue.Bar bar(int minute, double close, double volume, double bought, boolean closed) {
        return new StreamedValue.Bar(at((minute - 1) * MINUTE), at(minute * MINUTE), 100, Math.max(100, close),
                Math.min(100, close), close, volume, bought, volume * 100, closed);
    }

    private static long after(int minute, long millis) {
        return START + minute * MINUTE + millis;
    }

    private static StreamedValue.Trade trade(long millis, String id, double price, double coins, boolean buys) {
        return new StreamedValue.Trade(at(millis), id, price, coins, buys);
    }

    private List<Long> ends() {
        return events.stream().filter(Candle.class::isInstance)
                .map(event -> (event.eventTime().toEpochMilli() - START) / MINUTE).toList();
    }

    private Candle candle(int index) {
        return events.stream().filter(Candle.class::isInstance).map(Candle.class::cast).toList().get(index);
    }

    private <E extends MarketEvent> List<E> of(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static RowBatch rows(int... minutes) {
        RowBatch.Builder rows = RowBatch.builder(RowKind.CANDLES);
        for (int minute : minutes) {
            long end = START + minute * MINUTE;
            rows.add(end, end, MINUTE, 100, 101, 99, 100.5, 10, Double.NaN, Double.NaN);
        }
        return rows.build();
    }

    @Test
    void givesClosedBarsAsKnownAtTheirEnds() {
        StreamAssembly assembly = assembly(false, false);
        assembly.accept(bar(1, 101, false), after(1, -500));
        assembly.accept(bar(1, 102, true), after(1, 120));
        Candle candle = candle(0);
        assertEquals(1, events.size());
        assertEquals(at(MINUTE), candle.knownAt());
        assertEquals(102, candle.close());
        assertEquals(6, candle.takerSellVolume());
        assertEquals(100, candle.vwap());
        assertEquals(List.of(101.0), forming);
    }

    @Test
    void laterBarsWaitForTheOneThatIsMissing() {
        StreamAssembly assembly = assembly(false, false);
        assembly.accept(bar(1, 101, true), after(1, 100));
        assembly.accept(bar(4, 101, true), after(4, 100));
        assertEquals(List.of(1L), ends());
        assertEquals(Optional.of(new TimeRange(at(MINUTE), at(3 * MINUTE))), assembly.missing());
        assembly.accept(rows(3), after(4, 200));
        assertEquals(Optional.of(new TimeRange(at(MINUTE), at(2 * MINUTE))), assembly.missing());
        assembly.accept(rows(2, 3), after(4, 300));
        assertEquals(List.of(1L, 2L, 3L, 4L), ends());
        assertEquals(Optional.empty(), assembly.missing());
        assertEquals(List.of(), of(Gap.class));
    }

    @Test
    void whatCannotBeHadIsAGap() {
        StreamAssembly assembly = assembly(false, false);
        assembly.accept(bar(1, 101, true), after(1, 100));
        assembly.accept(bar(4, 101, true), after(4, 100));
        assembly.giveUp(new TimeRange(at(MINUTE), at(3 * MINUTE)), "not to be had", after(5, 0));
        assertEquals(List.of(1L, 4L), ends());
        Gap gap = of(Gap.class).getFirst();
        assertEquals(new Gap(at(MINUTE), at(3 * MINUTE), at(4 * MINUTE), "not to be had"), gap);
        assembly.accept(rows(2), after(5, 100));
        assertEquals(List.of(1L, 4L), ends());
        assertEquals(Map.of("bar that came too late", 1L), assembly.leftOut());
    }

    @Test
    void neverTwoValuesForOneClosedBar() {
        StreamAssembly assembly = assembly(false, false);
        assembly.accept(bar(1, 101, true), after(1, 100));
        assembly.accept(bar(1, 101, true), after(1, 200));
        assembly.accept(bar(1, 105, true), after(1, 300));
        assembly.accept(bar(3, 101, true), after(3, 300));
        assembly.accept(bar(3, 108, true), after(3, 300));
        assembly.accept(rows(2), after(3, 400));
        assertEquals(List.of(1L, 2L, 3L), ends());
        assertEquals(101, candle(2).close());
        assertEquals(Map.of("bar that came twice", 1L, "correction of a closed bar, ignored", 2L), assembly.leftOut());
    }

    @Test
    void anInputCountsForTheFirstBarThatEndsWhenItWasKnown() {
        StreamAssembly assembly = assembly(false, false);
        assembly.accept(new StreamedValue.Interest(at(MINUTE - 3_000), 500), after(1, -2_000));
        assembly.accept(new StreamedValue.Interest(at(MINUTE - 1_500), 501), after(1, 0));
        assembly.accept(new StreamedValue.Interest(at(MINUTE - 10), 502), after(1, 1));
        assembly.accept(new StreamedValue.Funding(at(MINUTE + 5), 0.0001, Optional.empty(), Optional.empty()),
                after(1, 90));
        assembly.accept(bar(1, 101, true), after(1, 100));
        assertEquals(List.of(501.0), of(OpenInterest.class).stream().map(OpenInterest::coins).toList());
        assertEquals(List.of(), of(FundingRate.class));
        assembly.accept(bar(2, 101, true), after(2, 100));
        assertEquals(List.of(501.0, 502.0), of(OpenInterest.class).stream().map(OpenInterest::coins).toList());
        assertEquals(1, of(FundingRate.class).size());
        assembly.accept(bar(3, 101, true), after(3, 100));
        assertEquals(2, of(OpenInterest.class).size());
    }

    @Test
    void liquidationsAreSummedWhereTheyWereKnown() {
        StreamAssembly assembly = assembly(false, false);
        assembly.accept(new StreamedValue.Liquidation(at(10), Side.LONG, 100, 2), after(0, 300));
        assembly.accept(new StreamedValue.Liquidation(at(20), Side.LONG, 100, 3), after(0, 400));
        assembly.accept(new StreamedValue.Liquidation(at(30), Side.SHORT, 100, 7), after(1, 50));
        assembly.accept(bar(1, 101, true), after(1, 100));
        assembly.accept(bar(2, 101, true), after(2, 100));
        assertEquals(List.of(new LiquidatedVolume(at(MINUTE), at(MINUTE), 5, 0),
                new LiquidatedVolume(at(2 * MINUTE), at(2 * MINUTE), 0, 7)), of(LiquidatedVolume.class));
    }

    @Test
    void markPricesMakeABarUnlessTheyHaveAHole() {
        StreamAssembly assembly = assembly(false, false);
        for (long second = 1; second <= 120; second++) {
            if (second <= 60 || second > 90) {
                assembly.accept(new StreamedValue.Mark(at(second * 1_000), 100 + second),
                        after(0, second * 1_000 + 20));
            }
            if (second % 60 == 0) {
                assembly.accept(bar((int) second / 60, 101, true), after(0, second * 1_000 + 100));
            }
        }
        assertEquals(List.of(new MarkCandle(at(MINUTE), at(MINUTE), 101, 160, 101, 160)), of(MarkCandle.class));
    }

    /** Two and a half minutes of marks, liquidations and bars. */
    private static void tell(StreamAssembly assembly, int from, int until) {
        for (int second = from; second < until; second++) {
            if (second % 60 == 0 && second > 0) {
                assembly.accept(bar(second / 60, 101, true), after(0, second * 1_000L + 900));
            }
            assembly.accept(new StreamedValue.Mark(at(second * 1_000L + 1), 100 + second % 7 / 3.0),
                    after(0, second * 1_000L + 20));
            if (second % 4 == 1) {
                assembly.accept(new StreamedValue.Liquidation(at(second * 1_000L), second % 3 == 0
                        ? Side.LONG
                        : Side.SHORT, 100, 1 / (1.0 + second)), after(0, second * 1_000L + 30));
            }
        }
    }

    /** Killed after any second, with what was saved by then. */
    @Test
    void aBarInHandGoesOnAfterAKill() {
        tell(assembly(false, false), 0, 150);
        List<MarketEvent> undisturbed = List.copyOf(events);
        assertEquals(2, of(MarkCandle.class).size());
        assertEquals(2, of(LiquidatedVolume.class).size());
        for (int kill = 1; kill < 150; kill++) {
            events.clear();
            StreamAssembly before = assembly(false, false);
            tell(before, 0, kill);
            StreamAssembly later = new StreamAssembly(Duration.ofMinutes(1), before.lastEnd(), false, false,
                    events::add);
            later.inHand().takeUp(before.inHand().saved(), before.lastEnd(), Optional.empty());
            tell(later, kill, 150);
            assertEquals(undisturbed, events, "killed after " + kill + " s");
        }
    }

    /** Killed in the middle of a bar's end: what is told already is not told again, and what comes too late is no whole bar. */
    @Test
    void aBarInHandTellsNothingTwice() {
        StreamAssembly before = assembly(false, false);
        tell(before, 0, 60);
        byte[] saved = before.inHand().saved();
        StreamAssembly told = assembly(false, false);
        told.inHand().takeUp(saved, Optional.of(at(0)), Optional.of(at(MINUTE)));
        told.accept(bar(1, 101, true), after(1, 900));
        assertEquals(List.of(), of(LiquidatedVolume.class));
        assertEquals(1, of(MarkCandle.class).size());

        events.clear();
        StreamAssembly closed = new StreamAssembly(Duration.ofMinutes(1), Optional.of(at(MINUTE)), false, false,
                events::add);
        closed.inHand().takeUp(saved, Optional.of(at(MINUTE)), Optional.empty());
        closed.accept(bar(2, 101, true), after(2, 100));
        assertEquals(1, events.size(), events.toString());

        events.clear();
        StreamAssembly half = assembly(false, false);
        tell(half, 0, 30);
        StreamAssembly hole = assembly(false, false);
        hole.inHand().takeUp(half.inHand().saved(), Optional.of(at(0)), Optional.empty());
        hole.accept(bar(1, 101, true), after(1, 900));
        assertEquals(List.of(), of(MarkCandle.class), "nobody knows the marks from second 30 on");
        assertEquals(1, of(LiquidatedVolume.class).size());
        assertThrows(InvalidValueException.class,
                () -> hole.inHand().takeUp(new byte[]{9}, Optional.empty(), Optional.empty()));
    }

    @Test
    void tradesTellWhatTakersBoughtIfTheyAddUp() {
        StreamAssembly assembly = assembly(true, false);
        assembly.interrupted(after(0, -30_000));
        assembly.accept(trade(1_000, "1", 100, 6, true), after(0, 1_100));
        assembly.accept(trade(2_000, "2", 101, 3, false), after(0, 2_100));
        assembly.accept(trade(2_000, "2", 101, 3, false), after(0, 2_100));
        assembly.accept(bar(1, 101, 10, Double.NaN, true), after(1, 100));
        assertEquals(List.of(), events);
        assembly.accept(trade(59_000, "3", 101, 1, true), after(1, 200));
        assertEquals(7, candle(0).takerBuyVolume());
        assembly.accept(trade(61_000, "4", 100, 6, true), after(1, 1_100));
        assembly.accept(bar(2, 101, 10, Double.NaN, true), after(2, 100));
        assembly.advance(after(2, 2_099));
        assertEquals(1, events.size());
        assembly.advance(after(2, 2_100));
        assertTrue(Double.isNaN(candle(1).takerBuyVolume()));
    }

    @Test
    void barsOfTradesAreWholeOnes() {
        StreamAssembly assembly = assembly(true, true);
        assembly.interrupted(after(0, 30_000));
        assembly.accept(trade(31_000, "a", 99, 1, true), after(0, 31_000));
        assembly.accept(trade(60_000, "b", 100, 1, true), after(1, 0));
        assembly.accept(trade(119_000, "c", 102, 2, false), after(1, 59_000));
        assembly.accept(trade(118_000, "d", 103, 3, false), after(1, 59_100));
        assembly.accept(trade(125_000, "e", 90, 5, true), after(2, 5_000));
        // The first minute has trades of its second half only.
        assertEquals(List.of(), ends());
        assertEquals(Optional.of(new TimeRange(at(0), at(MINUTE))), assembly.missing());
        assembly.accept(rows(1), after(2, 6_000));
        Candle made = candle(1);
        assertEquals(List.of(100.0, 103.0, 100.0, 102.0, 6.0, 1.0),
                List.of(made.open(), made.high(), made.low(), made.close(), made.volume(), made.takerBuyVolume()));
        assembly.advance(after(3, 2_100));
        assertEquals(List.of(1L, 2L, 3L), ends());
    }

    @Test
    void aBarThatBreaksARuleIsAHoleAndSoIsOneOfTheFuture() {
        StreamAssembly assembly = assembly(false, false);
        assembly.accept(new StreamedValue.Bar(at(0), at(MINUTE), 100, 90, 80, 85, 1, 0, 1, true), after(1, 10));
        assembly.accept(bar(9, 101, true), after(1, 20));
        assembly.accept(bar(2, 101, true), after(2, 20));
        assertEquals(List.of(2L), ends());
        assertEquals(1, of(Gap.class).size());
        assertEquals(Map.of("bar that breaks a rule", 1L, "value of the future", 1L), assembly.leftOut());
    }

    /** Whatever comes twice, late and out of order: the bars are those of the undisturbed stream. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void disorderChangesNothing(long seed) {
        Random random = new Random(seed);
        StreamAssembly assembly = assembly(false, false);
        for (int minute = 1; minute <= 300; minute++) {
            if (random.nextInt(4) > 0) {
                assembly.accept(bar(minute, 100 + minute % 7, true), after(minute, 50));
            }
            if (random.nextInt(3) == 0) {
                int other = 1 + random.nextInt(minute);
                assembly.accept(bar(other, 100 + other % 7, true), after(minute, 60));
            }
            assembly.missing().ifPresent(span -> {
                for (long end = span.from().toEpochMilli() + MINUTE; end <= span.until()
                        .toEpochMilli(); end += MINUTE) {
                    int lacking = (int) ((end - START) / MINUTE);
                    assembly.accept(bar(lacking, 100 + lacking % 7, true), end + 20 * MINUTE);
                }
            });
        }
        assembly.accept(bar(301, 101, true), after(321, 0));
        List<Long> ends = ends();
        assertEquals(ends.stream().distinct().sorted().toList(), ends);
        assertEquals(ends.size(), ends.getLast().intValue(),
                () -> "seed " + seed + ": " + ends.stream().map(String::valueOf)
                        .collect(Collectors.joining(",")));
        assertEquals(List.of(), of(Gap.class));
        events.stream().filter(Candle.class::isInstance).map(Candle.class::cast).forEach(candle -> {
            long minute = (candle.endTime().toEpochMilli() - START) / MINUTE;
            assertEquals((double) (minute == 301 ? 101 : 100 + minute % 7), candle.close());
        });
    }
}
