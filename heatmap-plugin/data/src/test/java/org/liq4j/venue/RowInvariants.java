/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.util.List;

import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowColumn;
import org.liq4j.api.rows.RowColumn.Candles;
import org.liq4j.api.rows.RowColumn.Funding;
import org.liq4j.api.rows.RowColumn.OpenInterests;
import org.liq4j.api.rows.RowColumn.Ratios;

/** What must hold for every row that is read, whatever the venue replied; written without the rules of the reader. */
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
                case OPEN_INTEREST ->
                    require(isPositive(rows.value(OpenInterests.OPEN_INTEREST, i)), rows, i, "0 < open interest");
                case ACCOUNT_RATIO, TOP_TRADER_ACCOUNT_RATIO, TOP_TRADER_POSITION_RATIO ->
                    require(rows.value(Ratios.LONG_SHARE, i) >= 0 && rows.value(Ratios.LONG_SHARE, i) <= 1, rows, i,
                            "0 <= share <= 1");
                case FUNDING -> funding(rows, i);
                case LIQUIDATIONS, LIQUIDATED_VOLUME, TRADES, BOOK_DEPTH, BRACKETS ->
                    throw new AssertionError("no venue serves " + rows.kind());
            }
        }
    }

    private static void candle(RowBatch rows, int i, long periodMillis, boolean traded) {
        List<RowColumn> columns = rows.kind().columns();
        double open = rows.value(columns.get(1), i);
        double high = rows.value(columns.get(2), i);
        double low = rows.value(columns.get(3), i);
        double close = rows.value(columns.get(4), i);
        require(rows.value(columns.get(0), i) == periodMillis && rows.eventMillis(i) % periodMillis == 0, rows, i,
                "whole bars");
        require(isPositive(low) && low <= open && low <= close && open <= high && close <= high && isPositive(high),
                rows, i, "0 < low <= open, close <= high");
        if (traded) {
            double volume = rows.value(Candles.VOLUME, i);
            double taker = rows.value(Candles.TAKER_BUY_VOLUME, i);
            double quote = rows.value(Candles.QUOTE_VOLUME, i);
            require(volume >= 0 && Double.isFinite(volume), rows, i, "0 <= volume");
            require(Double.isNaN(taker) || (taker >= 0 && taker <= volume * 1.000001), rows, i,
                    "taker-bought <= volume");
            require(Double.isNaN(quote) || (quote >= 0 && Double.isFinite(quote)), rows, i, "0 <= quote volume");
        }
    }

    private static void funding(RowBatch rows, int i) {
        require(Math.abs(rows.value(Funding.RATE, i)) < 1, rows, i, "-1 < rate < 1");
        double hours = rows.value(Funding.INTERVAL_HOURS, i);
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
