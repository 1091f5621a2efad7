/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.liq4j.api.rows.Hole;
import org.liq4j.api.rows.RowKind;

/**
 * What became of one file.
 *
 * @param detail
 *            why it is not there; empty if it is
 * @param sha256
 *            of the file; empty if it is not there
 * @param bytes
 *            its size; 0 if it is not there
 * @param rows
 *            number of rows by kind
 * @param counts
 *            what was met and not kept, by reason
 * @param holes
 *            stretches for which it has no rows
 */
public record FileOutcome(ArchiveFile file, Status status, String detail, String sha256, long bytes,
        Map<RowKind, Long> rows, Map<String, Long> counts, List<Hole> holes) {

    /** What can become of a file. */
    public enum Status {
        /** Fetched now. */
        FETCHED,
        /** Fetched now although it was there: the venue has issued it anew. */
        REISSUED,
        /** Was there already, the same. */
        UNCHANGED,
        /** The archive has no such file. */
        ABSENT,
        /** The network or the venue's server did not bring it. */
        MISSING,
        /** It came, and breaks a rule: none of its rows is kept. */
        REFUSED
    }

    public FileOutcome {
        Map<RowKind, Long> ordered = new EnumMap<>(RowKind.class);
        ordered.putAll(rows);
        rows = Collections.unmodifiableMap(ordered);
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
        holes = List.copyOf(holes);
    }

    static FileOutcome there(ArchiveFile file, Status status, ManifestEntry entry) {
        return new FileOutcome(file, status, "", entry.sha256(), entry.bytes(), entry.rows(), entry.counts(),
                entry.holes());
    }

    static FileOutcome failed(ArchiveFile file, Status status, String detail, String hole,
            Hole.Lasting lasting) {
        List<Hole> holes = file.kind().rows().stream()
                .map(rows -> new Hole(rows, file.from(), file.to(), hole, lasting)).toList();
        return new FileOutcome(file, status, detail, "", 0, Map.of(), Map.of(), holes);
    }
}
