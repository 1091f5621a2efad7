/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import org.liq4j.rows.RowBatch;

/** What must satisfy for every row that is read, whatever the venue replied; written without the rules of the reader. */
final class RowInvariants {

    private RowInvariants() {
    }

    static void check(RowBatch rows, long fromMillis, long untilMillis, long periodMillis, long nowMillis) {
        for (int i = 0; i < rows.size(); i++) {
            long event = rows.eventMillis(i);
            long known = rows.knownMillis(i);
            require(event <= known && known <= nowMillis, rows, i, "event <= known <= now");
            require(event >= fromMillis && event <= untilMillis + periodMillis, rows, i, "within what was asked for");
            require(i == 0 || rows.eventMillis(i - 1) < event, rows, i, "ascending");
            switch (rows.kind()) {
                case CANDLES -> candle(rows, i, periodMillis, true);
                case MARK_CANDLES -> candle(rows, i, periodMillis, false);
                case OPEN_INTEREST -> require(isPositive(rows.value(0, i)), rows, i, "0 < open interest");
                case ACCOUNT_RATIO, TOP_TRADER_ACCOUNT_RATIO, TOP_TRADER_POSITION_RATIO ->
                    require(rows.value(0, i) >= 0 && rows.value(0, i) <= 1, rows, i, "0 <= share <= 1");
                case FUNDING -> funding(rows, i);
                case LIQUIDATIONS, LIQUIDATED_VOLUME, TRADES, BOOK_DEPTH, BRACKETS ->
                    throw new AssertionError("no venue serves " + rows.kind());
            }
        }
    }

    private static void candle(RowBatch rows, int i, long periodMillis, boolean traded) {
        double open = rows.value(1, i);
        double high = rows.value(2, i);
        double low = rows.value(3, i);
        double close = rows.value(4, i);
        require(rows.value(0, i) == periodMillis && rows.eventMillis(i) % periodMillis == 0, rows, i, "whole bars");
        require(isPositive(low) && low <= open && low <= close && open <= high && close <= high && isPositive(high),
                rows, i, "0 < low <= open, close <= high");
        if (traded) {
            double volume = rows.value(5, i);
            double taker = rows.value(6, i);
            double quote = rows.value(7, i);
            require(volume >= 0 && Double.isFinite(volume), rows, i, "0 <= volume");
            require(Double.isNaN(taker) || (taker >= 0 && taker <= volume * 1.000001), rows, i,
                    "taker-bought <= volume");
            require(Double.isNaN(quote) || (quote >= 0 && Double.isFinite(quote)), rows, i, "0 <= quote volume");
        }
    }

    private static void funding(RowBatch rows, int i) {
        require(Math.abs(rows.value(0, i)) < 1, rows, i, "-1 < rate < 1");
        double hours = rows.value(1, i);
        require(Double.isNaN(hours) || (hours >= 1 && hours <= 8 && hours == Math.rint(hours)), rows, i,
                "1 to 8 whole hours");
    }

    private static boolean isPositive(double value) {
        return value > 0 && Double.isFinite(value);
    }

    private static void require(boolean holds, RowBatch rows, int i, String rule) {
        if (!holds) {
            throw new AssertionError(rule + " does not hold for " + ReadRows.texts(rows).get(i));
        }
    }
}
