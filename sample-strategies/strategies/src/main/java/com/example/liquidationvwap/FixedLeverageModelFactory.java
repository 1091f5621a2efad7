/* SPDX-License-Identifier: MIT */
package com.example.liquidationvwap;

import java.util.ArrayList;
import java.util.List;

import com.google.inject.Inject;

import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.LiquidationModelFactory;
import org.liq4j.api.extension.NumberRange;
import org.liq4j.api.extension.Parameter;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.market.Instrument;
import org.liq4j.margin.AppliedBrackets;
import org.liq4j.margin.MarginBrackets;
import org.liq4j.model.CohortSettings;
import org.liq4j.model.LevelDensity;
import org.liq4j.model.OpenInterestModel;
import org.liq4j.model.OpenInterestSettings;

/** Makes open-interest models in which everybody has the same leverage, with the margin brackets that are installed. */
final class FixedLeverageModelFactory implements LiquidationModelFactory {

    private static final Parameter<Double> LEVERAGE = Parameter.number("leverage", 25, NumberRange.closed(2, 100), "x",
            "Of every position; at most what the instrument's margin brackets allow.");
    private static final OpenInterestSettings STANDARD = OpenInterestSettings.DEFAULT;

    private final MarginBrackets brackets;

    @Inject
    FixedLeverageModelFactory(MarginBrackets brackets) {
        this.brackets = brackets;
    }

    @Override
    public String description() {
        return "The open-interest book if every position had the same leverage.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(LEVERAGE);
    }

    @Override
    public LiquidationModel create(Instrument instrument, Arguments given) {
        LevelDensity density = new LevelDensity.LeverageTiers(List.of(given.get(LEVERAGE)));
        AppliedBrackets applied = AppliedBrackets.of(instrument, brackets::find);
        List<String> assumptions = new ArrayList<>(
                List.of("every position has a leverage of " + given.get(LEVERAGE)));
        assumptions.addAll(applied.assumptions());
        return new OpenInterestModel(
                STANDARD.withCohorts(List.of(new CohortSettings("all", 1, density, 0.05))), applied.schedule(),
                instrument.payoff(), assumptions);
    }
}
