/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.liq4j.api.rows.RowBatch;
import org.liq4j.meaning.ColumnReading;
import org.liq4j.meaning.TableReading;
import org.liq4j.table.TableFormat;
import org.liq4j.table.TextTable;

/** What a file is read as, for people: the form of its text, each column, and the first rows. */
final class ImportExplanation {

    private static final int ROWS = 3;

    private ImportExplanation() {
    }

    /**
     * @param subject
     *            what the rows are of
     */
    static List<String> of(TextTable table, TableReading reading, String subject) {
        List<String> lines = new ArrayList<>();
        lines.add(table.name() + " is read as " + subject);
        TableFormat format = table.format();
        lines.add("  text: " + (format.compression().isEmpty() ? "" : format.compression() + ", ") + format.charset()
                + ", "
                + format.separator() + (format.headerInFile() ? "" : ", header not in the file"));
        format.findings().forEach(finding -> lines.add("    " + finding));
        int width = reading.columns().stream().mapToInt(column -> column.header().length()).max().orElse(0);
        int taken = reading.columns().stream().mapToInt(column -> column.takenFor().length()).max().orElse(0);
        lines.add("  columns:");
        for (ColumnReading column : reading.columns()) {
            lines.add(String.format(Locale.ROOT, "    %-" + Math.max(1, width) + "s  %-" + Math.max(1, taken) + "s  %s",
                    column.header(), column.takenFor(), column.reason()).stripTrailing());
        }
        reading.timeLabel().ifPresent(end -> lines.add("  time states the " + switch (end) {
            case START -> "open";
            case END -> "close";
        } + " of a bar, as its header says"));
        return lines;
    }

    /** The first rows of each kind, as they would be stored. */
    static List<String> rows(List<RowBatch> batches) {
        List<String> lines = new ArrayList<>();
        for (RowBatch batch : batches) {
            lines.add("  first of " + batch.size() + " " + batch.kind().label() + ":");
            for (int row = 0; row < Math.min(ROWS, batch.size()); row++) {
                StringBuilder line = new StringBuilder("    " + Instant.ofEpochMilli(batch.eventMillis(row)));
                if (batch.knownMillis(row) != batch.eventMillis(row)) {
                    line.append(" known ").append(Instant.ofEpochMilli(batch.knownMillis(row)));
                }
                double[] values = batch.values(row);
                for (int c = 0; c < values.length; c++) {
                    if (!Double.isNaN(values[c])) {
                        line.append(' ').append(batch.kind().columns().get(c).label()).append('=').append(values[c]);
                    }
                }
                lines.add(line.toString());
            }
        }
        return lines;
    }
}
