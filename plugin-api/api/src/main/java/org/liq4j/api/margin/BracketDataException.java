/* SPDX-License-Identifier: MIT */
package org.liq4j.api.margin;

import java.nio.file.Path;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Liq4jException;

/** A file of margin brackets that breaks a rule or cannot be read; the message names file, field, value and rule. */
public final class BracketDataException extends Liq4jException {

    private static final long serialVersionUID = 1L;

    private BracketDataException(String message, Throwable cause) {
        super(Blame.DATA, message, cause);
    }

    /** A file that is wrong as a whole. */
    public BracketDataException(Path file, String rule) {
        super(Blame.DATA, file + ": " + rule);
    }

    /** A value that breaks a rule, at a place in a file. */
    public BracketDataException(Path file, InvalidValueException broken) {
        this(file + ": " + broken.getMessage(), broken);
    }

    /** A value whose field already names file and place. */
    public static BracketDataException placed(InvalidValueException broken) {
        return new BracketDataException(String.valueOf(broken.getMessage()), broken);
    }
}
