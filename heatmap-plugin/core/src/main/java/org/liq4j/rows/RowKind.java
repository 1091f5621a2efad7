/* SPDX-License-Identifier: MIT */
package org.liq4j.rows;

import java.util.List;
import java.util.Locale;

/**
 * Kinds of rows, each with its columns; a row also has an event time and the time at which it was known. Quantities are in
 * base coins, one side of each contract; prices in quote currency per coin; a number that is not there is {@code NaN}.
 */
public enum RowKind {

    /** Traded prices; the event time is the end of the bar. Bar length in milliseconds. */
    CANDLES(List.of("barMillis"), "barMillis", "open", "high", "low", "close", "volume", "takerBuyVolume",
            "quoteVolume"),

    /** Mark prices; the event time is the end of the bar. */
    MARK_CANDLES(List.of("barMillis"), "barMillis", "open", "high", "low", "close"),

    /** Open contracts, in coins. */
    OPEN_INTEREST(List.of(), "openInterest"),

    /** Share of accounts that are long, in [0, 1]. */
    ACCOUNT_RATIO(List.of(), "longShare"),

    /** The same among top traders. */
    TOP_TRADER_ACCOUNT_RATIO(List.of(), "longShare"),

    /** Share of the top traders' positions that is long, in [0, 1]. */
    TOP_TRADER_POSITION_RATIO(List.of(), "longShare"),

    /**
     * Funding rates as fractions, positive if longs pay: settled ones with the interval for which they were paid, and rates in
     * force without. At a settlement there may be both.
     */
    FUNDING(List.of("intervalHours"), "rate", "intervalHours"),

    /** Forced closings: side is 1 if a long was liquidated, -1 if a short. */
    LIQUIDATIONS(List.of("side", "price", "quantity"), "side", "price", "quantity"),

    /** What was liquidated during a bar, in coins; the event time is the end of the bar. Bar length in milliseconds. */
    LIQUIDATED_VOLUME(List.of("barMillis"), "barMillis", "longQuantity", "shortQuantity"),

    /** Trades: taker side is 1 for a buyer, -1 for a seller. */
    TRADES(List.of("id"), "id", "price", "quantity", "takerSide"),

    /** Resting orders up to a distance from the price: percent is negative for bids; depth in coins, notional in quote. */
    BOOK_DEPTH(List.of("percent"), "percent", "depth", "notional"),

    /**
     * Margin brackets as they were read; the event time is that of the reading, so that a later one never hides what was known
     * before. Floor and cap in USD of notional, the last cap absent if there is none; rates as fractions; deduction in USD; from
     * when they hold in milliseconds since 1970.
     */
    BRACKETS(List.of("notionalFloor"), "notionalFloor", "notionalCap", "maximumLeverage", "maintenanceRate",
            "deduction",
            "takerFee", "validFromMillis");

    @SuppressWarnings("ImmutableEnumChecker") // of strings, and unmodifiable
    private final List<String> keyColumns;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> columns;

    RowKind(List<String> keyColumns, String... columns) {
        this.keyColumns = keyColumns;
        this.columns = List.of(columns);
    }

    /** Names of the columns, in their order. */
    public List<String> columns() {
        return columns;
    }

    /** The columns that tell a row from others of the same event time; a later row of the same key replaces the earlier. */
    public List<String> keyColumns() {
        return keyColumns;
    }

    /** What of a key column's number tells rows apart: of an interval, only whether there is one; the settled rate comes first. */
    public double key(double number) {
        return this != FUNDING ? number : Double.isNaN(number) ? 1 : 0;
    }

    /** For commands and folders: lower case with hyphens, for example {@code open-interest}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
