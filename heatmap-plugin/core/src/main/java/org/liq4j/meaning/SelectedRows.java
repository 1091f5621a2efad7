/* SPDX-License-Identifier: MIT */
package org.liq4j.meaning;

import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.liq4j.table.TableDataException;
import org.liq4j.table.TableFormat;
import org.liq4j.table.TableOptions;
import org.liq4j.table.TableRow;
import org.liq4j.table.TableRows;
import org.liq4j.table.TextTable;

/** The rows of a table that pass all filters. */
record SelectedRows(TextTable table, List<RowFilter> filters) implements TextTable {

    SelectedRows {
        filters = List.copyOf(filters);
    }

    @Override
    public Path file() {
        return table.file();
    }

    @Override
    public String name() {
        return table.name();
    }

    @Override
    public TableFormat format() {
        return table.format();
    }

    @Override
    public TableOptions options() {
        return table.options();
    }

    @Override
    public TableRow header() {
        return table.header();
    }

    /** Filters count anew. */
    @Override
    public TableRows rows() {
        filters.forEach(RowFilter::restart);
        return new Filtered(table.rows());
    }

    private boolean takes(TableRow row) {
        for (RowFilter filter : filters) {
            if (!filter.takes(row)) {
                return false;
            }
        }
        return true;
    }

    private final class Filtered implements TableRows {

        private final TableRows rows;
        private @Nullable TableRow next;

        Filtered(TableRows rows) {
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            while (next == null && rows.hasNext()) {
                TableRow row = rows.next();
                try {
                    next = takes(row) ? row : null;
                } catch (TableDataException e) {
                    throw rows.explained(e);
                }
            }
            return next != null;
        }

        @Override
        public TableRow next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            TableRow row = next;
            next = null;
            return Objects.requireNonNull(row);
        }

        @Override
        public TableDataException explained(TableDataException error) {
            return rows.explained(error);
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}
