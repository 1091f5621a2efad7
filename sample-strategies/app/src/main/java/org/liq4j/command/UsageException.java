/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.util.function.Supplier;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Liq4jException;

/** An option that is wrong: the user's to mend, exit status 2. */
final class UsageException extends Liq4jException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(Blame.USAGE, message);
    }

    UsageException(String option, Liq4jException cause) {
        super(Blame.USAGE, option + ": " + cause.getMessage(), cause);
    }

    /** What the supplier makes of an option's value; a rule that the value breaks becomes wrong usage of the option. */
    static <T> T check(String option, Supplier<T> supplier) {
        try {
            return supplier.get();
        } catch (InvalidValueException e) {
            throw new UsageException(option, e);
        }
    }
}
