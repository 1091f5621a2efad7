/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import org.liq4j.api.market.Candle;
import org.liq4j.api.market.FundingRate;
import org.liq4j.api.market.Gap;
import org.liq4j.api.market.LiquidatedVolume;
import org.liq4j.api.market.MarkCandle;
import org.liq4j.api.market.OpenInterest;
import org.liq4j.history.BarInputs.Taken;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class BarInputsTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final BarInputs inputs = new BarInputs();

    private static Instant at(int seconds) {
        return START.plusSeconds(seconds);
    }

    /** A minute that was known five seconds after its end. */
    private static Candle minute(int number) {
        return new Candle(at(60 * number), at(60 * number + 60), at(60 * number + 65), 100, 102, 99, 101, 5,
                Candle.MISSING, Candle.MISSING, Candle.MISSING);
    }

    private static OpenInterest interest(int time, int known, double coins) {
        return new OpenInterest(at(time), at(known), coins);
    }

    @Test
    void whatWasKnownAfterTheEndWaitsForTheNextBarThoughItCameBeforeThisOne() {
        assertEquals(Taken.WAITS, inputs.add(interest(59, 61, 2)));
        assertEquals(Taken.WAITS, inputs.add(new FundingRate(at(60), at(60), 1e-4)));
        HistoryBar first = inputs.close(minute(0));
        assertEquals(new HistoryBar(Candle.of(at(0), at(60), 100, 102, 99, 101, 5), Candle.MISSING, 1e-4,
                Candle.MISSING, Candle.MISSING, Candle.MISSING), first);
        assertEquals(2, inputs.close(minute(1)).openInterest());
        assertEquals(Candle.MISSING, inputs.close(minute(2)).openInterest());
    }

    @Test
    void theReadingKnownLastCountsInWhateverOrderTheyCame() {
        inputs.add(new LiquidatedVolume(at(50), at(50), 0.1, 0));
        inputs.add(new LiquidatedVolume(at(20), at(20), 0.2, 3));
        inputs.add(interest(10, 40, 1));
        inputs.add(interest(20, 30, 2));
        HistoryBar bar = inputs.close(minute(0));
        assertEquals(1, bar.openInterest());
        assertEquals(0.2 + 0.1, bar.liquidatedLong());
        assertEquals(3, bar.liquidatedShort());
    }

    @Test
    void readingsThatSayNothingNewAreLeftOut() {
        inputs.add(interest(30, 31, 2));
        inputs.close(minute(0));
        assertEquals(Taken.DUPLICATE, inputs.add(interest(30, 70, 2)));
        assertEquals(Taken.LATE, inputs.add(interest(29, 71, 3)));
        assertEquals(Taken.WAITS, inputs.add(interest(30, 72, 4)));
        assertEquals(4, inputs.close(minute(1)).openInterest());
    }

    @Test
    void aMarkPriceGoesWithTheBarOfItsEnd() {
        MarkCandle second = new MarkCandle(at(120), at(123), 100, 103, 98, 101);
        assertEquals(Taken.WAITS, inputs.add(second));
        assertEquals(Taken.DUPLICATE, inputs.add(second));
        assertEquals(null, inputs.close(minute(0)).mark());
        assertEquals(Taken.LATE, inputs.add(new MarkCandle(at(60), at(62), 100, 103, 98, 101)));
        assertEquals(new MarkCandle(at(120), at(120), 100, 103, 98, 101), inputs.close(minute(1)).mark());
        inputs.add(new MarkCandle(at(180), at(180), 100, 103, 98, 101));
        assertEquals(null, inputs.close(minute(4)).mark());
        assertEquals(2, inputs.unusedMarks());
    }

    @Test
    void theReasonOfAGapIsThatOfTheNextBarOnly() {
        inputs.add(new Gap(at(0), at(60), at(120), "venue down"));
        assertEquals("venue down", inputs.gapReason());
        inputs.close(minute(1));
        assertEquals("missing", inputs.gapReason());
        assertThrows(IllegalArgumentException.class, () -> inputs.add(minute(2)));
    }
}
