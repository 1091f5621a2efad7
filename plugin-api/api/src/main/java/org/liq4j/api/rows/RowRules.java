/* SPDX-License-Identifier: MIT */
package org.liq4j.api.rows;

import java.time.Instant;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.TimeRange;
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
 * The rules that a row must keep, wherever it comes from: a reply of a venue, a file of its archive, an imported file or the
 * store. A violation names the column by its label.
 */
public final class RowRules {

    private static final long LAST_MILLIS = TimeRange.ALL.until().toEpochMilli();
    private static final double HIGHEST_QUANTITY = 1e18;

    private RowRules() {
    }

    /**
     * @throws InvalidValueException
     *             if the row breaks a rule
     */
    public static void check(RowBatch rows, int row) {
        check(rows.kind(), rows.eventMillis(row), rows.knownMillis(row), rows.values(row));
    }

    /**
     * @param event
     *            time in milliseconds since 1970
     * @param known
     *            when it was known, likewise
     * @param values
     *            one for each column of the kind
     * @throws InvalidValueException
     *             if the row breaks a rule
     */
    public static void check(RowKind kind, long event, long known, double... values) {
        if (event < 0 || known > LAST_MILLIS) {
            throw new InvalidValueException("time", Instant.ofEpochMilli(event < 0 ? event : known).toString(),
                    "must be within the years 1970 to 9999");
        }
        if (known < event) {
            throw new InvalidValueException("knownAt", Instant.ofEpochMilli(known).toString(),
                    "must be >= event time (" + Instant.ofEpochMilli(event) + ")");
        }
        Row row = new Row(values);
        if (kind.isBar()) {
            bar(event, values[0]);
        }
        switch (kind) {
            case CANDLES -> {
                Candle.checkPrices(row.at(Candles.OPEN), row.at(Candles.HIGH), row.at(Candles.LOW),
                        row.at(Candles.CLOSE));
                Candle.checkVolumes(row.at(Candles.VOLUME), row.at(Candles.TAKER_BUY_VOLUME), Candle.MISSING);
                row.absentOrNotBelowZero(Candles.QUOTE_VOLUME);
            }
            case MARK_CANDLES -> Candle.checkPrices(row.at(MarkCandles.OPEN), row.at(MarkCandles.HIGH),
                    row.at(MarkCandles.LOW), row.at(MarkCandles.CLOSE));
            // 0 and nothing stand for a value that the venue did not have.
            case OPEN_INTEREST -> row.absentOrQuantity(OpenInterests.OPEN_INTEREST);
            case ACCOUNT_RATIO, TOP_TRADER_ACCOUNT_RATIO, TOP_TRADER_POSITION_RATIO ->
                row.absentOrWithin(Ratios.LONG_SHARE, 0, 1);
            case FUNDING -> {
                Require.between(Funding.RATE.label(), row.at(Funding.RATE), -1, 1);
                row.absentOrAboveZero(Funding.INTERVAL_HOURS);
            }
            case LIQUIDATED_VOLUME -> {
                row.quantity(LiquidatedVolumes.LONG_QUANTITY);
                row.quantity(LiquidatedVolumes.SHORT_QUANTITY);
            }
            case LIQUIDATIONS -> {
                row.side(Liquidations.SIDE);
                row.absentOrAboveZero(Liquidations.PRICE);
                row.aboveZero(Liquidations.QUANTITY);
            }
            case TRADES -> {
                row.number(Trades.ID);
                row.aboveZero(Trades.PRICE);
                row.aboveZero(Trades.QUANTITY);
                row.side(Trades.TAKER_SIDE);
            }
            case BOOK_DEPTH -> {
                row.number(BookDepths.PERCENT);
                row.notBelowZero(BookDepths.DEPTH);
                row.notBelowZero(BookDepths.NOTIONAL);
            }
            case BRACKETS -> {
                row.notBelowZero(Brackets.NOTIONAL_FLOOR);
                if (!Double.isNaN(row.at(Brackets.NOTIONAL_CAP))) {
                    Require.between(Brackets.NOTIONAL_CAP.label(), row.at(Brackets.NOTIONAL_CAP),
                            row.at(Brackets.NOTIONAL_FLOOR), Double.POSITIVE_INFINITY);
                }
                Require.atLeast(Brackets.MAXIMUM_LEVERAGE.label(), row.at(Brackets.MAXIMUM_LEVERAGE), 1);
                Require.aboveUpTo(Brackets.MAINTENANCE_RATE.label(), row.at(Brackets.MAINTENANCE_RATE), 0, 1);
                row.notBelowZero(Brackets.DEDUCTION);
                row.within(Brackets.TAKER_FEE, 0, 1);
                row.within(Brackets.VALID_FROM_MILLIS, 0, (double) LAST_MILLIS);
            }
        }
    }

    private static void bar(long event, double length) {
        if (!(length >= 1 && length <= event && length == Math.rint(length))) {
            throw new InvalidValueException(Candles.BAR_MILLIS.label(), Double.toString(length),
                    "must be a whole number >= 1, of a bar that opens in 1970 or later");
        }
    }

    /** The numbers of a row. */
    private static final class Row {

        private final double[] values;

        Row(double[] values) {
            this.values = values;
        }

        double at(RowColumn column) {
            return values[column.ordinal()];
        }

        InvalidValueException broken(RowColumn column, String rule) {
            return new InvalidValueException(column.label(), Double.toString(at(column)), rule);
        }

        void number(RowColumn column) {
            if (Double.isNaN(at(column))) {
                throw broken(column, "must be a number");
            }
        }

        void aboveZero(RowColumn column) {
            Require.positive(column.label(), at(column));
        }

        void notBelowZero(RowColumn column) {
            Require.notNegative(column.label(), at(column));
        }

        void quantity(RowColumn column) {
            within(column, 0, HIGHEST_QUANTITY);
        }

        void absentOrQuantity(RowColumn column) {
            if (!Double.isNaN(at(column))) {
                quantity(column);
            }
        }

        void absentOrAboveZero(RowColumn column) {
            if (!Double.isNaN(at(column))) {
                aboveZero(column);
            }
        }

        void absentOrNotBelowZero(RowColumn column) {
            if (!Double.isNaN(at(column))) {
                notBelowZero(column);
            }
        }

        void within(RowColumn column, double least, double most) {
            Require.within(column.label(), at(column), least, most);
        }

        void absentOrWithin(RowColumn column, double least, double most) {
            if (!Double.isNaN(at(column))) {
                within(column, least, most);
            }
        }

        void side(RowColumn column) {
            if (at(column) != 1 && at(column) != -1) {
                throw broken(column, "must be 1 or -1");
            }
        }
    }
}
