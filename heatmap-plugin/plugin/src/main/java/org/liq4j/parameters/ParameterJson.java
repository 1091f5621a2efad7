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
import org.liq4j.api.market.Instrument;
import org.liq4j.margin.SteppedMaintenance;
import org.liq4j.margin.VolatilityMaintenance;
import org.liq4j.model.CohortSettings;
import org.liq4j.model.LevelDensity;
import org.liq4j.model.LevelDensity.DistanceBand;
import org.liq4j.model.LevelDensity.DistanceBands;
import org.liq4j.model.LevelDensity.InverseDistance;
import org.liq4j.model.LevelDensity.LeverageTiers;
import org.liq4j.model.OpenInterestSettings;

/** The file as it stands. */
record ParameterJson(String format, String model, Training training, Settings settings) {

    private static final String FORMAT = "liq4j-parameters-1";
    private static final String MODEL = "open-interest";

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

    ModelParameters parameters() {
        require("format", format, FORMAT);
        require("model", model, MODEL);
        return new ModelParameters(
                new TrainingData(Instrument.parse(training.instrument), training.from, training.until, training.files),
                new OpenInterestSettings(settings.gridWidth,
                        settings.cohorts.stream().map(ParameterJson::cohort).toList(),
                        settings.positionNotional, settings.wickRetention, settings.maximumOpenInterestAge,
                        settings.crowdedSideTilt, settings.fundingInterval,
                        new VolatilityMaintenance(settings.maintenance.window, settings.maintenance.reference,
                                new SteppedMaintenance(settings.maintenance.maximum, settings.maintenance.step)),
                        LeverageBand.between(
                                settings.leverageEdges.stream().mapToDouble(Double::doubleValue).toArray())));
    }

    private static CohortSettings cohort(Cohort cohort) {
        return new CohortSettings(cohort.name, cohort.share, density(cohort), cohort.turnover);
    }

    private static LevelDensity density(Cohort cohort) {
        if (cohort.bands.isEmpty() && !cohort.tiers.isEmpty()) {
            return new LeverageTiers(cohort.tiers.stream().map(Tier::leverage).toList(),
                    cohort.tiers.stream().map(Tier::weight).toList());
        }
        if (cohort.tiers.isEmpty() && !cohort.bands.isEmpty()) {
            DistanceBand first = cohort.bands.getFirst();
            return cohort.bands.size() == 1 && first.weight() == 1
                    ? new InverseDistance(first.nearest(), first.farthest())
                    : new DistanceBands(cohort.bands);
        }
        throw new InvalidValueException("cohort", cohort.name, "must have either tiers or bands");
    }

    private static void require(String field, String value, String required) {
        if (!value.equals(required)) {
            throw new InvalidValueException(field, value, "must be " + required);
        }
    }
}
