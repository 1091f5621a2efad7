/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

import org.liq4j.api.Liq4jException;

/**
 * A file that breaks a rule. The message states the place and the rule, for example
 * {@code bars.csv:7: column "Low" = 101.2: low must be <= open (100.9)}.
 */
public final class CsvDataException extends Liq4jException {

    private static final long serialVersionUID = 1L;

    /** A text, since paths are not serializable. */
    private final String file;
    private final long line;
    private final boolean hasColumn;
    private final String column;
    private final String value;
    private final String rule;

    private CsvDataException(String message, Path file, long line, Optional<String> column, String value, String rule) {
        super(Blame.DATA, message);
        this.file = file.toString();
        this.line = line;
        this.hasColumn = column.isPresent();
        this.column = column.orElse("");
        this.value = value;
        this.rule = rule;
    }

    static CsvDataException ofFile(Path file, String rule) {
        return new CsvDataException(file + ": " + rule, file, 0, Optional.empty(), "", rule);
    }

    static CsvDataException ofLine(Path file, long line, String rule) {
        return new CsvDataException(file + ":" + line + ": " + rule, file, line, Optional.empty(), "", rule);
    }

    static CsvDataException ofColumn(Path file, long line, String column, String rule) {
        String message = file + ":" + line + ": column \"" + column + "\": " + rule;
        return new CsvDataException(message, file, line, Optional.of(column), "", rule);
    }

    static CsvDataException ofCell(Path file, long line, String column, String value, String rule) {
        String shown = value.isBlank() ? "\"\"" : value;
        String message = file + ":" + line + ": column \"" + column + "\" = " + shown + ": " + rule;
        return new CsvDataException(message, file, line, Optional.of(column), value, rule);
    }

    public Path file() {
        return Path.of(file);
    }

    /** Counted from 1, the header included; empty if the file as a whole is at fault. */
    public OptionalLong line() {
        return line == 0 ? OptionalLong.empty() : OptionalLong.of(line);
    }

    /** The header of the column at fault. */
    public Optional<String> column() {
        return hasColumn ? Optional.of(column) : Optional.empty();
    }

    /** The value at fault; empty if none is. */
    public String value() {
        return value;
    }

    public String rule() {
        return rule;
    }
}
