/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.rows.RowColumn;
import org.liq4j.api.rows.RowColumn.Trades;

/**
 * Makes bars of trades, in whatever order they come: of trades at one instant the order of the rows tells which was first, turned
 * where the file as a whole goes back in time. A bar without trades is missing. Not thread-safe.
 */
final class TradeBars {

    private final long barMillis;
    private final boolean sides;
    private final SortedMap<Long, Bar> bars = new TreeMap<>();
    private long rows;
    private long repeated;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;
    private long rises;
    private long before = Long.MIN_VALUE;
    private double[] previous = new double[0];

    /**
     * @param sides
     *            whether trades tell who took
     */
    TradeBars(Duration barDuration, boolean sides) {
        this.barMillis = barDuration.toMillis();
        this.sides = sides;
    }

    /**
     * @param values
     *            in the order of {@link Trades}
     */
    void add(long time, double[] values, boolean numbered) {
        rows++;
        if (numbered && time == before && Arrays.equals(values, previous)) {
            repeated++;
            return;
        }
        if (before != Long.MIN_VALUE) {
            rises += Long.signum(time - before);
        }
        before = time;
        previous = values.clone();
        first = Math.min(first, time);
        last = Math.max(last, time);
        bars.computeIfAbsent(Math.floorDiv(time, barMillis), start -> new Bar()).add(time,
                at(values, Trades.PRICE), at(values, Trades.QUANTITY), at(values, Trades.TAKER_SIDE) > 0);
    }

    private static double at(double[] values, RowColumn column) {
        return values[column.ordinal()];
    }

    MarketHistory history(Instrument instrument) {
        MarketHistory.Builder history = MarketHistory.builder(instrument, Duration.ofMillis(barMillis));
        bars.forEach((number, bar) -> history.add(HistoryBar.of(candle(number * barMillis, bar)), "no trades"));
        return history.build();
    }

    private Candle candle(long start, Bar bar) {
        Instant end = Instant.ofEpochMilli(start + barMillis);
        boolean back = rises < 0;
        double buys = sides ? bar.bought : Candle.MISSING;
        double vwap = Math.min(bar.high, Math.max(bar.low, bar.turnover / bar.volume));
        return new Candle(Instant.ofEpochMilli(start), end, end, back ? bar.openLast : bar.openFirst, bar.high, bar.low,
                back ? bar.closeFirst : bar.closeLast, bar.volume, buys,
                sides ? Math.max(0, bar.volume - bar.bought) : Candle.MISSING, vwap);
    }

    /** All that were added. */
    long rows() {
        return rows;
    }

    /** Rows that say the same as the one before, with the same number of the trade. */
    long repeated() {
        return repeated;
    }

    Instant firstTime() {
        return Instant.ofEpochMilli(first);
    }

    Instant lastTime() {
        return Instant.ofEpochMilli(last);
    }

    /** Trades of one bar so far. */
    private static final class Bar {

        private long earliest = Long.MAX_VALUE;
        private long latest = Long.MIN_VALUE;
        /** Of the trades at the earliest instant the first row's price, and the last row's. */
        private double openFirst;
        private double openLast;
        private double closeFirst;
        private double closeLast;
        private double high = Double.NEGATIVE_INFINITY;
        private double low = Double.POSITIVE_INFINITY;
        private double volume;
        private double bought;
        private double turnover;

        void add(long time, double price, double quantity, boolean buyer) {
            if (time < earliest) {
                earliest = time;
                openFirst = price;
            }
            if (time == earliest) {
                openLast = price;
            }
            if (time > latest) {
                latest = time;
                closeFirst = price;
            }
            if (time == latest) {
                closeLast = price;
            }
            high = Math.max(high, price);
            low = Math.min(low, price);
            volume += quantity;
            turnover += quantity * price;
            bought += buyer ? quantity : 0;
        }
    }
}
