/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

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

/**
 * Kills a process that writes (SIGKILL, without a word), at random instants, a third of them while files take their places; afterwards every file must be readable, what was
 * acknowledged be there, and the write that was cut off be there as a whole or not at all. Too long for the unit suite.
 */
class StoreKills {

    private static final int KILLS = Integer.getInteger("liq4j.kills", 50);

    @TempDir
    private Path home = Path.of("");

    @Test
    void whatWasAcknowledgedOutlivesManyKills() throws Exception {
        killAndCheck(home, KILLS, 12);
    }

    static void killAndCheck(Path home, int kills, long seed) throws Exception {
        Random random = new Random(seed);
        int acknowledged = -1;
        for (int kill = 1; kill <= kills; kill++) {
            acknowledged = Math.max(acknowledged, writeUntilKilled(home, acknowledged + 1, random));
            acknowledged = check(home, acknowledged, "seed " + seed + ", kill " + kill);
        }
        assertTrue(acknowledged >= kills, "there were only " + acknowledged + " writes");
    }

    /** The last write that was acknowledged. */
    private static int writeUntilKilled(Path home, int firstWrite, Random random)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                StoreWriterProcess.class.getName(), home.toString(), Integer.toString(firstWrite))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        int last = firstWrite - 1;
        try (BufferedReader lines = process.inputReader()) {
            int whole = 1 + random.nextInt(4);
            for (int line = 0; line < whole; line++) {
                last = Integer.parseInt(lines.readLine());
            }
            if (random.nextInt(3) > 0) {
                // At some instant of a later write.
                Thread.sleep(random.nextInt(60), random.nextInt(1_000_000));
            } else {
                // While files take their places, which is soon over.
                Path journal = home.resolve("data").resolve("commit.journal");
                while (process.isAlive() && !Files.exists(journal)) {
                    Thread.onSpinWait();
                }
            }
            // Unlike the process's own method, the handle's leaves the output to be read.
            process.toHandle().destroyForcibly();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = Integer.parseInt(line);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return last;
    }

    /** The last write that is there: the acknowledged one, or one more. */
    private static int check(Path home, int acknowledged, String place) {
        try (MarketStore store = MarketStore.within(home)) {
            RowBatch bars = store.read(BTC, RowKind.CANDLES, TimeRange.ALL);
            RowBatch interest = store.read(BTC, RowKind.OPEN_INTEREST, TimeRange.ALL);
            int writes = bars.size() / StoreWriterProcess.BARS;
            assertTrue(writes - 1 == acknowledged || writes - 1 == acknowledged + 1,
                    place + ": " + writes + " writes are there, the last acknowledged is number " + acknowledged);
            List<String> expected = text(candles(1, writes * StoreWriterProcess.BARS));
            assertEquals(expected, text(bars), place);
            assertEquals(writes * StoreWriterProcess.BARS / 5, interest.size(), place + ": both kinds or none");
            return writes - 1;
        }
    }
}
