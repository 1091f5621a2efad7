/* SPDX-License-Identifier: MIT */
package org.liq4j.parameters;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.LeverageBand;
import org.liq4j.api.heatmap.TrainingData;
import org.liq4j.api.heatmap.TrainingData.DataFile;
import org.liq4j.margin.SteppedMaintenance;
import org.liq4j.model.CohortSettings;
import org.liq4j.model.LevelDensity;
import org.liq4j.model.LevelDensity.DistanceBand;
import org.liq4j.model.LevelDensity.LeverageTiers;
import org.liq4j.model.OpenInterestSettings;

/** The file as it is written. */
record ParameterJson(String format, String model, Training training, Settings settings) {

    static final String FORMAT = "liq4j-parameters-1";
    static final String MODEL = "open-interest";

    /** What they were fitted on. */
    record Training(String instrument, Instant from, Instant until, List<DataFile> files) {
    }

    /** Durations in ISO-8601. */
    record Settings(double gridWidth, double positionNotional, double wickRetention, Duration maximumOpenInterestAge,
            double crowdedSideTilt, Duration fundingInterval, Maintenance maintenance,
            List<Double> leverageEdges, List<Cohort> cohorts) {
    }

    /** Raised maintenance margins. */
    record Maintenance(Duration window, Duration reference, double maximum, double step) {
    }

    /** Has tiers or bands; the other list is empty. */
    record Cohort(String name, double share, double turnover, List<Tier> tiers, List<DistanceBand> bands) {
    }

    /** A leverage. */
    record Tier(double leverage, double weight) {
    }

    static ParameterJson of(ModelParameters parameters) {
        TrainingData training = parameters.training();
        OpenInterestSettings settings = parameters.settings();
        if (!(settings.maintenance().multiplier() instanceof SteppedMaintenance stepped)) {
            throw new InvalidValueException("maintenance", settings.maintenance().multiplier().toString(),
                    "must be stepped to be written to a file");
        }
        return new ParameterJson(FORMAT, MODEL,
                new Training(training.instrument().toString(), training.from(), training.until(), training.files()),
                new Settings(settings.gridWidth(), settings.positionNotional(), settings.wickRetention(),
                        settings.maximumOpenInterestAge(), settings.crowdedSideTilt(), settings.fundingInterval(),
                        new Maintenance(settings.maintenance().window(), settings.maintenance().reference(),
                                stepped.maximum(), stepped.step()),
                        settings.leverageBands().stream().skip(1).map(LeverageBand::from).toList(),
                        settings.cohorts().stream().map(ParameterJson::cohort).toList()));
    }

    private static Cohort cohort(CohortSettings cohort) {
        return switch (cohort.density()) {
            case LeverageTiers tiers -> new Cohort(cohort.name(), cohort.share(), cohort.turnover(),
                    IntStream.range(0, tiers.leverages().size())
                            .mapToObj(i -> new Tier(tiers.leverages().get(i), tiers.weights().get(i))).toList(),
                    List.of());
            case LevelDensity.OverDistance distances -> new Cohort(cohort.name(), cohort.share(), cohort.turnover(),
                    List.of(), distances.bands());
        };
    }
}
