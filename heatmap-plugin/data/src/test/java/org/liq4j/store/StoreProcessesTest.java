/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.liq4j.api.market.TimeRange;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowKind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.liq4j.store.StoredRowsFixture.BTC;
import static org.liq4j.store.StoredRowsFixture.candles;
import static org.liq4j.store.StoredRowsFixture.text;

/** Processes that write to one store at once, while another reads. */
class StoreProcessesTest {

    private static final int WRITES = 4;
    /** A day and more apart, so that some days have rows of both. */
    private static final int LATER = 5;

    @TempDir
    private Path home = Path.of("");

    @Test
    void twoWritersLoseNothingAndAReaderSeesWholeWrites() throws IOException, InterruptedException {
        List<Process> writers = List.of(start(0), start(LATER));
        try (MarketStore store = MarketStore.within(home);
                BufferedReader first = writers.getFirst().inputReader();
                BufferedReader second = writers.getLast().inputReader()) {
            List<Integer> acknowledged = new ArrayList<>();
            for (int write = 0; write < WRITES; write++) {
                acknowledged.add(Integer.parseInt(first.readLine()));
                checkWhole(store);
                acknowledged.add(Integer.parseInt(second.readLine()));
                checkWhole(store);
            }
            List<String> stored = text(store.read(BTC, RowKind.CANDLES, TimeRange.ALL));
            for (int write : acknowledged) {
                int bar = write * StoreWriterProcess.BARS + 1;
                assertTrue(stored.containsAll(text(candles(bar, bar + StoreWriterProcess.BARS - 1))),
                        () -> "write " + write);
            }
            assertEquals(List.of(), StoreVerification.of(store).findings());
        } finally {
            for (Process writer : writers) {
                writer.destroyForcibly().waitFor();
            }
        }
    }

    private Process start(int firstWrite) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                StoreWriterProcess.class.getName(), home.toString(), Integer.toString(firstWrite))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** Each write has a reading for every fifth bar of its own, and both kinds of it are there or none. */
    private static void checkWhole(MarketStore store) {
        RowBatch interest = store.read(BTC, RowKind.OPEN_INTEREST, TimeRange.ALL);
        assertEquals(0, interest.size() % (StoreWriterProcess.BARS / 5));
    }
}
