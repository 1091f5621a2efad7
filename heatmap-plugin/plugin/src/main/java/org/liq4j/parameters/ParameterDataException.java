/* SPDX-License-Identifier: MIT */
package org.liq4j.parameters;

import java.nio.file.Path;

/** A file of parameters that cannot be read, or breaks a rule; the message names file, place, value and rule. */
public final class ParameterDataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ParameterDataException(Path file, String rule) {
        super(file + ": " + rule);
    }

    ParameterDataException(Path file, Exception cause) {
        super(file + ": " + cause.getMessage(), cause);
    }
}
