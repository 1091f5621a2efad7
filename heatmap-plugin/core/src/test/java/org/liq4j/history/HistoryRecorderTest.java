/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.AccountRatio;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.FundingRate;
import org.liq4j.api.market.HistorySource;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.LiquidatedVolume;
import org.liq4j.api.market.MarkCandle;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.market.OpenInterest;
import org.liq4j.simulation.SimulatedMarket;
import org.liq4j.simulation.SimulationSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HistoryRecorderTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** A source that is no history of ours. */
    private record Scripted(List<MarketEvent> all) implements HistorySource {

        @Override
        public Instrument instrument() {
            return new Instrument("TEST", "BTC");
        }

        @Override
        public Iterator<MarketEvent> events() {
            return all.iterator();
        }
    }

    private static Candle candle(int minute) {
        Instant start = START.plus(MINUTE.multipliedBy(minute));
        return Candle.of(start, start.plus(MINUTE), 100, 102, 99, 101, 5);
    }

    @Test
    void theEventsOfAHistoryGiveThatHistoryAgain() {
        MarketHistory history = SimulatedMarket.record(SimulationSettings.DEFAULT.withBars(200));
        List<MarketEvent> events = new ArrayList<>();
        history.events().forEachRemaining(events::add);
        HistoryRecorder.Recorded recorded = HistoryRecorder.record(new Scripted(events), MINUTE);
        for (int i = 0; i < history.size(); i++) {
            assertEquals(history.bar(i), recorded.history().bar(i));
        }
        assertEquals(history.size(), recorded.history().size());
        assertSame(history, HistoryRecorder.record(history, MINUTE).history());
    }

    @Test
    void anInputCountsFromTheFirstBarThatEndsWhenItWasKnown() {
        Instant late = START.plusSeconds(90);
        Candle first = candle(0);
        MarkCandle mark = new MarkCandle(START.plusSeconds(120), START.plusSeconds(120), 100, 101, 99, 100);
        HistoryBar second = HistoryRecorder.record(new Scripted(List.of(first,
                new OpenInterest(START.plusSeconds(60), late, 1000), new OpenInterest(late, late, 1001),
                new FundingRate(late, late, 1e-4), new AccountRatio(late, late, 0.6),
                new LiquidatedVolume(late, late, 1, 2), new LiquidatedVolume(late, late, 3, 4),
                mark, candle(1))), MINUTE)
                .history().bar(1);
        assertEquals(new HistoryBar(candle(1), 1001, 1e-4, 0.6, 4, 6).withMark(mark), second);
    }

    @Test
    void gapsAndMarkPricesWithoutABarAreToldOf() {
        HistoryRecorder.Recorded recorded = HistoryRecorder.record(new Scripted(List.of(candle(0),
                new MarkCandle(START.plusSeconds(60), START.plusSeconds(60), 100, 101, 99, 100), candle(3))), MINUTE);
        assertEquals(1, recorded.markCandles());
        assertEquals(Duration.ofMinutes(2), recorded.history().gaps().getFirst().length());
    }

    @Test
    void aBarThatWasKnownLaterIsRefused() {
        Candle on = candle(0);
        Candle late = new Candle(on.beginTime(), on.endTime(), on.endTime().plusSeconds(1), 100, 102, 99, 101, 5,
                Candle.MISSING, Candle.MISSING, Candle.MISSING);
        assertTrue(assertThrows(InvalidValueException.class,
                () -> HistoryRecorder.record(new Scripted(List.of(late)), MINUTE)).toString()
                .contains("must be known at its end"));
    }
}
