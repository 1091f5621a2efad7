/* SPDX-License-Identifier: MIT */
package org.liq4j.api.rows;

import java.time.Instant;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.AccountRatio;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.FundingRate;
import org.liq4j.api.market.LiquidatedVolume;
import org.liq4j.api.market.MarkCandle;
import org.liq4j.api.market.OpenInterest;

/** The rules that a row of a kind must keep: those of the event that is made of it. */
public final class RowRules {

    private static final long LAST_MILLIS = Instant.parse("9999-12-31T00:00:00Z").toEpochMilli();

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
        Instant time = Instant.ofEpochMilli(event);
        Instant knownAt = Instant.ofEpochMilli(known);
        Object unused = switch (kind) {
            case CANDLES -> new Candle(begin(event, values[0]), time, knownAt, values[1], values[2], values[3],
                    values[4], values[5], values[6], Candle.MISSING, Candle.MISSING)
                    .volume() >= 0 && absentOrNotBelow("quoteVolume", values[7]);
            case MARK_CANDLES -> new MarkCandle(begin(event, values[0]), time, values[1], values[2], values[3],
                    values[4]);
            // 0 and nothing stand for a reading that the venue did not have.
            case OPEN_INTEREST -> isAbsent(values[0]) || new OpenInterest(time, knownAt, values[0]).coins() > 0;
            case ACCOUNT_RATIO, TOP_TRADER_ACCOUNT_RATIO, TOP_TRADER_POSITION_RATIO ->
                isAbsent(values[0]) || new AccountRatio(time, knownAt, values[0]).longShare() > 0;
            case FUNDING -> new FundingRate(time, knownAt, values[0]).rate() < 1
                    && (Double.isNaN(values[1]) || above("intervalHours", values[1]));
            case LIQUIDATED_VOLUME -> notBelow("longQuantity", values[1]) && notBelow("shortQuantity", values[2])
                    && new LiquidatedVolume(time, knownAt, values[1], values[2]).longCoins() >= 0
                    && begin(event, values[0]).isBefore(time);
            case LIQUIDATIONS -> side("side", values[0]) && (Double.isNaN(values[1]) || above("price", values[1]))
                    && above("quantity", values[2]);
            case TRADES -> number("id", values[0]) && above("price", values[1]) && above("quantity", values[2])
                    && side("takerSide", values[3]);
            case BRACKETS -> notBelow("notionalFloor", values[0])
                    && (Double.isNaN(values[1])
                            || within("notionalCap", values[1], Math.nextUp(values[0]), Double.MAX_VALUE))
                    && within("maximumLeverage", values[2], 1, Double.MAX_VALUE)
                    && within("maintenanceRate", values[3], Double.MIN_VALUE, 1) && notBelow("deduction", values[4])
                    && within("takerFee", values[5], 0, 1)
                    && within("validFromMillis", values[6], 0, (double) LAST_MILLIS);
            case BOOK_DEPTH -> number("percent", values[0]) && notBelow("depth", values[1])
                    && notBelow("notional", values[2]);
        };
    }

    private static Instant begin(long event, double length) {
        if (!(length >= 1 && length <= event && length == Math.rint(length))) {
            throw new InvalidValueException("barMillis", Double.toString(length),
                    "must be a whole number >= 1, of a bar that begins in 1970 or later");
        }
        return Instant.ofEpochMilli(event - (long) length);
    }

    private static boolean isAbsent(double value) {
        return Double.isNaN(value) || value == 0;
    }

    private static boolean number(String field, double value) {
        if (Double.isNaN(value)) {
            throw new InvalidValueException(field, Double.toString(value), "must be a number");
        }
        return true;
    }

    private static boolean above(String field, double value) {
        if (!(value > 0)) {
            throw new InvalidValueException(field, Double.toString(value), "must be > 0");
        }
        return true;
    }

    private static boolean notBelow(String field, double value) {
        if (!(value >= 0)) {
            throw new InvalidValueException(field, Double.toString(value), "must be >= 0");
        }
        return true;
    }

    private static boolean within(String field, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new InvalidValueException(field, Double.toString(value),
                    "must be within [" + least + ", " + most + "]");
        }
        return true;
    }

    private static boolean absentOrNotBelow(String field, double value) {
        return Double.isNaN(value) || notBelow(field, value);
    }

    private static boolean side(String field, double value) {
        if (value != 1 && value != -1) {
            throw new InvalidValueException(field, Double.toString(value), "must be 1 or -1");
        }
        return true;
    }
}
