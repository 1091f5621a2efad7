/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowKind;

/** The process that is killed: writes until it is, and prints the number of each write that has returned. */
final class StoreWriterProcess {

    static final int BARS = 400;

    private StoreWriterProcess() {
    }

    /**
     * @param arguments
     *            the user's directory, and the number of the first write
     */
    public static void main(String[] arguments) throws IOException {
        try (MarketStore store = MarketStore.within(Path.of(arguments[0]))) {
            for (int write = Integer.parseInt(arguments[1]);; write++) {
                store.store(StoredRowsFixture.BTC, rows(write));
                // A whole line in one go: the process may end within.
                System.out.write((write + "\n").getBytes(StandardCharsets.US_ASCII));
                System.out.flush();
            }
        }
    }

    /** Of two kinds and often two days; half of the bars are those of the write before. */
    static List<RowBatch> rows(int write) {
        int first = write * BARS + 1;
        RowBatch.Builder interest = RowBatch.builder(RowKind.OPEN_INTEREST);
        for (int bar = first; bar < first + BARS; bar += 5) {
            interest.add(StoredRowsFixture.minute(bar), StoredRowsFixture.minute(bar), 1e4 + bar);
        }
        return List.of(StoredRowsFixture.candles(Math.max(1, first - BARS / 2), first + BARS - 1), interest.build());
    }
}
