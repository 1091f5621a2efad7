/* SPDX-License-Identifier: MIT */
package org.liq4j.live.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.liq4j.api.Liq4jException;
import org.liq4j.history.MarketHistory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.liq4j.live.state.StateFixture.keep;
import static org.liq4j.live.state.StateFixture.kept;
import static org.liq4j.live.state.StateFixture.replay;
import static org.liq4j.live.state.StateFixture.terms;
import static org.liq4j.live.state.StateFixture.warmUp;

/** A state that is not what was written is refused by name, and never taken for a new one. */
class DamagedStateTest {

    private static final int FLIPS = Integer.getInteger("liq4j.fuzz", 0) > 0 ? 3_000 : 80;
    private static final MarketHistory WARM_UP = warmUp(200);
    private static final int BARS = 60;

    @TempDir
    private Path folder = Path.of("");
    private byte[] whole = {};

    @BeforeEach
    void write() throws IOException {
        try (SessionState state = open()) {
            state.begin(WARM_UP);
            keep(state, 1, BARS);
        }
        whole = Files.readAllBytes(file());
    }

    private Path file() {
        return folder.resolve("btc.state");
    }

    private SessionState open() {
        return SessionState.open(file(), terms(), StateListener.NONE);
    }

    private String refused() {
        SessionStateException refused = assertThrows(SessionStateException.class, () -> {
            try (SessionState state = open()) {
                replay(state);
            }
        });
        assertEquals(Liq4jException.Blame.DATA, refused.blame());
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.startsWith(file() + ": "), message);
        assertTrue(message.contains("to start anew"), message);
        return message;
    }

    @Test
    void aFlippedBitIsFoundOrDoesNotMatter() throws IOException {
        long seed = 7;
        Random random = new Random(seed);
        int found = 0;
        for (int flip = 0; flip < FLIPS; flip++) {
            byte[] damaged = whole.clone();
            int place = random.nextInt(damaged.length);
            damaged[place] ^= (byte) (1 << random.nextInt(8));
            put(damaged);
            String where = "seed " + seed + ", byte " + place;
            try (SessionState state = open()) {
                assertEquals(kept(WARM_UP, BARS), replay(state), where);
                assertEquals(2 * BARS / 5, state.outbox().after(0, 1_000).size(), where);
            } catch (SessionStateException e) {
                assertTrue(String.valueOf(e.getMessage()).startsWith(file() + ": "), where + ": " + e.getMessage());
                found++;
            }
        }
        assertTrue(found > FLIPS / 4, found + " of " + FLIPS);
    }

    private void put(byte[] bytes) throws IOException {
        for (String ending : List.of("-wal", "-shm")) {
            Files.deleteIfExists(folder.resolve("btc.state" + ending));
        }
        Files.write(file(), bytes);
    }

    @Test
    void aFileThatIsCutIsRefused() throws IOException {
        for (int length : List.of(0, 1, 100, 4_096, whole.length / 2, whole.length - 4_096, whole.length - 1)) {
            put(Arrays.copyOf(whole, length));
            refused();
            assertTrue(Files.size(file()) >= length);
        }
    }

    @Test
    void somethingElseIsRefused() throws IOException {
        put("time,open,high,low,close\n".repeat(500).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertTrue(refused().contains("not a database"));
    }

    @Test
    void aFileThatIsGoneWhileItsJournalIsThereIsNotNew() throws IOException {
        Files.delete(file());
        Files.write(folder.resolve("btc.state-wal"), new byte[100]);
        assertTrue(refused().contains("the file is gone, but btc.state-wal is there"));
        assertFalse(Files.exists(file()));
    }

    @Test
    void anotherFormatIsRefused() throws SQLException {
        try (SessionState state = open()) {
            state.execute("UPDATE meta SET value = '2' WHERE name = 'format'");
        }
        assertTrue(refused().contains("is of format 2, this version of liq4j reads format 1; use the version"));
    }

    @Test
    void aBarThatIsGoneIsMissed() throws SQLException {
        try (SessionState state = open()) {
            state.execute("DELETE FROM bars WHERE number = 100");
        }
        assertTrue(refused().contains("bar 100 is missing"));
    }

    /** A process that was killed while it made a state has made none. */
    @Test
    void aDraftIsNoState() throws IOException {
        Files.delete(file());
        Files.write(folder.resolve("btc.state.new"), new byte[100]);
        Files.write(folder.resolve("btc.state.new-journal"), new byte[100]);
        try (SessionState state = open()) {
            assertEquals(0, state.bars());
        }
    }
}
