/* SPDX-License-Identifier: MIT */
package org.liq4j.api.rows;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.liq4j.api.rows.RowColumn.BookDepths;
import org.liq4j.api.rows.RowColumn.Brackets;
import org.liq4j.api.rows.RowColumn.Candles;
import org.liq4j.api.rows.RowColumn.Funding;
import org.liq4j.api.rows.RowColumn.LiquidatedVolumes;
import org.liq4j.api.rows.RowColumn.Liquidations;
import org.liq4j.api.rows.RowColumn.MarkCandles;
import org.liq4j.api.rows.RowColumn.OpenInterests;
import org.liq4j.api.rows.RowColumn.Ratios;
import org.liq4j.api.rows.RowColumn.Trades;

/**
 * Kinds of rows, each with its columns; a row also has an event time and the time at which it was known. Quantities are in
 * base coins, one side of each contract; prices in quote currency per coin; a number that is not there is {@code NaN}.
 */
public enum RowKind {

    /** Traded prices; the event time is the end of the bar. Bar length in milliseconds. */
    CANDLES(Candles.values(), Candles.BAR_MILLIS),

    /** Mark prices; the event time is the end of the bar. */
    MARK_CANDLES(MarkCandles.values(), MarkCandles.BAR_MILLIS),

    /** Open contracts, in coins. */
    OPEN_INTEREST(OpenInterests.values()),

    /** Share of accounts that are long, in [0, 1]. */
    ACCOUNT_RATIO(Ratios.values()),

    /** The same among top traders. */
    TOP_TRADER_ACCOUNT_RATIO(Ratios.values()),

    /** Share of the top traders' positions that is long, in [0, 1]. */
    TOP_TRADER_POSITION_RATIO(Ratios.values()),

    /**
     * Funding rates as fractions, positive if longs pay: settled ones with the interval for which they were paid, and rates in
     * force without. At a settlement there may be both.
     */
    FUNDING(Funding.values(), Funding.INTERVAL_HOURS),

    /** Forced closings: side is 1 if a long was liquidated, -1 if a short. */
    LIQUIDATIONS(Liquidations.values(), Liquidations.SIDE, Liquidations.PRICE, Liquidations.QUANTITY),

    /** What was liquidated during a bar, in coins; the event time is the end of the bar. Bar length in milliseconds. */
    LIQUIDATED_VOLUME(LiquidatedVolumes.values(), LiquidatedVolumes.BAR_MILLIS),

    /** Trades: taker side is 1 for a buyer, -1 for a seller. */
    TRADES(Trades.values(), Trades.ID),

    /** Resting orders up to a distance from the price: percent is negative for bids; depth in coins, notional in quote. */
    BOOK_DEPTH(BookDepths.values(), BookDepths.PERCENT),

    /**
     * Margin brackets as they were read; the event time is that of the reading, so that a later one never hides what was known
     * before. Floor and cap in USD of notional, the last cap absent if there is none; rates as fractions; deduction in USD; from
     * when they hold in milliseconds since 1970.
     */
    BRACKETS(Brackets.values(), Brackets.NOTIONAL_FLOOR);

    @SuppressWarnings("ImmutableEnumChecker") // of enum constants, and unmodifiable
    private final List<RowColumn> keyColumns;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<RowColumn> columns;

    RowKind(RowColumn[] columns, RowColumn... keyColumns) {
        this.columns = List.of(columns);
        this.keyColumns = List.of(keyColumns);
    }

    /** The columns, in their order: all constants of one enum. */
    public List<RowColumn> columns() {
        return columns;
    }

    /** The column of that label. */
    public Optional<RowColumn> column(String label) {
        return columns.stream().filter(column -> column.label().equals(label)).findFirst();
    }

    /** The columns that tell a row from others of the same event time; a later row of the same key replaces the earlier. */
    public List<RowColumn> keyColumns() {
        return keyColumns;
    }

    /** Whether rows speak of a bar, whose length is their first column and whose end is their event time. */
    public boolean isBar() {
        return switch (this) {
            case CANDLES, MARK_CANDLES, LIQUIDATED_VOLUME -> true;
            case OPEN_INTEREST, ACCOUNT_RATIO, TOP_TRADER_ACCOUNT_RATIO, TOP_TRADER_POSITION_RATIO, FUNDING,
                    LIQUIDATIONS,
                    TRADES, BOOK_DEPTH, BRACKETS ->
                false;
        };
    }

    boolean has(RowColumn column) {
        return columns.getFirst().getClass() == column.getClass();
    }

    /** What of a key column's number tells rows apart: of an interval, only whether there is one; the settled rate comes first. */
    double key(double number) {
        return this != FUNDING ? number : Double.isNaN(number) ? 1 : 0;
    }

    /** For commands and folders: lower case with hyphens, for example {@code open-interest}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
