/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.nio.file.Path;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import org.liq4j.api.heatmap.FittableModelFactory;
import org.liq4j.api.heatmap.FittedModelFactory;
import org.liq4j.api.heatmap.LiquidationModelFactory;
import org.liq4j.api.heatmap.TrainingData;
import org.liq4j.api.plugin.PluginHost;

/** Which liquidation model a command works with: the one place where its options are turned into a model. */
final class ModelChoice {

    /** The model where none is named. */
    static final String DEFAULT = "open-interest";

    @Option(names = "--model", paramLabel = "NAME", defaultValue = DEFAULT, description = "Liquidation model by name: open-interest or candle-decay (default: ${DEFAULT-VALUE}).")
    private String name = DEFAULT;

    @Option(names = "--params", paramLabel = "FILE", description = "Parameters of the model, as written by liq4j fit (default: its own).")
    private @Nullable Path parameters;

    private Optional<TrainingData> training = Optional.empty();

    String name() {
        return name;
    }

    LiquidationModelFactory factory(PluginHost host) {
        LiquidationModelFactory named = UsageException.check("--model", () -> host.model(name));
        Path file = parameters;
        if (file == null) {
            return named;
        }
        if (named instanceof FittableModelFactory fittable) {
            FittedModelFactory fitted = fittable.withParameters(file);
            training = Optional.of(fitted.trainingData());
            return fitted;
        }
        throw new UsageException("--params: the model " + name + " takes no parameters from a file");
    }

    /** The file of parameters, if there is one. */
    Optional<Path> file() {
        return Optional.ofNullable(parameters);
    }

    /** What the parameters of {@link #factory} were fitted on, if they come from a file. */
    Optional<TrainingData> training() {
        return training;
    }
}
