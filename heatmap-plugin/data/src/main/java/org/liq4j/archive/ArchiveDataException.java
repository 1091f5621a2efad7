/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import org.liq4j.api.Liq4jException;

/**
 * A file of the archive that breaks a rule; none of its rows is kept. The message states the place and the rule, for example
 * {@code BTCUSDT-1m-2025-01.zip:7: low = 101.2: must be <= open (100.9)}.
 */
public final class ArchiveDataException extends Liq4jException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final long line;
    private final String field;
    private final String value;
    private final String rule;

    private ArchiveDataException(String file, long line, String field, String value, String rule) {
        super(Blame.DATA, place(file, line, field, value) + ": " + rule);
        this.file = file;
        this.line = line;
        this.field = field;
        this.value = value;
        this.rule = rule;
    }

    static ArchiveDataException ofFile(String file, String rule) {
        return new ArchiveDataException(file, 0, "", "", rule);
    }

    static ArchiveDataException ofLine(String file, long line, String rule) {
        return new ArchiveDataException(file, line, "", "", rule);
    }

    static ArchiveDataException ofCell(String file, long line, String field, String value, String rule) {
        return new ArchiveDataException(file, line, field, value, rule);
    }

    public String file() {
        return file;
    }

    /** File, line, field and value, as far as they are at fault. */
    private static String place(String file, long line, String field, String value) {
        String where = line == 0 ? file : file + ":" + line;
        return field.isEmpty() ? where : where + ": " + field + " = " + (value.isBlank() ? "\"\"" : value);
    }

    /** Counted from 1, a header included; 0 if the file as a whole is at fault. */
    public long line() {
        return line;
    }

    /** Name of the column; empty if none is at fault. */
    public String field() {
        return field;
    }

    /** As it stands in the file; empty if none is at fault. */
    public String value() {
        return value;
    }

    public String rule() {
        return rule;
    }
}
