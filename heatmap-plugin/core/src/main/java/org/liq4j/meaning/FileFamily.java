/* SPDX-License-Identifier: MIT */
package org.liq4j.meaning;

import java.util.Optional;

import org.liq4j.api.rows.RowKind;

/** What the rows of a file are. Short headers mean another thing in each. */
enum FileFamily {

    BARS, READINGS, DEALS;

    /**
     * @param kind
     *            of the rows; empty for bars with inputs beside them
     */
    static FileFamily of(Optional<RowKind> kind) {
        return kind.map(FileFamily::of).orElse(BARS);
    }

    private static FileFamily of(RowKind kind) {
        return switch (kind) {
            case CANDLES, MARK_CANDLES, LIQUIDATED_VOLUME -> BARS;
            case TRADES, LIQUIDATIONS -> DEALS;
            case OPEN_INTEREST, ACCOUNT_RATIO, TOP_TRADER_ACCOUNT_RATIO, TOP_TRADER_POSITION_RATIO, FUNDING, BOOK_DEPTH,
                    BRACKETS ->
                READINGS;
        };
    }
}
