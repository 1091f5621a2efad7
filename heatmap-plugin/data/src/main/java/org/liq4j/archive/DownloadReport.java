/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.liq4j.api.rows.Hole;
import org.liq4j.api.rows.RowKind;
import org.liq4j.archive.FileOutcome.Status;

/**
 * What a download brought.
 *
 * @param labels
 *            by which {@link MetricsLabels} times were read
 * @param files
 *            in the order of the plan
 * @param holes
 *            stretches without rows, by kind and time; those that touch for the same reason are one
 */
public record DownloadReport(String labels, List<FileOutcome> files, List<Hole> holes) {

    static DownloadReport of(String labels, List<FileOutcome> files, List<Hole> unpublished) {
        List<Hole> all = Stream.concat(files.stream().flatMap(file -> file.holes().stream()), unpublished.stream())
                .sorted(Comparator.comparing(Hole::kind).thenComparing(Hole::from).thenComparing(Hole::to)).toList();
        return new DownloadReport(labels, files, merged(all));
    }

    public DownloadReport {
        files = List.copyOf(files);
        holes = List.copyOf(holes);
    }

    private static List<Hole> merged(List<Hole> sorted) {
        List<Hole> merged = new ArrayList<>();
        for (Hole hole : sorted) {
            Hole last = merged.isEmpty() ? hole : merged.getLast();
            if (!merged.isEmpty() && last.kind() == hole.kind() && last.to().equals(hole.from())
                    && last.reason().equals(hole.reason()) && last.lasting() == hole.lasting()) {
                merged.set(merged.size() - 1,
                        new Hole(hole.kind(), last.from(), hole.to(), hole.reason(), hole.lasting()));
            } else {
                merged.add(hole);
            }
        }
        return merged;
    }

    /** The files of which this became. */
    public List<FileOutcome> files(Status... any) {
        List<Status> wanted = Arrays.asList(any);
        return files.stream().filter(file -> wanted.contains(file.status())).toList();
    }

    /** Number of rows by kind, those that were there already included. */
    public Map<RowKind, Long> rows() {
        Map<RowKind, Long> rows = new EnumMap<>(RowKind.class);
        files.forEach(file -> file.rows().forEach((kind, count) -> rows.merge(kind, count, Long::sum)));
        return rows;
    }

    /** What was met and not kept, by reason. */
    public Map<String, Long> counts() {
        Tally tally = new Tally();
        files.forEach(file -> tally.addAll(file.counts()));
        return tally.counts();
    }

    /** Bytes of the files that are there. */
    public long bytes() {
        return files.stream().mapToLong(FileOutcome::bytes).sum();
    }

    /**
     * Tells these files from others: the SHA-256 of the lines {@code <sha256>  <file name>} of all files that are there, in the
     * order of the plan.
     */
    public String fingerprint() {
        String lines = files.stream().filter(file -> !file.sha256().isEmpty())
                .map(file -> file.sha256() + "  " + file.file().name() + "\n").collect(Collectors.joining());
        return Checksum.of(lines.getBytes(StandardCharsets.UTF_8));
    }
}
