/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.util.List;
import java.util.stream.Stream;

import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowColumn;
import org.liq4j.api.rows.RowColumn.Candles;
import org.liq4j.api.rows.RowColumn.Funding;
import org.liq4j.api.rows.RowColumn.LiquidatedVolumes;
import org.liq4j.api.rows.RowColumn.MarkCandles;
import org.liq4j.api.rows.RowColumn.OpenInterests;
import org.liq4j.api.rows.RowColumn.Ratios;
import org.liq4j.api.rows.RowKind;
import org.liq4j.funding.FundingSettlement;
import org.liq4j.history.MarketHistory;
import org.liq4j.history.MarketHistory.Column;

/** Makes rows to store of the bars of a history: all that is in a bar was known at its end. */
public final class HistoryRows {

    private static final double HOUR_MILLIS = 3_600_000;

    private HistoryRows() {
    }

    /** One batch for each kind that the history has any rows of; its funding rates are not settled. */
    public static List<RowBatch> of(MarketHistory history) {
        return of(history, List.of());
    }

    /**
     * One batch for each kind that the history has any rows of.
     *
     * @param settlements
     *            that its funding rates tell of
     */
    public static List<RowBatch> of(MarketHistory history, List<FundingSettlement> settlements) {
        RowBatch.Builder candles = RowBatch.builder(RowKind.CANDLES);
        RowBatch.Builder marks = RowBatch.builder(RowKind.MARK_CANDLES);
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
            double rate = history.value(Column.FUNDING_RATE, bar);
            if (!Double.isNaN(rate)) {
                // No interval, and so no settlement. Stated for the bar's open, as files do, but nobody knew it before the end.
                funding.add(end - (long) length, end, values -> values.set(Funding.RATE, rate));
            }
            addMark(marks, history, bar);
            add(ratios, end, Ratios.LONG_SHARE, history.value(Column.LONG_ACCOUNT_SHARE, bar));
            double longs = history.value(Column.LIQUIDATED_LONG, bar);
            if (!Double.isNaN(longs)) {
                liquidated.add(end, end, values -> values.set(LiquidatedVolumes.BAR_MILLIS, length)
                        .set(LiquidatedVolumes.LONG_QUANTITY, longs)
                        .set(LiquidatedVolumes.SHORT_QUANTITY, history.value(Column.LIQUIDATED_SHORT, row)));
            }
        }
        add(funding, settlements);
        return Stream.of(candles, marks, interest, funding, ratios, liquidated).filter(rows -> rows.size() > 0)
                .map(RowBatch.Builder::build).toList();
    }

    /**
     * Rates as they are, and beside them what they tell to be settled.
     *
     * @param rates
     *            of {@link RowKind#FUNDING}
     */
    public static RowBatch withSettlements(RowBatch rates, List<FundingSettlement> settlements) {
        RowBatch.Builder both = RowBatch.builder(RowKind.FUNDING, rates.size() + settlements.size());
        for (int row = 0; row < rates.size(); row++) {
            both.add(rates, row);
        }
        add(both, settlements);
        return both.build();
    }

    private static void add(RowBatch.Builder funding, List<FundingSettlement> settlements) {
        settlements.forEach(one -> funding.add(one.time().toEpochMilli(), one.knownAt().toEpochMilli(),
                values -> values.set(Funding.RATE, one.rate())
                        .set(Funding.INTERVAL_HOURS, one.interval().toMillis() / HOUR_MILLIS)));
    }

    private static void addMark(RowBatch.Builder marks, MarketHistory history, int bar) {
        if (!Double.isNaN(history.value(Column.MARK_OPEN, bar))) {
            long end = history.endTime(bar).toEpochMilli();
            marks.add(end, end, values -> values
                    .set(MarkCandles.BAR_MILLIS, (double) history.barDuration().toMillis())
                    .set(MarkCandles.OPEN, history.value(Column.MARK_OPEN, bar))
                    .set(MarkCandles.HIGH, history.value(Column.MARK_HIGH, bar))
                    .set(MarkCandles.LOW, history.value(Column.MARK_LOW, bar))
                    .set(MarkCandles.CLOSE, history.value(Column.MARK_CLOSE, bar)));
        }
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
