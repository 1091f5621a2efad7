/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

import org.junit.jupiter.api.Test;

import org.liq4j.api.market.AccountRatio;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.FundingRate;
import org.liq4j.api.market.Gap;
import org.liq4j.api.market.InvalidValueException;
import org.liq4j.api.market.LiquidatedVolume;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.market.OpenInterest;
import org.liq4j.history.MarketHistory.Column;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
        HistoryBar full = new HistoryBar(candle(3), 7, -0.001, 0.6, 1, 2);
        MarketHistory history = builder().add(HistoryBar.of(candle(0))).add(full, "synthetic").build();
        Instant end = end(3);
        assertEquals(List.of(candle(0), new Gap(end(0), end(2), end, "synthetic"), new OpenInterest(end, end, 7),
                new FundingRate(end, end, -0.001), new AccountRatio(end, end, 0.6),
                new LiquidatedVolume(end, end, 1, 2), candle(3)), events(history));
    }

    @Test
    void eventsStartAnewAndEnd() {
        MarketHistory history = builder().add(HistoryBar.of(candle(0))).build();
        assertEquals(events(history), events(history));
        var events = history.events();
        events.next();
        assertThrows(NoSuchElementException.class, events::next);
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
        assertEquals("time = 2026-01-01T00:01:00Z: a bar must not begin before the last one ended "
                + "(2026-01-01T00:02:00Z)", error.getMessage());
        assertEquals(1, builder.build().size());
    }

    @Test
    void allBarsLastEquallyLong() {
        Candle hour = Candle.of(START, START.plusSeconds(3600), 100, 102, 99, 101, 5);
        var error = assertThrows(InvalidValueException.class, () -> builder().add(HistoryBar.of(hour)));
        assertEquals("time = 2026-01-01T01:00:00Z: a bar must last PT1M, this one begins at 2026-01-01T00:00:00Z",
                error.getMessage());
        assertThrows(InvalidValueException.class,
                () -> MarketHistory.builder(CsvFixture.INSTRUMENT, Duration.ofNanos(1)));
    }

    @Test
    void anInputKeepsTheRuleOfItsEvent() {
        assertThrows(InvalidValueException.class, () -> new HistoryBar(candle(0), 0, 0, 0.5, 0, 0));
        assertThrows(InvalidValueException.class, () -> new HistoryBar(candle(0), 1, 1, 0.5, 0, 0));
        assertThrows(InvalidValueException.class, () -> new HistoryBar(candle(0), 1, 0, 1, 0, 0));
        assertThrows(InvalidValueException.class, () -> new HistoryBar(candle(0), 1, 0, 0.5, 0, Candle.MISSING));
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
