/* SPDX-License-Identifier: MIT */
package org.liq4j.table.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.liq4j.table.TableDataException;
import org.liq4j.table.TableFile;
import org.liq4j.table.TableOptions;
import org.liq4j.table.TextSource;
import org.liq4j.table.TextTable;

/** Opens files of text between separators and of JSON, told apart by how they begin. */
public final class TableFiles {

    private static final int START = 64;

    private TableFiles() {
    }

    /**
     * The tables of a file: one, or one for each text in a zip file.
     *
     * @throws TableDataException
     *             if the file cannot be read, or is none that can be understood; says what would help
     */
    public static List<TextTable> open(Path file, TableOptions options) {
        List<TextTable> tables = new ArrayList<>();
        for (TextSource source : TextSource.of(file)) {
            tables.add(isJson(source) ? JsonTable.of(source, options) : TableFile.table(source, options));
        }
        return tables;
    }

    /** The tables of several files. */
    public static List<TextTable> open(List<Path> files, TableOptions options) {
        return files.stream().flatMap(file -> open(file, options).stream()).toList();
    }

    /** Whether a text begins as JSON does. */
    private static boolean isJson(TextSource source) {
        try (InputStream bytes = source.open()) {
            int seen = 0;
            for (int next = bytes.read(); next >= 0 && seen < START; next = bytes.read(), seen++) {
                boolean skipped = Character.isWhitespace(next) || next == 0xef || next == 0xbb || next == 0xbf;
                if (!skipped) {
                    return next == '[' || next == '{';
                }
            }
            return false;
        } catch (IOException damaged) {
            // Told as what it is when the text is read.
            return false;
        }
    }
}
