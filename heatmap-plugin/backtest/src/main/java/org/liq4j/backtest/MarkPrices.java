/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.time.Instant;
import java.util.function.Supplier;

import org.ta4j.core.BarSeries;

import org.liq4j.history.MarketHistory;
import org.liq4j.history.MarketHistory.Column;

/** The mark prices of a history, found by the end of the bar; those of its trades where it has none. */
final class MarkPrices implements TriggerPrices {

    private final Supplier<MarketHistory> soFar;
    private final BarSeries series;
    private final TriggerPrices trades;

    MarkPrices(Supplier<MarketHistory> soFar, BarSeries series) {
        this.soFar = soFar;
        this.series = series;
        this.trades = TriggerPrices.ofTrades(series);
    }

    @Override
    public double open(int index) {
        double mark = mark(Column.MARK_OPEN, index);
        return Double.isNaN(mark) ? trades.open(index) : mark;
    }

    @Override
    public double high(int index) {
        double mark = mark(Column.MARK_HIGH, index);
        return Double.isNaN(mark) ? trades.high(index) : mark;
    }

    @Override
    public double low(int index) {
        double mark = mark(Column.MARK_LOW, index);
        return Double.isNaN(mark) ? trades.low(index) : mark;
    }

    @Override
    public double close(int index) {
        double mark = mark(Column.MARK_CLOSE, index);
        return Double.isNaN(mark) ? trades.close(index) : mark;
    }

    private double mark(Column column, int index) {
        MarketHistory history = soFar.get();
        int row = row(history, series.getBar(index).getEndTime(), index);
        return row < 0 ? Double.NaN : history.value(column, row);
    }

    /** The bar that ends then; most series have all bars of the history, so that the index is tried first. */
    private static int row(MarketHistory history, Instant end, int index) {
        if (index < history.size() && history.endTime(index).equals(end)) {
            return index;
        }
        int low = 0;
        int high = history.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = history.endTime(middle).compareTo(end);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return -1;
    }
}
