/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import org.liq4j.api.rows.RowKind;

/** A row of each kind, with numbers that have many digits. */
public final class KindRows {

    private KindRows() {
    }

    /** Numbers that keep the rules of the kind. */
    public static double[] values(RowKind kind) {
        return switch (kind) {
            case CANDLES -> new double[]{60_000, 70_000.1, 70_001.3, 69_999.7, 70_000.2, 46.666, 30.265, 3e6 + 0.1};
            case MARK_CANDLES -> new double[]{60_000, 70_000.1, 70_001.3, 69_999.7, 70_000.2};
            case OPEN_INTEREST -> new double[]{83_486.24};
            case ACCOUNT_RATIO, TOP_TRADER_ACCOUNT_RATIO, TOP_TRADER_POSITION_RATIO -> new double[]{0.1 + 0.2};
            case FUNDING -> new double[]{-1.883e-5, 8};
            case LIQUIDATIONS -> new double[]{-1, 72_431.4, 0.21};
            case LIQUIDATED_VOLUME -> new double[]{60_000, 0.1, 0.7};
            case TRADES -> new double[]{3_000_000_001.0, 70_000.1, 0.001, -1};
            case BRACKETS -> new double[]{300_000, 800_000, 100, 0.005, 300, 0.0005, 1_779_840_000_000.0};
            case BOOK_DEPTH -> new double[]{-0.2, 12.5, 875_000.1};
        };
    }
}
