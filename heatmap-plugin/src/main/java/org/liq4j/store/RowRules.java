/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.time.Instant;

import org.liq4j.api.market.AccountRatio;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.FundingRate;
import org.liq4j.api.market.InvalidValueException;
import org.liq4j.api.market.LiquidatedVolume;
import org.liq4j.api.market.MarkCandle;
import org.liq4j.api.market.OpenInterest;
import org.liq4j.rows.RowBatch;

/** The rules that a row of a kind must keep: those of the event that is made of it. */
final class RowRules {

    private RowRules() {
    }

    /**
     * @throws InvalidValueException
     *             if the row breaks a rule
     */
    static void check(RowBatch rows, int row) {
        Instant time = Instant.ofEpochMilli(rows.eventMillis(row));
        Instant known = Instant.ofEpochMilli(rows.knownMillis(row));
        Object unused = switch (rows.kind()) {
            case CANDLES -> new Candle(begin(rows, row), time, known, rows.value(1, row), rows.value(2, row),
                    rows.value(3, row), rows.value(4, row), rows.value(5, row), rows.value(6, row), Candle.MISSING,
                    Candle.MISSING);
            case MARK_CANDLES -> new MarkCandle(begin(rows, row), time, rows.value(1, row), rows.value(2, row),
                    rows.value(3, row), rows.value(4, row));
            // 0 and nothing stand for a reading that the venue did not have.
            case OPEN_INTEREST -> isAbsent(rows.value(0, row)) || new OpenInterest(time, known,
                    rows.value(0, row)).coins() > 0;
            case ACCOUNT_RATIO, TOP_TRADER_ACCOUNT_RATIO, TOP_TRADER_POSITION_RATIO ->
                isAbsent(rows.value(0, row)) || new AccountRatio(time, known, rows.value(0, row)).longShare() > 0;
            case FUNDING -> new FundingRate(time, known, rows.value(0, row));
            case LIQUIDATED_VOLUME -> new LiquidatedVolume(time, known, rows.value(1, row), rows.value(2, row));
            case LIQUIDATIONS -> side("side", rows.value(0, row)) && (Double.isNaN(rows.value(1, row))
                    || above("price", rows.value(1, row))) && above("quantity", rows.value(2, row));
            case TRADES -> above("price", rows.value(1, row)) && above("quantity", rows.value(2, row))
                    && side("takerSide", rows.value(3, row));
            case BOOK_DEPTH -> notBelow("depth", rows.value(1, row)) && notBelow("notional", rows.value(2, row));
        };
    }

    private static Instant begin(RowBatch rows, int row) {
        double length = rows.value(0, row);
        if (!(length >= 1 && length == Math.rint(length))) {
            throw new InvalidValueException("barMillis", Double.toString(length), "must be a whole number >= 1");
        }
        return Instant.ofEpochMilli(rows.eventMillis(row) - (long) length);
    }

    private static boolean isAbsent(double value) {
        return Double.isNaN(value) || value == 0;
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

    private static boolean side(String field, double value) {
        if (value != 1 && value != -1) {
            throw new InvalidValueException(field, Double.toString(value), "must be 1 or -1");
        }
        return true;
    }
}
