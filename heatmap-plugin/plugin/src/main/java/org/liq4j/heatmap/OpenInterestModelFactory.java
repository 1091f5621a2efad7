/* SPDX-License-Identifier: MIT */
package org.liq4j.heatmap;

import java.nio.file.Path;
import java.util.List;

import com.google.inject.Inject;

import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.FittableModelFactory;
import org.liq4j.api.extension.FittedModelFactory;
import org.liq4j.api.extension.LiquidationModelFactory;
import org.liq4j.api.extension.Parameter;
import org.liq4j.api.heatmap.LeverageBand;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.TrainingData;
import org.liq4j.api.market.Instrument;
import org.liq4j.margin.MarginBrackets;
import org.liq4j.model.OpenInterestModel;
import org.liq4j.model.OpenInterestSettings;
import org.liq4j.parameters.ModelParameters;
import org.liq4j.parameters.ParameterFile;

/** Makes open-interest models with the margin brackets that are installed. */
public class OpenInterestModelFactory implements FittableModelFactory {

    private final OpenInterestSettings settings;
    private final MarginBrackets brackets;

    @Inject
    OpenInterestModelFactory(OpenInterestSettings settings, MarginBrackets brackets) {
        this.settings = settings;
        this.brackets = brackets;
    }

    @Override
    public String description() {
        return "A book that conserves open interest and lets positions close, with the venue's exact margin rules.";
    }

    @Override
    public FittedModelFactory withParameters(Path file) {
        ModelParameters parameters = ParameterFile.read(file);
        return new Fitted(parameters.settings(), parameters.training(), brackets);
    }

    @Override
    public List<Parameter<?>> parameters() {
        return OpenInterestParameters.ALL;
    }

    @Override
    public LiquidationModel create(Instrument instrument, Arguments arguments) {
        return OpenInterestModel.of(instrument, OpenInterestParameters.over(settings, arguments), brackets::find,
                assumptions());
    }

    @Override
    public LiquidationModelFactory withLeverageBands(List<LeverageBand> bands) {
        return with(settings.withLeverageBands(bands));
    }

    /** The parameters of its models. */
    public final OpenInterestSettings settings() {
        return settings;
    }

    /** A factory of models with other parameters. */
    public final OpenInterestModelFactory with(OpenInterestSettings other) {
        return new OpenInterestModelFactory(other, brackets);
    }

    /** What models say they assume beside what their instrument brings. */
    List<String> assumptions() {
        return List.of();
    }

    /** With the parameters of a file. */
    private static final class Fitted extends OpenInterestModelFactory implements FittedModelFactory {

        private final TrainingData training;

        Fitted(OpenInterestSettings settings, TrainingData training, MarginBrackets brackets) {
            super(settings, brackets);
            this.training = training;
        }

        @Override
        public LiquidationModelFactory withLeverageBands(List<LeverageBand> bands) {
            return new Fitted(settings().withLeverageBands(bands), training, super.brackets);
        }

        @Override
        public TrainingData trainingData() {
            return training;
        }

        @Override
        List<String> assumptions() {
            return List.of("parameters fitted on " + training.instrument() + " from " + training.from() + " until "
                    + training.until() + ": what the model says of bars before that is in-sample");
        }
    }
}
