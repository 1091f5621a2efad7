/* SPDX-License-Identifier: MIT */
package org.liq4j.api;

import java.util.List;
import java.util.stream.Collectors;

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

    /**
     * Several problems in one: the field and the value are of the first, the rule says the others too.
     *
     * @param problems
     *            at least one
     */
    public static InvalidValueException all(List<InvalidValueException> problems) {
        InvalidValueException first = problems.getFirst();
        if (problems.size() == 1) {
            return first;
        }
        String others = problems.stream().skip(1).map(InvalidValueException::getMessage)
                .collect(Collectors.joining("; "));
        return new InvalidValueException(first.field, first.value, first.rule + "; " + others);
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
