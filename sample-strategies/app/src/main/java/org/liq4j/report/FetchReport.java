/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What was fetched from a venue.
 *
 * @param instrument
 *            {@code VENUE:SYMBOL}
 * @param base
 *            whom was asked
 * @param kinds
 *            in the order in which they were fetched; the last may have failed
 * @param notes
 *            a sentence for each thing to know
 */
public record FetchReport(String instrument, String base, List<Kind> kinds, List<String> notes) {

    public FetchReport {
        kinds = List.copyOf(kinds);
        notes = List.copyOf(notes);
    }

    /**
     * Rows of one kind, stored.
     *
     * @param rows
     *            how many
     * @param missing
     *            what is not there: spans, or why it ended
     * @param leftOut
     *            what of the replies was not read
     */
    public record Kind(String kind, long rows, List<String> missing, List<String> leftOut) {

        public Kind {
            missing = List.copyOf(missing);
            leftOut = List.copyOf(leftOut);
        }
    }

    /** For a terminal. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add(instrument + " from " + base);
        for (Kind kind : kinds) {
            lines.add(String.format(Locale.ROOT, "  %-26s %,d rows stored", kind.kind(), kind.rows()));
            kind.missing().forEach(span -> lines.add("    missing: " + span));
            kind.leftOut().forEach(what -> lines.add("    " + what));
        }
        notes.forEach(note -> lines.add("Note: " + note + "."));
        return String.join("\n", lines) + "\n";
    }
}
