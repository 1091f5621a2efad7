/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.util.Arrays;
import java.util.List;

import org.liq4j.api.rows.RowKind;

/** Kinds of files in the archive; one file may have rows of several kinds. */
public enum ArchiveKind {

    KLINES("klines", true, true, RowKind.CANDLES),

    MARK_KLINES("markPriceKlines", true, true, RowKind.MARK_CANDLES),

    /** From about December 2021 on. */
    METRICS("metrics", true, false, RowKind.OPEN_INTEREST, RowKind.ACCOUNT_RATIO, RowKind.TOP_TRADER_ACCOUNT_RATIO,
            RowKind.TOP_TRADER_POSITION_RATIO),

    FUNDING("fundingRate", false, true, RowKind.FUNDING),

    /** Trades of one taker order at one price, aggregated. */
    TRADES("aggTrades", true, true, RowKind.TRADES),

    BOOK_DEPTH("bookDepth", true, false, RowKind.BOOK_DEPTH);

    private final String folder;
    private final boolean daily;
    private final boolean monthly;
    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
    private final List<RowKind> rows;

    ArchiveKind(String folder, boolean daily, boolean monthly, RowKind... rows) {
        this.folder = folder;
        this.daily = daily;
        this.monthly = monthly;
        this.rows = List.of(rows);
    }

    /** The archive's name for it. */
    String folder() {
        return folder;
    }

    /** Whether there is a file for each day. */
    boolean isDaily() {
        return daily;
    }

    /** Whether there is a file for each month. */
    boolean isMonthly() {
        return monthly;
    }

    boolean hasIntervals() {
        return this == KLINES || this == MARK_KLINES;
    }

    /** The kinds of rows that its files have. */
    public List<RowKind> rows() {
        return rows;
    }

    /** The files that have rows of a kind; empty if the archive has none. */
    public static List<ArchiveKind> with(RowKind kind) {
        return Arrays.stream(values()).filter(file -> file.rows.contains(kind)).toList();
    }
}
