/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.liq4j.archive.FileOutcome.Status;
import org.liq4j.archive.fake.FakeArchive;
import org.liq4j.archive.fake.FakeTables;
import org.liq4j.archive.fake.Fault;
import org.liq4j.archive.fake.FaultScript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Seeded scripts of faults, of tables in another order with rows repeated: what is kept equals what an undisturbed download
 * keeps, but for the files that the report names; and runs that follow bring those too.
 */
class RandomFaultsTest {

    private static final int SCRIPTS = Integer.getInteger("liq4j.faults", 12);
    private static final FakeMarket MARKET = new FakeMarket("2025-02-27", "2025-03-02");
    private static final ArchiveKind[] KINDS = {ArchiveKind.KLINES, ArchiveKind.METRICS, ArchiveKind.FUNDING,
            ArchiveKind.TRADES};

    @TempDir
    private Path folder;

    private DownloadReport download(FakeArchive archive, String run, MemoryRows rows)
            throws IOException, InterruptedException {
        TestTime time = new TestTime("2025-04-20T00:00:00Z");
        return MARKET.download(archive, MetricsLabels.SAFE, folder.resolve(run), rows, time)
                .run(ArchivePlan.of(MARKET.request(KINDS), time.instant()), DownloadProgress.NONE);
    }

    /** What is kept of the files that came. */
    private static SortedMap<String, SortedMap<String, String>> without(List<FileOutcome> missing) {
        MemoryRows rows = new MemoryRows();
        Set<ArchiveKind> wanted = Set.of(KINDS);
        for (ArchiveFile file : MARKET.files()) {
            if (wanted.contains(file.kind()) && missing.stream().noneMatch(gone -> gone.file().equals(file))) {
                try {
                    ParsedTable.of(file, FakeTables.table(FakeMarket.header(file), FakeMarket.rows(file))).batches()
                            .forEach(batch -> rows.write(file.instrument(), batch));
                } catch (ArchiveDataException e) {
                    throw new AssertionError(e);
                }
            }
        }
        return new TreeMap<>(rows.rows());
    }

    @Test
    void whatComesThroughFaultsIsWhatComesWithoutThem() throws IOException, InterruptedException {
        int missing = 0;
        for (long seed = 0; seed < SCRIPTS; seed++) {
            try (FakeArchive archive = new FakeArchive()) {
                for (ArchiveFile file : MARKET.files()) {
                    archive.publish(file.path(), FakeTables.table(FakeMarket.header(file),
                            FakeTables.shuffled(FakeMarket.rows(file), seed)));
                }
                Set<Fault> faults = EnumSet.allOf(Fault.class);
                archive.withFaults(FaultScript.random(seed, seed % 2 == 0 ? 0.3 : 0.7, faults));
                MemoryRows rows = new MemoryRows();
                DownloadReport report = download(archive, "run" + seed, rows);
                missing += report.files(Status.MISSING).size();
                assertEquals(without(report.files(Status.MISSING)), rows.rows(), "seed " + seed);
                assertEquals(List.of(), report.files(Status.ABSENT, Status.REFUSED), "seed " + seed);

                archive.withFaults(FaultScript.NONE);
                DownloadReport second = download(archive, "run" + seed, rows);
                assertEquals(List.of(), second.files(Status.MISSING), "seed " + seed);
                assertEquals(without(List.of()), rows.rows(), "seed " + seed);
            }
        }
        // Else the scripts would be too mild to tell anything.
        assertTrue(missing > 0 && missing < SCRIPTS * 9, "missing " + missing);
    }
}
