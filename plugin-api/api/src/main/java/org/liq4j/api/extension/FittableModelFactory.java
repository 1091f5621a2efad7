/* SPDX-License-Identifier: MIT */
package org.liq4j.api.extension;

import java.nio.file.Path;

/** A factory whose models can take their parameters from a file. */
public interface FittableModelFactory extends LiquidationModelFactory {

    /**
     * A factory of models with the file's parameters.
     *
     * @throws RuntimeException
     *             if the file cannot be read or breaks a rule; its message names file, place, value and rule
     */
    FittedModelFactory withParameters(Path file);
}
