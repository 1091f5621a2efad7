/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.util.List;
import java.util.stream.Stream;

import org.liq4j.api.rows.RowBatch;
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
            double volume = history.value(Column.VOLUME, bar);
            candles.add(end, end, length, history.value(Column.OPEN, bar), history.value(Column.HIGH, bar),
                    history.value(Column.LOW, bar), history.value(Column.CLOSE, bar), volume,
                    history.value(Column.TAKER_BUY_VOLUME, bar), volume * history.value(Column.VWAP, bar));
            add(interest, end, history.value(Column.OPEN_INTEREST, bar));
            // No interval: a rate in force at the bar's end, and no settlement.
            add(funding, end, history.value(Column.FUNDING_RATE, bar), Double.NaN);
            add(ratios, end, history.value(Column.LONG_ACCOUNT_SHARE, bar));
            double longs = history.value(Column.LIQUIDATED_LONG, bar);
            if (!Double.isNaN(longs)) {
                liquidated.add(end, end, length, longs, history.value(Column.LIQUIDATED_SHORT, bar));
            }
        }
        return Stream.of(candles, interest, funding, ratios, liquidated).filter(rows -> rows.size() > 0)
                .map(RowBatch.Builder::build).toList();
    }

    private static void add(RowBatch.Builder rows, long end, double... values) {
        if (!Double.isNaN(values[0])) {
            rows.add(end, end, values);
        }
    }
}
