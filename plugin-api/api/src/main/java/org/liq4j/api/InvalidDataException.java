/* SPDX-License-Identifier: MIT */
package org.liq4j.api;

import java.util.function.Supplier;

/**
 * Data that were read break a rule: of their format, or of what is to be done with them. Nobody who asked did anything wrong. The
 * message names field, value and rule, and the place where there is one.
 */
public final class InvalidDataException extends Liq4jException {

    private static final long serialVersionUID = 1L;

    private final InvalidValueException broken;

    public InvalidDataException(InvalidValueException broken) {
        super(Blame.DATA, broken.getMessage(), broken);
        this.broken = broken;
    }

    public InvalidDataException(String field, String value, String rule) {
        this(new InvalidValueException(field, value, rule));
    }

    /**
     * What the work makes of data that were read.
     *
     * @throws InvalidDataException
     *             if the data break a rule of the work
     */
    public static <T> T check(Supplier<T> work) {
        try {
            return work.get();
        } catch (InvalidValueException e) {
            throw new InvalidDataException(e);
        }
    }

    /** The value and the rule that it breaks. */
    public InvalidValueException broken() {
        return broken;
    }
}
