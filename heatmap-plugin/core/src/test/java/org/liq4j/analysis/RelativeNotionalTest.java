/* SPDX-License-Identifier: MIT */
package org.liq4j.analysis;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.cluster.OrderBookDepth;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RelativeNotionalTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void comparesWithWhatTheBarTraded() {
        assertEquals(1_000, RelativeNotional.traded(bar(1, 10)));
        assertEquals(2.5, RelativeNotional.toTraded(2_500, 1_000).orElseThrow());
        assertTrue(RelativeNotional.toTraded(2_500, 0).isEmpty());
        assertThrows(InvalidValueException.class, () -> RelativeNotional.toTraded(-1, 1));
    }

    @Test
    void comparesLevelsWithWhatRestsWithinTheSameDistance() {
        HandMadeLevels levels = new HandMadeLevels(100).add(Side.LONG, 99.5, 30).add(Side.LONG, 98, 50)
                .add(Side.SHORT, 100.5, 8);
        OrderBookDepth depth = new OrderBookDepth(0.01, 10, 4);
        assertEquals(3, RelativeNotional.toDepth(levels, Side.LONG, depth));
        assertEquals(2, RelativeNotional.toDepth(levels, Side.SHORT, depth));
    }

    @Test
    void theTrailingWindowForgetsWhatEndedBeforeIt() {
        TradedNotional traded = new TradedNotional(Duration.ofMinutes(3));
        assertEquals(0, traded.total());
        for (int i = 1; i <= 5; i++) {
            traded.add(bar(i, i));
        }
        assertEquals(100 * (3 + 4 + 5), traded.total());
        traded.add(bar(9, 7));
        assertEquals(700, traded.total());
        assertThrows(InvalidValueException.class, () -> traded.add(bar(9, 1)));
        assertThrows(InvalidValueException.class, () -> new TradedNotional(Duration.ZERO));
    }

    private static Candle bar(int minute, double volume) {
        Instant end = START.plus(Duration.ofMinutes(minute));
        return Candle.of(end.minus(Duration.ofMinutes(1)), end, 100, 100, 100, 100, volume);
    }
}
