/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.liq4j.api.market.Instrument;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowKind;
import org.liq4j.api.rows.RowSink;
import org.liq4j.archive.FileOutcome.Status;

/**
 * Brings fetched files into a sink. The order makes a stop at any point harmless: rows, then the entry in the manifest, then
 * the file goes. Thread-safe; rows are written by one thread at a time.
 */
final class ArchiveImport {

    static final String WITHDRAWN = "rows fewer than before the file was issued anew, those stored stay";

    private final MetricsLabels labels;
    private final Manifest manifest;
    private final RowSink sink;
    private final InstantSource clock;

    ArchiveImport(MetricsLabels labels, Manifest manifest, RowSink sink, InstantSource clock) {
        this.labels = labels;
        this.manifest = manifest;
        this.sink = sink;
        this.clock = clock;
    }

    /** A file whose rows are read and wait to be written. */
    record Parsed(ArchiveFile file, Checksum checksum, Status status, ParsedRows rows, List<RowBatch> batches) {
    }

    /** By which rule the file's labels are read; empty if it has none. */
    String labels(ArchiveFile file) {
        return file.kind() == ArchiveKind.METRICS ? labels.name() : "";
    }

    /**
     * Reads a file that lies where the manifest wants it.
     *
     * @param known
     *            what is known of the file from before; empty if it was not imported
     * @throws ArchiveDataException
     *             if it breaks a rule
     */
    Parsed parse(ArchiveFile file, Checksum checksum, Optional<ManifestEntry> known)
            throws IOException {
        List<RowBatch> batches = new ArrayList<>();
        boolean streams = file.kind() == ArchiveKind.TRADES;
        ParsedRows rows = new ParsedRows(streams ? batch -> {
        } : batches::add);
        parse(file, rows);
        Optional<ManifestEntry> before = known.filter(entry -> !entry.sha256().equals(checksum.sha256()));
        before.ifPresent(entry -> countWithdrawn(entry, rows));
        return new Parsed(file, checksum, before.isPresent() ? Status.REISSUED : Status.FETCHED, rows, batches);
    }

    /** Rows do not tell whom they came from: those that a file has no more may be another's, and stay. */
    private static void countWithdrawn(ManifestEntry before, ParsedRows rows) {
        before.rows().forEach((kind, count) -> {
            long fewer = count - rows.counts().getOrDefault(kind, 0L);
            if (fewer > 0) {
                rows.tally().add(WITHDRAWN, fewer);
            }
        });
    }

    private void parse(ArchiveFile file, ParsedRows rows) throws IOException {
        ArchiveZip.read(manifest.zip(file), file, rows.tally(),
                table -> ArchiveParser.of(file.kind(), labels).parse(file, table, rows));
    }

    /** Writes the rows of files of one kind, and notes that they are there. */
    synchronized List<FileOutcome> write(Instrument instrument, List<Parsed> parsed)
            throws IOException {
        Map<RowKind, RowBatch.Builder> together = new EnumMap<>(RowKind.class);
        for (Parsed file : parsed) {
            if (file.file().kind() == ArchiveKind.TRADES) {
                // Read once to see that all of it is sound, and now again to keep it.
                parse(file.file(), new ParsedRows(batch -> sink.write(instrument, batch)));
            }
            file.batches().forEach(
                    batch -> append(batch, together.computeIfAbsent(batch.kind(), RowBatch::builder)));
        }
        for (RowBatch.Builder rows : together.values()) {
            sink.write(instrument, rows.build());
        }
        List<FileOutcome> outcomes = new ArrayList<>();
        for (Parsed file : parsed) {
            Path zip = manifest.zip(file.file());
            ManifestEntry entry = new ManifestEntry(file.file().name(), file.checksum().sha256(), Files.size(zip),
                    labels(file.file()), clock.instant(), file.rows().counts(), file.rows().tally().counts(),
                    file.rows().holes());
            manifest.put(file.file(), entry);
            Files.delete(zip);
            outcomes.add(FileOutcome.there(file.file(), file.status(), entry));
        }
        return outcomes;
    }

    private static void append(RowBatch from, RowBatch.Builder to) {
        for (int row = 0; row < from.size(); row++) {
            to.add(from, row);
        }
    }
}
