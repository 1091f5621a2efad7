/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.liq4j.api.market.TimeRange;
import org.liq4j.api.rows.RowKind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.liq4j.store.StoredRowsFixture.BTC;
import static org.liq4j.store.StoredRowsFixture.candles;
import static org.liq4j.store.StoredRowsFixture.openInterest;
import static org.liq4j.store.StoredRowsFixture.text;

/** States of the disk that a killed process leaves. */
class CommitTest {

    @TempDir
    private Path home = Path.of("");
    private Path first = home;
    private Path second = home;

    @BeforeEach
    void prepare() {
        first = home.resolve("a").resolve("rows.parquet");
        second = home.resolve("b").resolve("rows.parquet");
    }

    private void drafted(Commit commit) throws IOException {
        Files.writeString(commit.draft(first), "one");
        Files.writeString(commit.draft(second), "two");
    }

    @Test
    void putsAllFilesInPlaceAndLeavesNothingElse() throws IOException {
        Commit commit = new Commit(home);
        drafted(commit);
        commit.complete();
        assertEquals("one", Files.readString(first));
        assertEquals("two", Files.readString(second));
        assertFalse(Commit.isPending(home));
        assertEquals(List.of("rows.parquet"), names(home.resolve("a")));
    }

    @Test
    void killedBeforeTheJournalNothingCounts() throws IOException {
        drafted(new Commit(home));
        Commit.rollForward(home);
        Commit.removeDrafts(home);
        assertEquals(List.of(), names(home.resolve("a")));
        assertEquals(List.of(), names(home.resolve("b")));
    }

    @Test
    void killedBetweenTwoFilesTheSecondFollows() throws IOException {
        drafted(new Commit(home));
        Files.writeString(home.resolve("commit.journal"), "a/rows.parquet\nb/rows.parquet\n");
        Files.move(first.resolveSibling(".rows.parquet.draft"), first);
        assertTrue(Commit.isPending(home));
        Commit.rollForward(home);
        assertEquals("one", Files.readString(first));
        assertEquals("two", Files.readString(second));
        assertFalse(Commit.isPending(home));
    }

    @Test
    void killedAgainWhileWhatWasBegunIsCompletedItIsCompletedStill() throws IOException {
        for (int moved = 0; moved <= 2; moved++) {
            drafted(new Commit(home));
            Files.writeString(home.resolve("commit.journal"), "a/rows.parquet\nb/rows.parquet\n");
            for (Path file : List.of(first, second).subList(0, moved)) {
                Files.move(file.resolveSibling(".rows.parquet.draft"), file, StandardCopyOption.REPLACE_EXISTING);
            }
            Commit.rollForward(home);
            assertEquals("one", Files.readString(first));
            assertEquals("two", Files.readString(second));
            assertFalse(Commit.isPending(home));
            Files.delete(first);
            Files.delete(second);
        }
    }

    @Test
    void aJournalThatWasNotWholeNeverCounted() throws IOException {
        drafted(new Commit(home));
        Files.writeString(home.resolve(".commit.journal.draft"), "a/rows.pa");
        assertFalse(Commit.isPending(home));
        Commit.removeDrafts(home);
        assertEquals(List.of("a", "b"), names(home));
        assertEquals(List.of(), names(home.resolve("a")));
    }

    @Test
    void filesOfUsersAreNoDrafts() throws IOException {
        Files.writeString(home.resolve("notes.draft"), "mine");
        Commit.removeDrafts(home);
        assertEquals("mine", Files.readString(home.resolve("notes.draft")));
    }

    @Test
    void draftsAreFoundWhereTheRootIsALink() throws IOException {
        Path real = Files.createDirectory(home.resolve("real"));
        Path link = Files.createSymbolicLink(home.resolve("link"), real);
        Files.writeString(new Commit(link).draft(link.resolve("a").resolve("rows.parquet")), "one");
        Commit.removeDrafts(link);
        assertEquals(List.of(), names(real.resolve("a")));
    }

    @Test
    void aReaderCompletesWhatAKilledWriterHadBegun() throws IOException {
        try (MarketStore store = MarketStore.within(home)) {
            store.store(BTC, List.of(candles(1, 10), openInterest(5, 100)));
            Path file = new Partition(BTC, RowKind.OPEN_INTEREST, LocalDate.parse("2026-03-15"))
                    .file(store.root());
            byte[] later = Files.readAllBytes(file);
            store.write(BTC, openInterest(6, 7));
            byte[] latest = Files.readAllBytes(file);
            Files.write(file, later);
            Files.write(file.resolveSibling(".rows.parquet.draft"), latest);
            Files.writeString(store.root().resolve("commit.journal"), store.root().relativize(file) + "\n");
            assertEquals(2, store.read(BTC, RowKind.OPEN_INTEREST, TimeRange.ALL).size());
        }
    }

    @Test
    void theFirstWriteOfAProcessRemovesWhatOthersLeft() throws IOException {
        Path draft;
        try (MarketStore store = MarketStore.within(home)) {
            store.write(BTC, candles(1, 10));
            draft = new Partition(BTC, RowKind.CANDLES, LocalDate.parse("2026-03-20")).file(store.root())
                    .resolveSibling(".rows.parquet.draft");
        }
        Files.createDirectories(draft.resolveSibling("."));
        Files.writeString(draft, "half a fi");
        try (MarketStore store = MarketStore.within(home)) {
            assertEquals(text(candles(1, 10)), text(store.read(BTC, RowKind.CANDLES, TimeRange.ALL)));
            assertTrue(Files.exists(draft), "a reader leaves it to a writer, who may be at work");
            store.write(BTC, candles(11, 12));
            assertFalse(Files.exists(draft));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (var paths = Files.list(folder)) {
            return paths.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
