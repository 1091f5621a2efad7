/* SPDX-License-Identifier: MIT */
package org.liq4j.resample;

import java.util.Iterator;
import java.util.Optional;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;
import org.liq4j.api.heatmap.PriceRows;
import org.liq4j.api.heatmap.RowScale;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.HistorySource;
import org.liq4j.api.market.MarketEvent;

/**
 * A range of prices, in quote currency per coin.
 *
 * @param low
 *            the lowest price
 * @param high
 *            the highest price
 */
public record PriceRange(double low, double high) {

    /**
     * @throws InvalidValueException
     *             unless {@code 0 < low <= high < infinity}
     */
    public PriceRange {
        if (!(low > 0 && low <= high && high < Double.POSITIVE_INFINITY)) {
            throw new InvalidValueException("low", low + ", high = " + high, "must satisfy 0 < low <= high < infinity");
        }
    }

    /**
     * What was traded within a window, for display only: it depends on the window's last bar, so rows made from it shift
     * when the window does. Whatever is compared between windows needs rows of stated prices.
     *
     * @return empty if no bar ended in the window
     */
    public static Optional<PriceRange> traded(HistorySource history, HeatmapWindow window) {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (Iterator<MarketEvent> events = history.eventsAfter(window.firstColumnStart()); events.hasNext();) {
            if (events.next() instanceof Candle candle && candle.endTime().isAfter(window.firstColumnStart())) {
                if (candle.endTime().isAfter(window.to())) {
                    break;
                }
                low = Math.min(low, candle.low());
                high = Math.max(high, candle.high());
            }
        }
        return high > 0 ? Optional.of(new PriceRange(low, high)) : Optional.empty();
    }

    /**
     * From {@code low (1 - fraction)} to {@code high (1 + fraction)}.
     *
     * @throws InvalidValueException
     *             unless {@code 0 <= fraction < 1}
     */
    public PriceRange widened(double fraction) {
        Require.atLeastBelow("fraction", fraction, 0, 1);
        return new PriceRange(low * (1 - fraction), high * (1 + fraction));
    }

    /** The range cut into rows. */
    public PriceRows rows(RowScale scale, int count) {
        return PriceRows.of(scale, low, high, count);
    }
}
