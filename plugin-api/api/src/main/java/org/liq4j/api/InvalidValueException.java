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
    private final InvalidValueException[] parts;

    public InvalidValueException(String field, String value, String rule) {
        this(field, value, rule, new InvalidValueException[0]);
    }

    private InvalidValueException(String field, String value, String rule, InvalidValueException[] parts) {
        super(Blame.USAGE, field + " = " + value + ": " + rule);
        this.field = field;
        this.value = value;
        this.rule = rule;
        this.parts = parts;
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
        return new InvalidValueException(first.field, first.value, first.rule + "; " + others,
                problems.stream().flatMap(problem -> problem.problems().stream())
                        .toArray(InvalidValueException[]::new));
    }

    /** Each problem by itself: this one, or those that this one was made of. */
    public List<InvalidValueException> problems() {
        return parts.length == 0 ? List.of(this) : List.of(parts);
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
