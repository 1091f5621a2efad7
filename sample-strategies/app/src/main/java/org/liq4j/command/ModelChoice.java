/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import org.liq4j.api.extension.FittableModelFactory;
import org.liq4j.api.extension.FittedModelFactory;
import org.liq4j.api.extension.LiquidationModelFactory;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.TrainingData;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.plugin.ResolvedExtension;

/** Which liquidation model a command works with: the one place where its options are turned into a model. */
final class ModelChoice {

    /** The model where none is named. */
    static final String DEFAULT = "open-interest";

    @Option(names = "--model", paramLabel = "NAME", defaultValue = DEFAULT, description = "Liquidation model by name and parameters, for example candle-decay(leverage=20); see liq4j plugins list (default: ${DEFAULT-VALUE}).")
    private String name = DEFAULT;

    @Option(names = "--params", paramLabel = "FILE", description = "Parameters of the model, as liq4j fit --train-until TIME writes them (default: the model's own).")
    private @Nullable Path parameters;

    private Optional<TrainingData> training = Optional.empty();

    /** As it was asked for. */
    String name() {
        return name;
    }

    /** What makes fresh models. */
    Function<Instrument, LiquidationModel> models(PluginHost host) {
        ResolvedExtension<LiquidationModelFactory> chosen = UsageException.check("--model",
                () -> host.choose(ExtensionKind.MODEL, name));
        LiquidationModelFactory factory = factory(chosen);
        return instrument -> made(host, factory, chosen, instrument);
    }

    /** The model once for each set of parameters of a grid, those beside it as named. */
    List<ResolvedExtension<LiquidationModelFactory>> sets(PluginHost host, String gridOption, List<String> grid) {
        return ParameterSets.of(host, ExtensionKind.MODEL, "--model", name, gridOption, grid).stream()
                .map(chosen -> new ResolvedExtension<>(chosen.name(), factory(chosen), chosen.arguments())).toList();
    }

    /** A fresh model of one of the sets. */
    static LiquidationModel made(PluginHost host, ResolvedExtension<LiquidationModelFactory> chosen,
            Instrument instrument) {
        return made(host, chosen.extension(), chosen, instrument);
    }

    private static LiquidationModel made(PluginHost host, LiquidationModelFactory factory,
            ResolvedExtension<LiquidationModelFactory> chosen, Instrument instrument) {
        return UsageException.check("--model",
                () -> host.make(chosen, () -> factory.create(instrument, chosen.arguments())));
    }

    private LiquidationModelFactory factory(ResolvedExtension<LiquidationModelFactory> chosen) {
        Path file = parameters;
        if (file == null) {
            return chosen.extension();
        }
        if (chosen.extension() instanceof FittableModelFactory fittable) {
            FittedModelFactory fitted = fittable.withParameters(file);
            training = Optional.of(fitted.trainingData());
            return fitted;
        }
        throw new UsageException("--params: the model " + chosen.name() + " takes no parameters from a file");
    }

    /** The file of parameters, if there is one. */
    Optional<Path> file() {
        return Optional.ofNullable(parameters);
    }

    /** What the parameters of the models were fitted on, if they come from a file. */
    Optional<TrainingData> training() {
        return training;
    }
}
