/* SPDX-License-Identifier: MIT */
package org.liq4j.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.liq4j.table.TableRows;
import org.liq4j.table.TextTable;

/** What the first cells of columns look like. */
final class FirstCells {

    private static final int ENOUGH = 100;

    private FirstCells() {
    }

    /** The first of the columns whose cells are numbers. */
    static Optional<Integer> firstNumeric(TextTable table, List<Integer> columns) {
        return columns.stream().filter(column -> all(table, column, FirstCells::isNumber)).findFirst();
    }

    /** Whether cells are what a column of that meaning has: numbers of trades are often texts, and are then not needed. */
    static boolean fits(TextTable table, int column, ColumnMeaning meaning) {
        return meaning != ColumnMeaning.ID
                || (all(table, column, FirstCells::isNumber) && !hasEmpty(table, column));
    }

    /** Whether all times are the last millisecond of a second. */
    static boolean endBefore(TextTable table, int column) {
        return all(table, column,
                cell -> cell.matches("\\d{10}(999|999000|999999|999999999)|.*[.:,]\\d*999(999)?(Z|[+-].*)?"));
    }

    static boolean isTruth(TextTable table, int column) {
        return all(table, column, cell -> RowFilter.truth(cell).isPresent());
    }

    /** Whether there are cells that are not empty, and all of them are so. */
    private static boolean all(TextTable table, int column, Predicate<String> wanted) {
        List<String> cells = of(table, column);
        return !cells.isEmpty() && cells.stream().allMatch(wanted);
    }

    private static boolean hasEmpty(TextTable table, int column) {
        try (TableRows rows = table.rows()) {
            for (int row = 0; row < ENOUGH && rows.hasNext(); row++) {
                List<String> texts = rows.next().cells();
                if (column < texts.size() && texts.get(column).isBlank()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The first cells that are not empty. */
    static List<String> of(TextTable table, int column) {
        List<String> cells = new ArrayList<>();
        try (TableRows rows = table.rows()) {
            for (int row = 0; row < ENOUGH && rows.hasNext(); row++) {
                List<String> texts = rows.next().cells();
                if (column < texts.size() && !texts.get(column).isBlank()) {
                    cells.add(texts.get(column).strip());
                }
            }
        }
        return cells;
    }

    private static boolean isNumber(String cell) {
        return cell.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.') && !cell.equals(".");
    }
}
