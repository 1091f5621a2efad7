/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.nio.file.Path;

/**
 * Reads rows of one kind from a CSV file with a header row, plain or gzip, by a {@link RowLayout}.
 */
public final class RowCsvReader {

    private RowCsvReader() {
    }

    /**
     * All rows of a file.
     *
     * @throws CsvDataException
     *             if the file cannot be read or breaks a rule
     */
    public static RowCsv read(Path file, RowLayout layout) {
        try (CsvInput input = CsvInput.open(file)) {
            if (!input.hasNext()) {
                throw CsvDataException.ofFile(file, "must have a header row, is empty");
            }
            RowParser parser = input.next(
                    header -> new RowParser(file, header.getStartingLineNumber(), header.getFields(), layout));
            while (input.hasNext()) {
                input.next(row -> parser.add(row.getStartingLineNumber(), row.getFields()));
            }
            return parser.rows();
        }
    }
}
