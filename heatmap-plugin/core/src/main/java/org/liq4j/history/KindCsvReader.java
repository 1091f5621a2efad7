/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.nio.file.Path;

/**
 * Reads rows of one kind from a CSV file with a header row, plain or gzip, by a {@link KindCsvLayout}.
 */
public final class KindCsvReader {

    private KindCsvReader() {
    }

    /**
     * All rows of a file.
     *
     * @throws CsvDataException
     *             if the file cannot be read or breaks a rule
     */
    public static KindCsv read(Path file, KindCsvLayout layout) {
        try (CsvInput input = CsvInput.open(file)) {
            if (!input.hasNext()) {
                throw CsvDataException.ofFile(file, "must have a header row, is empty");
            }
            KindCsvParser parser = input.next(
                    header -> new KindCsvParser(file, header.getStartingLineNumber(), header.getFields(), layout));
            while (input.hasNext()) {
                input.next(row -> parser.add(row.getStartingLineNumber(), row.getFields()));
            }
            return parser.rows();
        }
    }
}
