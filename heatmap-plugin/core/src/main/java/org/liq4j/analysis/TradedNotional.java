/* SPDX-License-Identifier: MIT */
package org.liq4j.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;
import org.liq4j.api.market.Candle;

/**
 * Notional traded in a trailing window: the sum of {@link RelativeNotional#traded} over the bars that ended within it, its
 * start exclusive. Added up anew for each answer, oldest first: what left the window leaves no rounding behind. Single
 * writer.
 */
public final class TradedNotional {

    private final Duration window;
    private final Deque<Bar> bars = new ArrayDeque<>();
    private Instant last = Instant.MIN;

    /**
     * @param window
     *            for example an hour
     * @throws InvalidValueException
     *             unless it is positive
     */
    public TradedNotional(Duration window) {
        Require.positive("window", window);
        this.window = window;
    }

    /**
     * Takes a closed bar.
     *
     * @throws InvalidValueException
     *             if it does not end after the last one; nothing is then changed
     */
    public void add(Candle candle) {
        if (!candle.endTime().isAfter(last)) {
            throw new InvalidValueException("endTime", candle.endTime().toString(),
                    "endTime must be > that of the bar before (" + last + ")");
        }
        last = candle.endTime();
        bars.addLast(new Bar(last, RelativeNotional.traded(candle)));
        Instant start = last.minus(window);
        bars.removeIf(bar -> !bar.end().isAfter(start));
    }

    /** In quote currency; 0 before the first bar. */
    public double total() {
        double total = 0;
        for (Bar bar : bars) {
            total += bar.notional();
        }
        return total;
    }

    private record Bar(Instant end, double notional) {
    }
}
