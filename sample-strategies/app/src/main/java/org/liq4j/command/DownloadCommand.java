/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;

import com.google.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.liq4j.api.market.Instrument;
import org.liq4j.api.rows.Hole;
import org.liq4j.api.rows.Hole.Lasting;
import org.liq4j.archive.ArchiveDownload;
import org.liq4j.archive.ArchiveFile;
import org.liq4j.archive.ArchivePlan;
import org.liq4j.archive.ArchiveRequest;
import org.liq4j.archive.ArchiveSettings;
import org.liq4j.archive.ArchivedExchange;
import org.liq4j.archive.DownloadProgress;
import org.liq4j.archive.DownloadReport;
import org.liq4j.archive.FileOutcome.Status;
import org.liq4j.report.DownloadListing;
import org.liq4j.report.DownloadPlanListing;
import org.liq4j.report.ReportJson;
import org.liq4j.store.holes.HoleList;

/** {@code liq4j download}. */
@Command(name = "download", description = {
        "Brings an exchange's public archive into the store; liq4j venues list says which have one.",
        "Whole months and days, checked against the venue's checksums. What is there is not fetched again,",
        "a stopped download goes on where it stopped, and what the venue has issued anew is brought again.",
        "Exit status 4 if the network did not bring all: the rest is stored, and what is missing is listed."}, mixinStandardHelpOptions = true, versionProvider = VersionProvider.class, sortOptions = false)
final class DownloadCommand implements Callable<Integer> {

    private final Console console;
    private final InstantSource clock;
    private final PluginHosts hosts;
    private final ArchiveDownloads downloads;
    private final HoleList holes;

    @Parameters(paramLabel = "VENUE:SYMBOL", description = "Instrument to download, for example BINANCE:BTCUSDT.")
    private String instrument = "";

    @Mixin
    private final PluginOptions plugins = new PluginOptions();

    @Mixin
    private final DownloadOptions options = new DownloadOptions();

    @Option(names = "--dry-run", description = "Print which files would be fetched, without fetching any.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Inject
    DownloadCommand(Console console, InstantSource clock, PluginHosts hosts, ArchiveDownloads downloads,
            HoleList holes) {
        this.console = console;
        this.clock = clock;
        this.hosts = hosts;
        this.downloads = downloads;
        this.holes = holes;
    }

    @Override
    public Integer call() {
        Instrument chosen = UsageException.check("instrument", () -> Instrument.parse(instrument));
        ArchivedExchange exchange = hosts.exchange(plugins, chosen, ArchivedExchange.class);
        ArchiveRequest request = options.request(chosen, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        ArchiveSettings settings = options.settings(exchange);
        ArchivePlan plan = ArchivePlan.of(request, clock.instant());
        try {
            ArchiveDownload download = downloads.with(settings, options.labels());
            return dryRun ? plan(download, request, settings, plan) : run(download, request, settings, plan);
        } catch (IOException e) {
            throw new UncheckedIOException("the store cannot be written, " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            console.err().println("liq4j: interrupted; what was stored is whole, another run goes on from here");
            return ExitCode.INTERRUPTED;
        }
    }

    private int plan(ArchiveDownload download, ArchiveRequest request, ArchiveSettings settings, ArchivePlan plan)
            throws IOException {
        DownloadPlanListing listing = DownloadPlanListing.of(request.instrument().toString(), settings.baseUrl(),
                plan.files().size(), download.unknown(plan));
        console.out().print(json ? ReportJson.of(listing) + "\n" : listing.text());
        return ExitCode.OK;
    }

    private int run(ArchiveDownload download, ArchiveRequest request, ArchiveSettings settings, ArchivePlan plan)
            throws IOException, InterruptedException {
        DownloadReport report;
        try (Progress progress = Progress.withRate(console, "Downloading", "files")) {
            report = download.run(plan, new DownloadProgress() {

                @Override
                public void planned(int files) {
                    progress.more(files);
                }

                @Override
                public void finished(ArchiveFile file) {
                    progress.advance();
                }
            });
        }
        for (Hole hole : report.holes()) {
            if (hole.lasting() == Lasting.FOR_GOOD) {
                holes.add(request.instrument(), hole);
            }
        }
        DownloadListing listing = DownloadListing.of(request.instrument().toString(), settings.baseUrl(), report);
        console.out().print(json ? ReportJson.of(listing) + "\n" : listing.text());
        return exitCode(report);
    }

    private int exitCode(DownloadReport report) {
        int missing = report.files(Status.MISSING).size();
        int refused = report.files(Status.REFUSED).size();
        if (missing > 0) {
            console.err().println("liq4j: " + missing + " files could not be fetched; the others are stored");
            return ExitCode.NETWORK;
        }
        if (refused > 0) {
            console.err().println("liq4j: " + refused + " files break a rule; the others are stored");
            return ExitCode.DATA;
        }
        return ExitCode.OK;
    }
}
