/* SPDX-License-Identifier: MIT */
package org.liq4j.recording;

import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;

import org.jspecify.annotations.Nullable;

import org.liq4j.table.TableFormat;
import org.liq4j.table.TableOptions;
import org.liq4j.table.TableRow;
import org.liq4j.table.TableRows;
import org.liq4j.table.TextTable;

/** JSON objects as rows. */
record JsonLinesTable(Path file, TableRow header) implements TextTable {

    private static final TableFormat FORMAT = new TableFormat("", "UTF-8", "JSON lines", '.', "", true,
            List.of("a JSON object a line"));

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public TableFormat format() {
        return FORMAT;
    }

    @Override
    public TableOptions options() {
        return TableOptions.DEFAULT;
    }

    @Override
    public TableRows rows() {
        return new Rows(JsonLines.openRows(file), header.cells());
    }

    private static final class Rows implements TableRows {

        private final JsonLines lines;
        private final List<String> fields;
        private @Nullable TableRow next;

        Rows(JsonLines lines, List<String> fields) {
            this.lines = lines;
            this.fields = fields;
            this.next = lines.nextRow(fields);
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public TableRow next() {
            TableRow row = next;
            if (row == null) {
                throw new NoSuchElementException();
            }
            next = lines.nextRow(fields);
            return row;
        }

        @Override
        public void close() {
            lines.close();
        }
    }
}
