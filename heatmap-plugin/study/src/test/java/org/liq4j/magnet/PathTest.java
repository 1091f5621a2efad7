/* SPDX-License-Identifier: MIT */
package org.liq4j.magnet;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Instrument;
import org.liq4j.history.HistoryBar;
import org.liq4j.history.MarketHistory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PathTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** One bar for each close, a unit of room on either side; a close of 0 is a bar that is missing. */
    private static Path path(double... closes) {
        MarketHistory.Builder builder = MarketHistory.builder(new Instrument("HAND", "MADE"), MINUTE);
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        for (double close : closes) {
            if (close > 0) {
                builder.add(HistoryBar.of(
                        Candle.of(start, start.plus(MINUTE), close, close + 1, close - 1, close, 1)));
            }
            start = start.plus(MINUTE);
        }
        return new Path(builder.build());
    }

    @Test
    void volatilityIsTheRootMeanSquareOfReturnsThatCrossNoGap() {
        double up = StrictMath.log(1.1);
        double down = StrictMath.log(99.0 / 110);
        assertEquals(Math.sqrt((up * up + down * down) / 2), path(100, 110, 99).volatility(2, 5), 1e-12);
        assertEquals(Math.abs(down), path(100, 110, 99).volatility(2, 1), 1e-12);
        assertEquals(up, path(100, 110, 0, 99).volatility(2, 5), 1e-12);
        assertEquals(0, path(100, 0, 99).volatility(1, 5));
    }

    @Test
    void aVisitIsABarWhoseRangeHoldsThePrice() {
        Path path = path(100, 110, 120, 130);
        assertEquals(0, path.sinceVisit(3, 131, 10));
        assertEquals(2, path.sinceVisit(3, 109, 10));
        assertEquals(Path.NEVER, path.sinceVisit(3, 109, 2));
        assertEquals(Path.NEVER, path.sinceVisit(3, 105, 10), "between two bars");
    }

    @Test
    void aTouchIsLookedForAfterTheInstantOnly() {
        Path path = path(100, 105, 95, 110);
        assertEquals(2, path.untilTouch(0, Side.LONG, 94, 3));
        assertEquals(1, path.untilTouch(0, Side.SHORT, 106, 3));
        assertEquals(3, path.untilTouch(0, Side.SHORT, 106.5, 3));
        assertEquals(Path.NEVER, path.untilTouch(0, Side.SHORT, 106.5, 2));
        assertEquals(Path.NEVER, path.untilTouch(2, Side.LONG, 94, 1), "the instant's own bar reached it");
    }

    @Test
    void barsAreContiguousWithoutAGapAndWithinTheHistory() {
        Path path = path(100, 101, 0, 102);
        assertTrue(path.contiguous(0, 1));
        assertFalse(path.contiguous(1, 2));
        assertFalse(path.contiguous(1, 3));
    }

    @Test
    void theReactionIsReadSoManyBarsAfterTheTouch() {
        double[] closes = new double[30];
        Arrays.fill(closes, 100);
        // Touched at bar 2, beyond by 10 at bar 7, back by 10 at bar 17.
        closes[2] = 105;
        closes[7] = 115;
        closes[17] = 95;
        Outcome outcome = Outcome.of(path(closes), 0, Side.SHORT, 105, 0.01, 10);
        assertEquals(1, outcome.value(Outcome.REACHED));
        assertEquals(2, outcome.value(Outcome.BARS));
        assertEquals(1, outcome.value(Outcome.continued(0)));
        assertEquals(0, outcome.value(Outcome.reversed(0)));
        assertEquals(0, outcome.value(Outcome.continued(1)));
        assertEquals(1, outcome.value(Outcome.reversed(1)));
        assertTrue(Double.isNaN(outcome.value(Outcome.continued(2))), "60 bars after there is no bar");
        // Half of 0.2 times the root of 5 is 22 %: neither.
        Outcome calm = Outcome.of(path(closes), 0, Side.SHORT, 105, 0.2, 10);
        assertEquals(0, calm.value(Outcome.continued(0)) + calm.value(Outcome.reversed(0)));
        Outcome missed = Outcome.of(path(closes), 0, Side.SHORT, 105, 0.01, 1);
        assertEquals(0, missed.value(Outcome.REACHED));
        assertEquals(1, missed.value(Outcome.BARS));
        assertTrue(Double.isNaN(missed.value(Outcome.continued(0))));
    }
}
