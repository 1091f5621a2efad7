/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;

import com.sun.management.OperatingSystemMXBean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.liq4j.api.rows.RowKind;
import org.liq4j.archive.FileOutcome.Status;
import org.liq4j.archive.fake.FakeArchive;
import org.liq4j.archive.fake.FakeTables;
import org.liq4j.store.MarketStore;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * What a year costs: bars of a minute by month, open interest and ratios by day, funding by month, of the true shape. Prints the
 * processor's time of parsing alone, and of the whole way from a server on this machine into the store. Run by
 * {@code mvn -pl heatmap-plugin -am test -Dtest=ArchiveYear -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class ArchiveYear {

    private static final ArchiveRequest YEAR = new ArchiveRequest(ParsedTable.BTC,
            Set.of(ArchiveKind.KLINES, ArchiveKind.METRICS, ArchiveKind.FUNDING), LocalDate.parse("2025-01-01"),
            LocalDate.parse("2026-01-01"), ArchiveInterval.M1);

    @TempDir
    private Path home;

    @Test
    void aYearIsParsedAndStored() throws IOException, InterruptedException {
        TestTime time = new TestTime("2026-03-01T00:00:00Z");
        ArchivePlan plan = ArchivePlan.of(YEAR, time.instant());
        Map<ArchiveFile, byte[]> zips = new HashMap<>();
        try (FakeArchive archive = new FakeArchive()) {
            for (ArchiveFile file : plan.files()) {
                byte[] zip = FakeArchive.zip(file.tableName(),
                        FakeTables.table(FakeMarket.header(file), rows(file)).getBytes(StandardCharsets.US_ASCII));
                zips.put(file, zip);
                archive.publishBytes(file.path(), zip);
            }
            double start = processorSeconds();
            long rows = 0;
            for (Map.Entry<ArchiveFile, byte[]> file : zips.entrySet()) {
                rows += parse(file.getKey(), file.getValue());
            }
            double parsed = processorSeconds();
            try (MarketStore store = MarketStore.within(home)) {
                DownloadReport report = new ArchiveDownload(time.connections(),
                        ArchiveSettings.of(archive.url()), MetricsLabels.SAFE, home.resolve("archive"),
                        store, store::has, time).run(plan, DownloadProgress.NONE);
                assertEquals(plan.files().size(), report.files(Status.FETCHED).size());
                assertEquals(525_600, report.rows().get(RowKind.CANDLES));
                assertEquals(365 * 288, report.rows().get(RowKind.OPEN_INTEREST));
                System.out.printf("a year, %,d files, %,d bytes, %,d rows: parsed in %.2f s of processor time; "
                        + "fetched from this machine, checked, parsed and stored in %.2f s (the server's included)%n",
                        plan.files().size(), report.bytes(), rows, parsed - start, processorSeconds() - parsed);
            }
        }
    }

    private static List<String> rows(ArchiveFile file) {
        return file.kind() == ArchiveKind.KLINES
                ? FakeTables.klines(file.from(), file.to(), Duration.ofMinutes(1))
                : FakeMarket.rows(file);
    }

    private static long parse(ArchiveFile file, byte[] zip) throws IOException {
        ParsedRows rows = new ParsedRows(batch -> {
        });
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            in.getNextEntry();
            ArchiveParser.of(file.kind(), MetricsLabels.SAFE).parse(file, in, rows);
        }
        return rows.counts().values().stream().mapToLong(Long::longValue).sum();
    }

    private static double processorSeconds() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }
}
