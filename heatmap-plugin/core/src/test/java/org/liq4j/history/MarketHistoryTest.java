/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.AccountRatio;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.FundingRate;
import org.liq4j.api.market.Gap;
import org.liq4j.api.market.LiquidatedVolume;
import org.liq4j.api.market.MarkCandle;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.market.OpenInterest;
import org.liq4j.history.MarketHistory.Column;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

class MarketHistoryTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void aBarComesBackAsItWasAdded() {
        HistoryBar full = new HistoryBar(candle(0).withTakerVolumes(2, 3).withVwap(100.5), 7, -0.001, 0.6, 1, 2);
        HistoryBar plain = HistoryBar.of(candle(1));
        MarketHistory history = builder().add(full).add(plain).build();
        assertEquals(full, history.bar(0));
        assertEquals(plain, history.bar(1));
        assertEquals(CsvFixture.INSTRUMENT, history.instrument());
        assertEquals(1, history.count(Column.OPEN_INTEREST));
        assertEquals(2, history.count(Column.CLOSE));
    }

    @Test
    void nothingAfterAPrefixIsSeenThroughIt() {
        MarketHistory history = builder().add(HistoryBar.of(candle(0))).add(HistoryBar.of(candle(1))).build();
        MarketHistory prefix = history.prefix(1);
        assertEquals(candle(0).close(), prefix.value(Column.CLOSE, 0));
        assertThrows(InvalidValueException.class, () -> prefix.value(Column.CLOSE, 1));
        assertThrows(InvalidValueException.class, () -> history.value(Column.VOLUME, -1));
        assertThrows(InvalidValueException.class, () -> history.value(Column.VOLUME, 2));
    }

    @Test
    void itGrowsBeyondItsFirstCapacity() {
        MarketHistory.Builder builder = builder();
        for (int i = 0; i < 5000; i++) {
            builder.add(HistoryBar.of(candle(i)));
        }
        MarketHistory history = builder.build();
        assertEquals(5000, history.size());
        assertEquals(candle(4999), history.candle(4999));
        assertEquals(0, history.count(Column.VWAP));
        assertEquals(Candle.MISSING, history.value(Column.VWAP, 4999));
    }

    @Test
    void theCandleIsTheLastEventOfItsBar() {
        Instant end = end(3);
        MarkCandle mark = new MarkCandle(end, end, 100, 103, 99, 100);
        HistoryBar full = new HistoryBar(candle(3), 7, -0.001, 0.6, 1, 2).withMark(mark);
        MarketHistory history = builder().add(HistoryBar.of(candle(0))).add(full, "synthetic").build();
        assertEquals(List.of(candle(0), new Gap(end(0), end(2), end, "synthetic"), new OpenInterest(end, end, 7),
                new FundingRate(end, end, -0.001), new AccountRatio(end, end, 0.6),
                new LiquidatedVolume(end, end, 1, 2), mark, candle(3)), events(history));
    }

    @Test
    void eventsStartAnewAndEnd() {
        MarketHistory history = builder().add(HistoryBar.of(candle(0))).build();
        assertEquals(events(history), events(history));
        var events = history.events();
        events.next();
        assertThrows(NoSuchElementException.class, events::next);
    }

    /** Inputs that are not there, change rarely, are dense or follow from others, and gaps, against what was added. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyBarAndEventComesBackFromAnyTimeOn(long seed) {
        Random random = new Random(seed);
        boolean split = random.nextBoolean();
        boolean marked = random.nextBoolean();
        MarketHistory.Builder builder = builder();
        List<HistoryBar> added = new ArrayList<>();
        double rate = 0.001;
        int minute = 0;
        for (int i = 0; i < 400; i++) {
            minute += random.nextInt(20) == 0 ? 3 : 1;
            double buy = 5 * random.nextDouble();
            double sell = split ? 5 - buy : random.nextDouble() * (5 - buy);
            rate = random.nextInt(30) == 0 ? random.nextGaussian() / 1_000 : rate;
            boolean liquidated = random.nextInt(8) == 0;
            HistoryBar bar = new HistoryBar(candle(minute).withTakerVolumes(buy, sell),
                    random.nextInt(5) == 0 ? 1 + random.nextDouble() : Candle.MISSING, rate, Candle.MISSING,
                    liquidated ? random.nextDouble() : 0, 0);
            if (marked && random.nextInt(4) > 0) {
                Instant end = bar.candle().endTime();
                bar = bar.withMark(new MarkCandle(end, end, 100, 100 + random.nextDouble(), 99.5, 100));
            }
            builder.add(bar);
            added.add(bar);
        }
        MarketHistory history = builder.build();
        for (int i = 0; i < added.size(); i++) {
            assertEquals(added.get(i), history.bar(i), "seed " + seed);
        }
        MarketHistory given = random.nextBoolean() ? history : history.prefix(250);
        List<MarketEvent> all = events(given);
        for (int k = 0; k < 200; k++) {
            Instant time = START.plusSeconds(random.nextInt(60 * minute + 300) - 120);
            List<MarketEvent> after = new ArrayList<>();
            given.eventsAfter(time).forEachRemaining(after::add);
            assertEquals(all.stream().filter(event -> event.knownAt().isAfter(time)).toList(), after, "seed " + seed);
        }
        given.eventsAfter(Instant.MIN).forEachRemaining(event -> assertEquals(all.removeFirst(), event));
        assertEquals(List.of(), all);
        assertFalse(given.eventsAfter(Instant.MAX).hasNext());
    }

    @Test
    void aPrefixKnowsNothingOfWhatFollows() {
        MarketHistory history = builder().add(HistoryBar.of(candle(0)))
                .add(new HistoryBar(candle(1), 7, 0, 0.5, 0, 0)).add(HistoryBar.of(candle(5))).build();
        MarketHistory prefix = history.prefix(1);
        assertEquals(1, prefix.size());
        assertEquals(0, prefix.count(Column.OPEN_INTEREST));
        assertEquals(List.of(), history.prefix(2).gaps());
        assertEquals(events(history).subList(0, 6), events(history.prefix(2)));
        assertEquals(events(history), events(history.prefix(3)));
        assertThrows(InvalidValueException.class, () -> prefix.bar(1));
        assertThrows(InvalidValueException.class, () -> history.prefix(0));
        assertThrows(InvalidValueException.class, () -> history.prefix(4));
    }

    @Test
    void aBarBeginsNotBeforeTheLastEnded() {
        MarketHistory.Builder builder = builder().add(HistoryBar.of(candle(1)));
        var error = assertThrows(InvalidValueException.class, () -> builder.add(HistoryBar.of(candle(1))));
        assertEquals("time = 2026-01-01T00:01:00Z: a bar must not start before the last one ended "
                + "(2026-01-01T00:02:00Z)", error.getMessage());
        assertEquals(1, builder.build().size());
    }

    @Test
    void allBarsLastEquallyLong() {
        Candle hour = Candle.of(START, START.plusSeconds(3600), 100, 102, 99, 101, 5);
        var error = assertThrows(InvalidValueException.class, () -> builder().add(HistoryBar.of(hour)));
        assertEquals("time = 2026-01-01T01:00:00Z: a bar must last PT1M, this one starts at 2026-01-01T00:00:00Z",
                error.getMessage());
        assertThrows(InvalidValueException.class,
                () -> MarketHistory.builder(CsvFixture.INSTRUMENT, Duration.ofNanos(1)));
        assertThrows(InvalidValueException.class,
                () -> MarketHistory.builder(CsvFixture.INSTRUMENT, Duration.ofNanos(1_500_000)));
    }

    @Test
    void anInputKeepsTheRuleOfItsEvent() {
        assertThrows(InvalidValueException.class, () -> new HistoryBar(candle(0), 0, 0, 0.5, 0, 0));
        assertThrows(InvalidValueException.class, () -> new HistoryBar(candle(0), 1, 1, 0.5, 0, 0));
        assertThrows(InvalidValueException.class, () -> new HistoryBar(candle(0), 1, 0, 1, 0, 0));
        assertThrows(InvalidValueException.class, () -> new HistoryBar(candle(0), 1, 0, 0.5, 0, Candle.MISSING));
        assertThrows(InvalidValueException.class, () -> HistoryBar.of(candle(0))
                .withMark(new MarkCandle(end(1), end(1), 100, 101, 99, 100)));
    }

    private static MarketHistory.Builder builder() {
        return MarketHistory.builder(CsvFixture.INSTRUMENT, Duration.ofMinutes(1));
    }

    private static Candle candle(int minute) {
        return Candle.of(START.plusSeconds(60L * minute), end(minute), 100, 102, 99, 101, 5);
    }

    private static Instant end(int minute) {
        return START.plusSeconds(60L * (minute + 1));
    }

    private static List<MarketEvent> events(MarketHistory history) {
        List<MarketEvent> events = new ArrayList<>();
        history.events().forEachRemaining(events::add);
        return events;
    }
}
