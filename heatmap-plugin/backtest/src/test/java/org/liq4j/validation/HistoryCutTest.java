/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.history.MarketHistory;
import org.liq4j.simulation.SimulatedMarket;
import org.liq4j.simulation.SimulationSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HistoryCutTest {

    private static MarketHistory history(int bars) {
        SimulationSettings settings = SimulationSettings.DEFAULT.withBars(bars);
        SimulatedMarket market = new SimulatedMarket(settings);
        MarketHistory.Builder builder = MarketHistory.builder(SimulatedMarket.INSTRUMENT, settings.barDuration());
        while (market.hasNext()) {
            builder.add(market.step());
        }
        return builder.build();
    }

    @Test
    void thePastStaysAndEveryLaterBarIsAnother() {
        MarketHistory history = history(100);
        HistoryCut cut = new HistoryCut(history, 40, 7);
        MarketHistory altered = cut.altered();
        assertEquals(100, altered.size());
        assertEquals(40, cut.cutOff().size());
        for (int i = 0; i < 100; i++) {
            assertEquals(history.endTime(i), altered.endTime(i));
            if (i < 40) {
                assertEquals(history.bar(i), altered.bar(i));
                assertEquals(history.bar(i), cut.cutOff().bar(i));
            } else {
                assertNotEquals(history.candle(i).close(), altered.candle(i).close());
                assertNotEquals(history.bar(i).openInterest(), altered.bar(i).openInterest());
            }
        }
    }

    @Test
    void cutsAreSpreadEvenly() {
        MarketHistory history = history(101);
        List<Integer> kept = HistoryCut.spread(history, 5, 3).stream().map(HistoryCut::kept).toList();
        for (int k = 0; k < 5; k++) {
            assertTrue(kept.get(k) >= 1 + 20 * k && kept.get(k) <= 20 * (k + 1), kept::toString);
        }
        assertEquals(kept, HistoryCut.spread(history, 5, 3).stream().map(HistoryCut::kept).toList());
        assertEquals(100, HistoryCut.spread(history, 100, 3).getLast().kept(), "the last bar is a future");
        assertThrows(InvalidValueException.class, () -> HistoryCut.spread(history, 101, 3));
        assertThrows(InvalidValueException.class, () -> HistoryCut.spread(history, 0, 3));
    }
}
