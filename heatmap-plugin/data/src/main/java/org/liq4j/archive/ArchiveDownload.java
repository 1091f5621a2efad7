/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

import org.liq4j.api.market.Instrument;
import org.liq4j.api.rows.Hole.Lasting;
import org.liq4j.api.rows.RowKind;
import org.liq4j.api.rows.RowSink;
import org.liq4j.archive.FileOutcome.Status;
import org.liq4j.http.HttpConnections;
import org.liq4j.http.HttpException;
import org.liq4j.http.HttpException.Reason;

/**
 * Fetches the files of a plan, several at once, checks them and brings their rows into a sink.
 *
 * <p>
 * What was brought before is not fetched again: only its checksum is, and if the venue has issued the file anew, the file is
 * brought again and reported. A stop at any point, even of the machine, leaves whole files only; the next run goes on where
 * this one stopped. A file is brought as a whole or not at all, and what could not be brought is told.
 */
public final class ArchiveDownload {

    /** Users see files one and a half to two days late. */
    private static final Duration LATE = Duration.ofDays(2);

    private final HttpConnections connections;
    private final ArchiveSettings settings;
    private final MetricsLabels labels;
    private final Path folder;
    private final Manifest manifest;
    private final RowSink sink;
    private final BiPredicate<Instrument, RowKind> kept;
    private final InstantSource clock;

    /**
     * @param connections
     *            broken off when a run ends
     * @param labels
     *            what the times in metrics files mean
     * @param folder
     *            where files are kept while they are fetched, and afterwards what is known of them; belongs to the sink: what
     *            was brought to another sink would not be brought to this
     * @param kept
     *            whether the sink has any rows of a kind; a file whose rows it has lost is brought again
     */
    public ArchiveDownload(HttpConnections connections, ArchiveSettings settings, MetricsLabels labels, Path folder,
            RowSink sink,
            BiPredicate<Instrument, RowKind> kept, InstantSource clock) {
        this.connections = connections;
        this.settings = settings;
        this.labels = labels;
        this.folder = folder;
        this.manifest = new Manifest(folder);
        this.sink = sink;
        this.kept = kept;
        this.clock = clock;
    }

    /** The files of the plan that were never brought. */
    public List<ArchiveFile> unknown(ArchivePlan plan) throws IOException {
        Set<RowKind> kinds = kinds(plan);
        List<ArchiveFile> unknown = new ArrayList<>();
        for (ArchiveFile file : plan.files()) {
            if (manifest.find(file).filter(entry -> isKept(entry, kinds)).isEmpty()) {
                unknown.add(file);
            }
        }
        return unknown;
    }

    /** The kinds of rows that the sink has. */
    private Set<RowKind> kinds(ArchivePlan plan) {
        Set<RowKind> kinds = EnumSet.noneOf(RowKind.class);
        for (Instrument instrument : plan.files().stream().map(ArchiveFile::instrument).distinct().toList()) {
            Arrays.stream(RowKind.values()).filter(kind -> kept.test(instrument, kind)).forEach(kinds::add);
        }
        return kinds;
    }

    private static boolean isKept(ManifestEntry entry, Set<RowKind> kinds) {
        return entry.rows().entrySet().stream().allMatch(rows -> rows.getValue() == 0 || kinds.contains(rows.getKey()));
    }

    /**
     * Brings what the plan names.
     *
     * @throws InterruptedException
     *             if the thread was interrupted; everything that was written is whole
     * @throws FolderInUseException
     *             if another download is at work in the folder
     * @throws IOException
     *             if the sink or the folder cannot be written
     */
    public DownloadReport run(ArchivePlan plan, DownloadProgress progress) throws IOException, InterruptedException {
        try (FolderLock lock = FolderLock.take(folder)) {
            assert lock.isHeld();
            return runAlone(plan, progress);
        }
    }

    private DownloadReport runAlone(ArchivePlan plan, DownloadProgress progress)
            throws IOException, InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(settings.parallel());
        try {
            Run run = new Run(workers, progress, kinds(plan));
            List<FileOutcome> outcomes = run.files(plan.files());
            // A month that is just over has no file yet, its days have.
            List<FileOutcome> replaced = outcomes.stream().filter(
                    outcome -> outcome.status() == Status.ABSENT && !outcome.file().days().isEmpty()).toList();
            List<FileOutcome> days = run
                    .files(replaced.stream().flatMap(month -> month.file().days().stream()).toList());
            List<FileOutcome> all = Stream
                    .concat(outcomes.stream().filter(outcome -> !replaced.contains(outcome)), days.stream()).toList();
            return DownloadReport.of(labels.name(), all, plan.unpublished());
        } finally {
            workers.shutdownNow();
            connections.cancel();
            workers.close();
        }
    }

    /** The state of one run. */
    private final class Run {

        private final ExecutorService workers;
        private final DownloadProgress progress;
        private final Set<RowKind> kinds;
        private final ArchiveClient client = new ArchiveClient(connections, settings);
        private final ArchiveImport importing = new ArchiveImport(labels, manifest, sink, clock);

        Run(ExecutorService workers, DownloadProgress progress, Set<RowKind> kinds) {
            this.workers = workers;
            this.progress = progress;
            this.kinds = kinds;
        }

        List<FileOutcome> files(List<ArchiveFile> files) throws IOException, InterruptedException {
            progress.planned(files.size());
            List<Future<List<FileOutcome>>> groups = new ArrayList<>();
            for (FileGroup group : FileGroup.of(files)) {
                GroupRun run = new GroupRun(group);
                group.files().forEach(file -> groups.add(workers.submit(() -> run.bring(file))));
            }
            Map<ArchiveFile, FileOutcome> outcomes = new HashMap<>();
            for (Future<List<FileOutcome>> group : groups) {
                result(group).forEach(outcome -> outcomes.put(outcome.file(), outcome));
            }
            return files.stream().map(outcomes::get).toList();
        }

        private static List<FileOutcome> result(Future<List<FileOutcome>> group)
                throws IOException, InterruptedException {
            try {
                return group.get();
            } catch (ExecutionException e) {
                Throwable cause = e.getCause();
                if (cause instanceof IOException failed) {
                    throw failed;
                }
                if (cause instanceof InterruptedException stopped) {
                    throw stopped;
                }
                if (cause instanceof RuntimeException fault) {
                    throw fault;
                }
                throw new IllegalStateException(cause);
            }
        }

        /** The files of a group, whose rows are written by whoever finishes last. */
        private final class GroupRun {

            private final FileGroup group;
            private final List<FileOutcome> outcomes = new ArrayList<>();
            private final Map<ArchiveFile, ArchiveImport.Parsed> parsed = new HashMap<>();
            private int finished;

            GroupRun(FileGroup group) {
                this.group = group;
            }

            /** Brings one file; returns the outcomes of the group if it was the last, nothing if not. */
            List<FileOutcome> bring(ArchiveFile file) throws IOException, InterruptedException {
                Optional<FileOutcome> outcome = Optional.empty();
                Optional<ArchiveImport.Parsed> rows = Optional.empty();
                try {
                    Checksum checksum = client.checksum(file);
                    Optional<ManifestEntry> known = manifest.find(file);
                    boolean unchanged = known.filter(entry -> isSame(entry, file, checksum)).isPresent();
                    if (unchanged) {
                        outcome = known.map(entry -> FileOutcome.there(file, Status.UNCHANGED, entry));
                    } else {
                        Checksum fetched = fetch(file, checksum);
                        rows = Optional.of(importing.parse(file, fetched, known));
                    }
                } catch (HttpException e) {
                    outcome = Optional.of(failed(file, e));
                } catch (ArchiveDataException e) {
                    Files.deleteIfExists(manifest.zip(file));
                    outcome = Optional
                            .of(FileOutcome.failed(file, Status.REFUSED, e.getMessage(), "the file breaks a rule",
                                    Lasting.FOR_NOW));
                }
                progress.finished(file);
                return finish(file, outcome, rows);
            }

            private synchronized List<FileOutcome> finish(ArchiveFile file, Optional<FileOutcome> outcome,
                    Optional<ArchiveImport.Parsed> rows) throws IOException {
                outcome.ifPresent(outcomes::add);
                rows.ifPresent(read -> parsed.put(file, read));
                finished++;
                if (finished < group.files().size()) {
                    return List.of();
                }
                List<ArchiveImport.Parsed> inOrder = group.files().stream().map(parsed::get)
                        .flatMap(read -> Optional.ofNullable(read).stream()).toList();
                if (!inOrder.isEmpty()) {
                    outcomes.addAll(importing.write(file.instrument(), inOrder));
                }
                return outcomes;
            }
        }

        private boolean isSame(ManifestEntry entry, ArchiveFile file, Checksum checksum) {
            return entry.sha256().equals(checksum.sha256()) && entry.labels().equals(importing.labels(file))
                    && isKept(entry, kinds);
        }

        private Checksum fetch(ArchiveFile file, Checksum checksum) throws IOException, InterruptedException {
            Path zip = manifest.zip(file);
            Files.createDirectories(zip.resolveSibling("."));
            // It is there if a run was stopped before its rows were written.
            return Files.exists(zip) && Checksum.of(zip).equals(checksum.sha256())
                    ? checksum
                    : client.fetch(file, checksum, stated -> manifest.part(file, stated), zip);
        }

        private FileOutcome failed(ArchiveFile file, HttpException failure) {
            String message = String.valueOf(failure.getMessage());
            if (failure.reason() != Reason.ABSENT) {
                return FileOutcome.failed(file, Status.MISSING, message,
                        "not fetched, " + message, Lasting.FOR_NOW);
            }
            boolean early = clock.instant().isBefore(file.due().plus(LATE));
            return FileOutcome.failed(file, Status.ABSENT, message,
                    early ? "not published yet" : "the archive has no file",
                    early ? Lasting.FOR_NOW : Lasting.FOR_GOOD);
        }
    }
}
