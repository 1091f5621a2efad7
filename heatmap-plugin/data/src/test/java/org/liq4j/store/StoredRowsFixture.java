/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.liq4j.api.market.Instrument;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowKind;

/** Rows for tests of the store. */
final class StoredRowsFixture {

    static final Instrument BTC = Instrument.parse("BINANCE:BTCUSDT");
    static final Instrument SWAP = Instrument.parse("OKX:BTC-USDT-SWAP");
    static final Instant START = Instant.parse("2026-03-15T00:00:00Z");
    static final int MINUTE = 60_000;

    private StoredRowsFixture() {
    }

    /** Milliseconds since 1970 of a time that many minutes after the start. */
    static long minute(int minutes) {
        return START.toEpochMilli() + (long) minutes * MINUTE;
    }

    /** 1-minute bars that end at minutes {@code first} to {@code last}. */
    static RowBatch candles(int first, int last) {
        RowBatch.Builder rows = RowBatch.builder(RowKind.CANDLES);
        IntStream.rangeClosed(first, last).forEach(bar -> addCandle(rows, bar));
        return rows.build();
    }

    static void addCandle(RowBatch.Builder rows, int bar) {
        double open = 70_000 + bar % 97;
        double close = 70_000 + (bar + 1) % 97;
        rows.add(minute(bar), minute(bar), MINUTE, open, Math.max(open, close) + 1, Math.min(open, close) - 1, close,
                10 + bar % 7, 4 + bar % 3, (10 + bar % 7) * open);
    }

    static RowBatch openInterest(int minute, double coins) {
        return RowBatch.builder(RowKind.OPEN_INTEREST).add(minute(minute), minute(minute), coins).build();
    }

    /** What a store holds of which all files can be read. */
    static List<StoredRows> contents(MarketStore store) {
        return store.contents(unreadable -> {
            throw unreadable;
        });
    }

    /** One text for each row with all that is in it, bit for bit. */
    static List<String> text(RowBatch rows) {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            StringBuilder line = new StringBuilder().append(rows.eventMillis(row)).append(' ')
                    .append(rows.knownMillis(row));
            for (double value : rows.values(row)) {
                line.append(' ').append(value);
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
