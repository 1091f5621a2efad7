/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import org.liq4j.api.exchange.StreamedValue;

/** The trades of one bar, summed in the order in which they came. Single writer. */
final class TradeSums {

    private final long endMillis;
    private double open;
    private double high;
    private double low;
    private double close;
    private double volume;
    private double bought;
    private double turnover;
    private long openMillis = Long.MAX_VALUE;
    private long closeMillis = Long.MIN_VALUE;

    TradeSums(long endMillis) {
        this.endMillis = endMillis;
    }

    void add(long millis, StreamedValue.Trade trade) {
        double price = trade.price();
        if (closeMillis == Long.MIN_VALUE) {
            high = price;
            low = price;
        }
        // Trades of one instant count in the order in which they came; an older one that comes late is no close.
        if (millis < openMillis) {
            openMillis = millis;
            open = price;
        }
        if (millis >= closeMillis) {
            closeMillis = millis;
            close = price;
        }
        high = Math.max(high, price);
        low = Math.min(low, price);
        volume += trade.coins();
        bought += trade.takerBuys() ? trade.coins() : 0;
        turnover += trade.coins() * price;
    }

    /** The sums as a bar. */
    PendingBar bar(long intervalMillis, long receivedMillis) {
        return new PendingBar(endMillis - intervalMillis, endMillis, open, high, low, close, volume,
                Math.min(bought, volume), turnover, receivedMillis);
    }

    double volume() {
        return volume;
    }

    double bought() {
        return bought;
    }

    double turnover() {
        return turnover;
    }
}
