/* SPDX-License-Identifier: MIT */
package org.liq4j.parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.liq4j.api.Liq4jException;

/** A file of parameters that cannot be read, or breaks rules; the message names the file, and of each problem line, place, value and rule. */
public final class ParameterDataException extends Liq4jException {

    private static final long serialVersionUID = 1L;

    ParameterDataException(Path file, String rule) {
        super(Blame.DATA, file + ": " + rule);
    }

    /**
     * @param problems
     *            all that is wrong with the file, at least one
     */
    ParameterDataException(Path file, List<String> problems) {
        this(file, problems.size() == 1
                ? problems.getFirst()
                : problems.size() + " problems" + IntStream.range(0, problems.size())
                        .mapToObj(i -> "\n  " + (i + 1) + ". " + problems.get(i)).collect(Collectors.joining()));
    }
}
