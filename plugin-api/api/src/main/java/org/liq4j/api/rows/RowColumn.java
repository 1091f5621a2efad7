/* SPDX-License-Identifier: MIT */
package org.liq4j.api.rows;

/**
 * A column of rows. Each kind has the columns of one of the enums, in the order of its constants: that is the schema of stored
 * files and of CSV. Quantities are in base coins, prices in quote currency per coin.
 */
public sealed interface RowColumn {

    /** Its place among the columns of its kind, counted from 0. */
    int ordinal();

    /** The name of the constant. */
    String name();

    /** The name in stored files and CSV headers: {@code barMillis} for {@code BAR_MILLIS}. */
    default String label() {
        StringBuilder label = new StringBuilder();
        boolean upper = false;
        for (char letter : name().toCharArray()) {
            if (letter != '_') {
                label.append(upper ? letter : Character.toLowerCase(letter));
            }
            upper = letter == '_';
        }
        return label.toString();
    }

    /** Traded prices during a bar. Length in milliseconds; volume in coins, the quote volume in quote currency. */
    enum Candles implements RowColumn {
        BAR_MILLIS, OPEN, HIGH, LOW, CLOSE, VOLUME, TAKER_BUY_VOLUME, QUOTE_VOLUME
    }

    /** Mark prices during a bar. Length in milliseconds. */
    enum MarkCandles implements RowColumn {
        BAR_MILLIS, OPEN, HIGH, LOW, CLOSE
    }

    /** Open contracts, in coins, one side counted. */
    enum OpenInterests implements RowColumn {
        OPEN_INTEREST
    }

    /** Longs among accounts or positions, in [0, 1]. */
    enum Ratios implements RowColumn {
        LONG_SHARE
    }

    /** Rate as a fraction, positive if longs pay; interval in hours, only of a settled rate. */
    enum Funding implements RowColumn {
        RATE, INTERVAL_HOURS
    }

    /** A forced closing: side is 1 if a long was liquidated, -1 if a short. */
    enum Liquidations implements RowColumn {
        SIDE, PRICE, QUANTITY
    }

    /** What was liquidated during a bar, in coins. Length in milliseconds. */
    enum LiquidatedVolumes implements RowColumn {
        BAR_MILLIS, LONG_QUANTITY, SHORT_QUANTITY
    }

    /** A trade: taker side is 1 for a buyer, -1 for a seller. */
    enum Trades implements RowColumn {
        ID, PRICE, QUANTITY, TAKER_SIDE
    }

    /** Resting orders up to a distance from the price: percent is negative for bids; notional in quote currency. */
    enum BookDepths implements RowColumn {
        PERCENT, DEPTH, NOTIONAL
    }

    /** Floor, cap and deduction in USD of notional; rates as fractions; validity in milliseconds since 1970. */
    enum Brackets implements RowColumn {
        NOTIONAL_FLOOR, NOTIONAL_CAP, MAXIMUM_LEVERAGE, MAINTENANCE_RATE, DEDUCTION, TAKER_FEE, VALID_FROM_MILLIS
    }
}
