/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.util.List;
import java.util.stream.Stream;

import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowColumn;
import org.liq4j.api.rows.RowColumn.Candles;
import org.liq4j.api.rows.RowColumn.Funding;
import org.liq4j.api.rows.RowColumn.LiquidatedVolumes;
import org.liq4j.api.rows.RowColumn.OpenInterests;
import org.liq4j.api.rows.RowColumn.Ratios;
import org.liq4j.api.rows.RowKind;
import org.liq4j.history.MarketHistory;
import org.liq4j.history.MarketHistory.Column;

/** Makes rows to store of the bars of a history: all that is in a bar was known at its end. */
public final class HistoryRows {

    private HistoryRows() {
    }

    /** One batch for each kind that the history has any rows of. */
    public static List<RowBatch> of(MarketHistory history) {
        RowBatch.Builder candles = RowBatch.builder(RowKind.CANDLES);
        RowBatch.Builder interest = RowBatch.builder(RowKind.OPEN_INTEREST);
        RowBatch.Builder funding = RowBatch.builder(RowKind.FUNDING);
        RowBatch.Builder ratios = RowBatch.builder(RowKind.ACCOUNT_RATIO);
        RowBatch.Builder liquidated = RowBatch.builder(RowKind.LIQUIDATED_VOLUME);
        double length = history.barDuration().toMillis();
        for (int bar = 0; bar < history.size(); bar++) {
            long end = history.endTime(bar).toEpochMilli();
            int row = bar;
            candles.add(end, end, values -> candle(history, row, values));
            add(interest, end, OpenInterests.OPEN_INTEREST, history.value(Column.OPEN_INTEREST, bar));
            // No interval: a rate in force at the bar's end, and no settlement.
            add(funding, end, Funding.RATE, history.value(Column.FUNDING_RATE, bar));
            add(ratios, end, Ratios.LONG_SHARE, history.value(Column.LONG_ACCOUNT_SHARE, bar));
            double longs = history.value(Column.LIQUIDATED_LONG, bar);
            if (!Double.isNaN(longs)) {
                liquidated.add(end, end, values -> values.set(LiquidatedVolumes.BAR_MILLIS, length)
                        .set(LiquidatedVolumes.LONG_QUANTITY, longs)
                        .set(LiquidatedVolumes.SHORT_QUANTITY, history.value(Column.LIQUIDATED_SHORT, row)));
            }
        }
        return Stream.of(candles, interest, funding, ratios, liquidated).filter(rows -> rows.size() > 0)
                .map(RowBatch.Builder::build).toList();
    }

    private static void candle(MarketHistory history, int bar, RowBatch.Values values) {
        double volume = history.value(Column.VOLUME, bar);
        values.set(Candles.BAR_MILLIS, (double) history.barDuration().toMillis())
                .set(Candles.OPEN, history.value(Column.OPEN, bar)).set(Candles.HIGH, history.value(Column.HIGH, bar))
                .set(Candles.LOW, history.value(Column.LOW, bar)).set(Candles.CLOSE, history.value(Column.CLOSE, bar))
                .set(Candles.VOLUME, volume)
                .set(Candles.TAKER_BUY_VOLUME, history.value(Column.TAKER_BUY_VOLUME, bar))
                .set(Candles.QUOTE_VOLUME, volume * history.value(Column.VWAP, bar));
    }

    private static void add(RowBatch.Builder rows, long end, RowColumn column, double value) {
        if (!Double.isNaN(value)) {
            rows.add(end, end, values -> values.set(column, value));
        }
    }
}
