/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What an import did.
 *
 * @param dryRun
 *            whether nothing was written
 */
public record ImportReport(String instrument, boolean dryRun, List<File> files) {

    public ImportReport {
        files = List.copyOf(files);
    }

    /**
     * One file, imported as a whole.
     *
     * @param kinds
     *            what became of its rows
     * @param notes
     *            one phrase for each thing found in it
     */
    public record File(String file, List<Kind> kinds, List<String> notes) {

        public File {
            kinds = List.copyOf(kinds);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Rows of one kind.
     *
     * @param added
     *            that were not there
     * @param replaced
     *            that took the place of an earlier one
     * @param present
     *            that were there already
     */
    public record Kind(String kind, long added, long replaced, long present) {
    }

    /** For a terminal. */
    public String text() {
        List<String> lines = new ArrayList<>();
        for (File file : files) {
            lines.add(file.file() + " -> " + instrument + (dryRun ? " (dry run, nothing written)" : ""));
            for (Kind kind : file.kinds()) {
                lines.add(String.format(Locale.ROOT, "  %-20s %,d added, %,d replaced, %,d there already", kind.kind(),
                        kind.added(), kind.replaced(), kind.present()));
            }
            file.notes().forEach(note -> lines.add("  " + note));
        }
        return String.join("\n", lines) + "\n";
    }
}
