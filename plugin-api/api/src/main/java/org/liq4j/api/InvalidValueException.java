/* SPDX-License-Identifier: MIT */
package org.liq4j.api;

/**
 * A value that breaks a stated rule; names the field, the value and the rule. The blame is of whoever passed the value: who reads
 * it from a file catches this and throws an exception of data that adds file and line.
 */
public final class InvalidValueException extends Liq4jException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String value;
    private final String rule;

    public InvalidValueException(String field, String value, String rule) {
        super(Blame.USAGE, field + " = " + value + ": " + rule);
        this.field = field;
        this.value = value;
        this.rule = rule;
    }

    public String field() {
        return field;
    }

    public String value() {
        return value;
    }

    /** The violated rule, readable after "field = value: ". */
    public String rule() {
        return rule;
    }
}
