/* SPDX-License-Identifier: MIT */
package org.liq4j.parameters;

import java.nio.file.Path;

import org.liq4j.api.Liq4jException;

/** A file of parameters that cannot be read, or breaks a rule; the message names file, place, value and rule. */
public final class ParameterDataException extends Liq4jException {

    private static final long serialVersionUID = 1L;

    ParameterDataException(Path file, String rule) {
        super(Blame.DATA, file + ": " + rule);
    }

    ParameterDataException(Path file, Exception cause) {
        super(Blame.DATA, file + ": " + cause.getMessage(), cause);
    }
}
