/* SPDX-License-Identifier: MIT */
package org.liq4j.meaning;

import java.util.Locale;
import java.util.Optional;

import org.liq4j.table.TableRow;

/** Leaves out rows by one of their cells, and counts them. Not thread-safe. */
final class RowFilter {

    /** What becomes of a cell. */
    interface Test {
        boolean takes(TableRow row, String cell);
    }

    private final int column;
    private final String leftOut;
    private final Test test;
    private long count;

    /**
     * @param leftOut
     *            what a row that is left out is, in words: {@code of other symbols}
     */
    RowFilter(int column, String leftOut, Test test) {
        this.column = column;
        this.leftOut = leftOut;
        this.test = test;
    }

    void restart() {
        count = 0;
    }

    /** A row that is too short is taken, for the error that it gives. */
    boolean takes(TableRow row) {
        if (column >= row.cells().size() || test.takes(row, row.cells().get(column).strip())) {
            return true;
        }
        count++;
        return false;
    }

    /** How many rows were left out since the last start. */
    long count() {
        return count;
    }

    Optional<String> note() {
        return count == 0
                ? Optional.empty()
                : Optional.of(count + (count == 1 ? " row " : " rows ") + leftOut + " left out");
    }

    /** Yes or no; empty if the cell is neither. */
    static Optional<Boolean> truth(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "1", "true", "t", "yes", "y", "1.0" -> Optional.of(true);
            case "0", "false", "f", "no", "n", "0.0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
