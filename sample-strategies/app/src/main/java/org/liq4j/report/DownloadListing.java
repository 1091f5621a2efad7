/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.liq4j.archive.DownloadReport;
import org.liq4j.archive.FileOutcome;
import org.liq4j.archive.FileOutcome.Status;

/**
 * What a download brought, and from where.
 *
 * @param source
 *            address of the archive
 * @param metricsLabels
 *            by which rule the times of metrics files were read
 * @param sha256
 *            of the lines {@code <sha256>  <file name>} of all files that are there: tells these data from others
 * @param bytes
 *            size of those files
 * @param rows
 *            by kind, those that were there before included
 * @param notKept
 *            what the files have that was not kept, or was changed, by reason
 * @param holes
 *            stretches without rows
 * @param files
 *            one by one
 */
public record DownloadListing(String instrument, String source, String metricsLabels, String sha256, long bytes,
        Map<String, Long> rows, Map<String, Long> notKept, List<Hole> holes, List<File> files) {

    private static final int SHOWN = 20;

    /** A stretch without rows, after {@code from} up to {@code to}. */
    public record Hole(String kind, Instant from, Instant to, String reason) {
    }

    /**
     * One file.
     *
     * @param status
     *            fetched, reissued, unchanged, absent, missing or refused
     * @param detail
     *            why it is not there; empty if it is
     */
    public record File(String name, String status, String detail, String sha256, long bytes) {

        private static File of(FileOutcome file) {
            return new File(file.file().name(), label(file.status()), file.detail(), file.sha256(), file.bytes());
        }

        private static String label(Status status) {
            return status.name().toLowerCase(Locale.ROOT);
        }
    }

    public DownloadListing {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        notKept = Collections.unmodifiableMap(new LinkedHashMap<>(notKept));
        holes = List.copyOf(holes);
        files = List.copyOf(files);
    }

    public static DownloadListing of(String instrument, String source, DownloadReport report) {
        Map<String, Long> rows = new LinkedHashMap<>();
        report.rows().forEach((kind, count) -> rows.put(kind.label(), count));
        List<Hole> holes = report.holes().stream()
                .map(hole -> new Hole(hole.kind().label(), hole.from(), hole.to(), hole.reason())).toList();
        return new DownloadListing(instrument, source, report.labels(), report.fingerprint(), report.bytes(), rows,
                report.counts(), holes, report.files().stream().map(File::of).toList());
    }

    /** For a terminal. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add(instrument + " from " + source + ", times of metrics read by the rule " + metricsLabels);
        lines.add("Files: " + statuses());
        lines.add(String.format(Locale.ROOT, "Size: %,d bytes; SHA-256 of the list of files: %s", bytes, sha256));
        lines.add("Rows:");
        rows.forEach((kind, count) -> lines.add(String.format(Locale.ROOT, "  %-26s %,15d", kind, count)));
        if (!notKept.isEmpty()) {
            lines.add("Found in the files:");
            notKept.forEach((reason, count) -> lines.add(String.format(Locale.ROOT, "  %,d %s", count, reason)));
        }
        lines.add("Holes: " + holes.size());
        holes.stream().limit(SHOWN).forEach(hole -> lines
                .add("  " + hole.kind() + " " + hole.from() + " to " + hole.to() + ": " + hole.reason()));
        more(lines, holes.size(), "liq4j data gaps lists them");
        files.stream().filter(file -> file.status().equals("reissued"))
                .forEach(file -> lines.add("Issued anew by the venue, brought again: " + file.name()));
        failed(lines, "missing", "Missing, to be had by another run:");
        failed(lines, "refused", "Refused, nothing of them is kept:");
        return String.join("\n", lines) + "\n";
    }

    private String statuses() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Status status : Status.values()) {
            String label = File.label(status);
            int count = (int) files.stream().filter(file -> file.status().equals(label)).count();
            if (count > 0) {
                counts.put(label, count);
            }
        }
        List<String> phrases = new ArrayList<>();
        counts.forEach((status, count) -> phrases.add(count + " " + status));
        return phrases.isEmpty() ? "none" : String.join(", ", phrases);
    }

    private void failed(List<String> lines, String status, String title) {
        List<File> failed = files.stream().filter(file -> file.status().equals(status)).toList();
        if (!failed.isEmpty()) {
            lines.add(title);
            failed.stream().limit(SHOWN).forEach(file -> lines.add("  " + file.name() + ": " + file.detail()));
            more(lines, failed.size(), "--json lists them");
        }
    }

    private static void more(List<String> lines, int size, String where) {
        if (size > SHOWN) {
            lines.add("  and " + (size - SHOWN) + " more; " + where);
        }
    }
}
