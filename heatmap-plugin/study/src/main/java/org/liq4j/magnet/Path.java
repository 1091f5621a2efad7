/* SPDX-License-Identifier: MIT */
package org.liq4j.magnet;

import java.time.Duration;

import org.liq4j.api.heatmap.Side;
import org.liq4j.history.MarketHistory;
import org.liq4j.history.MarketHistory.Column;

/** The price path of a history: volatility and visits up to a bar, touches after it. */
final class Path {

    static final int NEVER = -1;

    private final MarketHistory history;
    private final Duration barDuration;

    Path(MarketHistory history) {
        this.history = history;
        this.barDuration = history.barDuration();
    }

    int size() {
        return history.size();
    }

    double close(int bar) {
        return history.value(Column.CLOSE, bar);
    }

    /** Whether the bars from one to another follow each other without a gap. */
    boolean contiguous(int from, int to) {
        return to < history.size() && history.endTime(from).plus(barDuration.multipliedBy((long) to - from))
                .equals(history.endTime(to));
    }

    /** Root mean square of the logarithmic returns of so many bars up to a bar, those across gaps left out; 0 if none is left. */
    double volatility(int bar, int bars) {
        double sum = 0;
        int count = 0;
        for (int i = Math.max(1, bar - bars + 1); i <= bar; i++) {
            if (contiguous(i - 1, i)) {
                double logReturn = StrictMath.log(close(i) / close(i - 1));
                sum += logReturn * logReturn;
                count++;
            }
        }
        return count == 0 ? 0 : Math.sqrt(sum / count);
    }

    /** Bars since a bar's range last held the price, 0 if this one's does; {@link #NEVER} if none of the last so many did. */
    int sinceVisit(int bar, double price, int bars) {
        for (int since = 0; since < bars && since <= bar; since++) {
            if (history.value(Column.LOW, bar - since) <= price && price <= history.value(Column.HIGH, bar - since)) {
                return since;
            }
        }
        return NEVER;
    }

    /** Bars until the price is first reached on its side, from 1; {@link #NEVER} if not within so many bars. */
    int untilTouch(int bar, Side side, double price, int bars) {
        for (int after = 1; after <= bars; after++) {
            boolean touched = side == Side.LONG
                    ? history.value(Column.LOW, bar + after) <= price
                    : history.value(Column.HIGH, bar + after) >= price;
            if (touched) {
                return after;
            }
        }
        return NEVER;
    }
}
