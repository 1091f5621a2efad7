/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.MarkCandle;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.simulation.SimulatedMarket;
import org.liq4j.simulation.SimulationSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** A history that grows is at each bar the one that a builder makes of the bars so far. */
class GrowingHistoryTest {

    /** More bars than a chunk has, with holes, and mark prices from some bar on. */
    private static List<HistoryBar> bars() {
        MarketHistory whole = SimulatedMarket.record(SimulationSettings.DEFAULT.withSeed(2).withBars(9_000));
        Random random = new Random(2);
        List<HistoryBar> bars = new ArrayList<>();
        for (int i = 0; i < whole.size(); i++) {
            HistoryBar bar = whole.bar(i);
            Candle candle = bar.candle();
            if (random.nextInt(300) > 0) {
                bars.add(i < 5_000
                        ? HistoryBar.of(candle)
                        : bar.withMark(new MarkCandle(candle.endTime(), candle.endTime(), candle.open(), candle.high(),
                                candle.low(), candle.close())));
            }
        }
        return bars;
    }

    @Test
    void itsBarsAndEventsAreThoseOfAHistoryMadeAtOnce() {
        List<HistoryBar> bars = bars();
        MarketHistory whole = SimulatedMarket.record(SimulationSettings.DEFAULT.withBars(10));
        GrowingHistory growing = new GrowingHistory(whole.instrument(), whole.barDuration());
        MarketHistory.Builder builder = MarketHistory.builder(whole.instrument(), whole.barDuration());
        Iterator<MarketEvent> goingOn = growing.events();
        assertFalse(goingOn.hasNext());
        assertEquals(Instant.MIN, growing.lastEnd());
        List<MarketEvent> seen = new ArrayList<>();
        MarketHistory earlier = growing.soFar();
        for (int i = 0; i < bars.size(); i++) {
            growing.append(bars.get(i), "lost");
            builder.add(bars.get(i), "lost");
            if (i % 7 == 0) {
                goingOn.forEachRemaining(seen::add);
            }
            earlier = i == 4_000 ? growing.soFar() : earlier;
        }
        goingOn.forEachRemaining(seen::add);
        MarketHistory made = builder.build();
        List<MarketEvent> expected = new ArrayList<>();
        made.events().forEachRemaining(expected::add);
        assertEquals(expected, seen);
        for (int i = 0; i < bars.size(); i++) {
            assertEquals(bars.get(i), growing.soFar().bar(i));
        }
        assertEquals(made.gaps(), growing.soFar().gaps());
        assertEquals(made.prefix(4_001).gaps(), earlier.gaps());
        assertEquals(4_001, earlier.size());
        List<MarketEvent> after = new ArrayList<>();
        growing.eventsAfter(made.endTime(6_000)).forEachRemaining(after::add);
        made.eventsAfter(made.endTime(6_000)).forEachRemaining(event -> assertEquals(event, after.removeFirst()));
        assertEquals(List.of(), after);
        assertEquals(Optional.of(made.candle(17)), growing.candleEnding(made.endTime(17)));
        assertEquals(Optional.empty(), growing.candleEnding(made.endTime(17).plusMillis(1)));
        assertThrows(InvalidValueException.class, () -> growing.checkNext(made.candle(17)));
        assertThrows(InvalidValueException.class, () -> growing.append(bars.getLast(), "lost"));
        assertEquals(bars.size(), growing.size());
    }
}
