/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.liq4j.history.MarketHistory.Column;

/**
 * What reading the files found. The span from the first to the last row holds
 * {@code rows - repeatedRows + missingBars} bars, of which the history has
 * {@code rows - repeatedRows - syntheticRows - emptyRows}.
 *
 * @param files
 *            in the order of their times
 * @param rows
 *            rows read, headers and empty lines not counted
 * @param syntheticRows
 *            rows dropped because they are marked as synthetic
 * @param emptyRows
 *            rows dropped because they have no prices and no volume
 * @param repeatedRows
 *            rows dropped because they stand in the files more than once
 * @param gaps
 *            stretches without bars between bars
 * @param missingBars
 *            bars for which there is no row at all
 * @param barsLacking
 *            by optional input that some bars have: the number of bars that lack it, never 0
 * @param ignoredColumns
 *            headers that were not recognised
 * @param derivations
 *            one phrase for each input calculated from others, for example
 *            {@code "volume = taker buy volume + taker sell volume"}
 * @param notes
 *            what was told of the files' text where it is not the usual, and what was assumed
 */
public record CsvReport(List<Path> files, int rows, int syntheticRows, int emptyRows, int repeatedRows,
        int gaps, long missingBars, Map<Column, Integer> barsLacking, List<String> ignoredColumns,
        List<String> derivations, List<String> notes) {

    public CsvReport {
        files = List.copyOf(files);
        Map<Column, Integer> ordered = new EnumMap<>(Column.class);
        ordered.putAll(barsLacking);
        barsLacking = Collections.unmodifiableMap(ordered);
        ignoredColumns = List.copyOf(ignoredColumns);
        derivations = List.copyOf(derivations);
        notes = List.copyOf(notes);
    }

    /** The findings for a reader, one phrase each, for example {@code "open interest missing in 125 bars"}. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(counted(rows, "row") + " in " + counted(files.size(), "file"));
        if (syntheticRows > 0) {
            lines.add(counted(syntheticRows, "synthetic row") + " dropped");
        }
        if (emptyRows > 0) {
            lines.add(counted(emptyRows, "row") + " without prices dropped");
        }
        if (repeatedRows > 0) {
            lines.add(counted(repeatedRows, "repeated row") + " dropped");
        }
        lines.add(gaps == 0 ? "no gaps" : counted(gaps, "gap") + ", " + counted(missingBars, "bar") + " missing");
        barsLacking.forEach((column, bars) -> lines.add(nameOf(column) + " missing in " + counted(bars, "bar")));
        lines.addAll(derivations);
        if (!ignoredColumns.isEmpty()) {
            lines.add("ignored columns: " + String.join(", ", ignoredColumns));
        }
        lines.addAll(notes);
        return lines;
    }

    private static String nameOf(Column column) {
        return column.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
