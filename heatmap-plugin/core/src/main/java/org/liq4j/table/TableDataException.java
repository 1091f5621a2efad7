/* SPDX-License-Identifier: MIT */
package org.liq4j.table;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.liq4j.api.Liq4jException;

/**
 * A file that breaks a rule. The message states the place and the rule, for example
 * {@code bars.csv:7: column "Low" = 101.2: low must be <= open (100.9)}.
 */
public final class TableDataException extends Liq4jException {

    private static final long serialVersionUID = 1L;

    /** A text, since paths are not serializable. */
    private final String file;
    private final long line;
    private final boolean hasColumn;
    private final String column;
    private final String value;
    private final String rule;
    private final ArrayList<Remedy> remedies;

    /**
     * An option of the command with which the file may be read.
     *
     * @param option
     *            with its hyphens
     * @param value
     *            what it would have to be
     */
    public record Remedy(String option, String value) implements Serializable {
    }

    private TableDataException(String message, Path file, long line, Optional<String> column, String value, String rule,
            List<Remedy> remedies) {
        super(Blame.DATA, message);
        this.file = file.toString();
        this.line = line;
        this.hasColumn = column.isPresent();
        this.column = column.orElse("");
        this.value = value;
        this.rule = rule;
        this.remedies = new ArrayList<>(remedies);
    }

    /** Of the file as a whole. */
    public static TableDataException ofFile(Path file, String rule) {
        return new TableDataException(file + ": " + rule, file, 0, Optional.empty(), "", rule, List.of());
    }

    /** Of a line, counted from 1. */
    public static TableDataException ofLine(Path file, long line, String rule) {
        return new TableDataException(file + ":" + line + ": " + rule, file, line, Optional.empty(), "", rule,
                List.of());
    }

    /** Of a column, by its header, which stands on the line. */
    public static TableDataException ofColumn(Path file, long line, String column, String rule) {
        String message = file + ":" + line + ": column \"" + column + "\": " + rule;
        return new TableDataException(message, file, line, Optional.of(column), "", rule, List.of());
    }

    /** Of one value. */
    public static TableDataException ofCell(Path file, long line, String column, String value, String rule) {
        String shown = value.isBlank() ? "\"\"" : value;
        String message = file + ":" + line + ": column \"" + column + "\" = " + shown + ": " + rule;
        return new TableDataException(message, file, line, Optional.of(column), value, rule, List.of());
    }

    /** The same, with an option that may help; of several, one is to be chosen. */
    public TableDataException withRemedy(String option, String optionValue) {
        List<Remedy> more = new ArrayList<>(remedies);
        more.add(new Remedy(option, optionValue));
        return new TableDataException(String.valueOf(getMessage()), file(), line, column(), value, rule, more);
    }

    /** Options of which each may help. */
    public List<Remedy> remedies() {
        return List.copyOf(remedies);
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
