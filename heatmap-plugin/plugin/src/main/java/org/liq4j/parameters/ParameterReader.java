/* SPDX-License-Identifier: MIT */
package org.liq4j.parameters;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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

/** Makes parameters of a file as {@link ParameterJson} writes it, and notes all that is wrong with it. */
final class ParameterReader {

    /** What stands in for what is wrong, so that the rest can be looked at too. */
    private static final OpenInterestSettings STANDARD = OpenInterestSettings.DEFAULT;
    private static final CohortSettings COHORT = STANDARD.cohorts().getFirst();
    private static final DistanceBand BAND = new DistanceBand(0.01, 0.02, 1);
    private static final SteppedMaintenance STEPPED = new SteppedMaintenance(1, 0.5);
    private static final DataFile FILE = new DataFile("", "0".repeat(64));
    private static final TrainingData TRAINING = new TrainingData(new Instrument("UNKNOWN", "UNKNOWN"),
            Instant.EPOCH, Instant.MAX, List.of());

    private final List<String> problems = new ArrayList<>();

    /** What is wrong with the file, a line for each; empty if nothing is. */
    List<String> problems() {
        return problems;
    }

    /** The parameters; they count only if there are no problems then. */
    ModelParameters read(LocatedJson json) {
        ParameterSection file = ParameterSection.of("", json, List.of("format", "model", "training", "settings"),
                problems);
        file.require("format", ParameterJson.FORMAT);
        file.require("model", ParameterJson.MODEL);
        return new ModelParameters(
                training(file.section("training", List.of("instrument", "from", "until", "files"))),
                settings(file.section("settings",
                        List.of("gridWidth", "positionNotional", "wickRetention", "maximumOpenInterestAge",
                                "crowdedSideTilt", "fundingInterval", "maintenance", "leverageEdges", "cohorts"))));
    }

    private TrainingData training(ParameterSection training) {
        String name = training.text("instrument", TRAINING.instrument().toString());
        Instrument instrument = training.made(() -> Instrument.parse(name), TRAINING.instrument());
        Instant from = training.instant("from", TRAINING.from());
        Instant until = training.instant("until", TRAINING.until());
        List<DataFile> files = training.sections("files", List.of("name", "sha256")).stream()
                .map(file -> file.made(() -> new DataFile(file.text("name", FILE.name()),
                        file.text("sha256", FILE.sha256())), FILE))
                .toList();
        return training.made(() -> new TrainingData(instrument, from, until, files), TRAINING);
    }

    private OpenInterestSettings settings(ParameterSection settings) {
        double gridWidth = settings.number("gridWidth", STANDARD.gridWidth());
        VolatilityMaintenance maintenance = maintenance(
                settings.section("maintenance", List.of("window", "reference", "maximum", "step")));
        double[] edges = settings.numbers("leverageEdges").stream().mapToDouble(Double::doubleValue).toArray();
        List<LeverageBand> bands = settings.made(() -> LeverageBand.between(edges), STANDARD.leverageBands());
        List<CohortSettings> cohorts = cohorts(settings);
        return settings.made(() -> new OpenInterestSettings(gridWidth, cohorts,
                settings.number("positionNotional", STANDARD.positionNotional()),
                settings.number("wickRetention", STANDARD.wickRetention()),
                settings.duration("maximumOpenInterestAge", STANDARD.maximumOpenInterestAge()),
                settings.number("crowdedSideTilt", STANDARD.crowdedSideTilt()),
                settings.duration("fundingInterval", STANDARD.fundingInterval()), maintenance, bands), STANDARD);
    }

    private static VolatilityMaintenance maintenance(ParameterSection maintenance) {
        SteppedMaintenance stepped = maintenance.made(() -> new SteppedMaintenance(
                maintenance.number("maximum", STEPPED.maximum()), maintenance.number("step", STEPPED.step())), STEPPED);
        VolatilityMaintenance standard = VolatilityMaintenance.OFF;
        return maintenance.made(() -> new VolatilityMaintenance(maintenance.duration("window", standard.window()),
                maintenance.duration("reference", standard.reference()), stepped), standard);
    }

    /** If one is wrong, those of the standard: the shares of the others do not add up to 1. */
    private List<CohortSettings> cohorts(ParameterSection settings) {
        int before = problems.size();
        List<CohortSettings> cohorts = settings
                .sections("cohorts", List.of("name", "share", "turnover", "tiers", "bands")).stream()
                .map(ParameterReader::cohort).toList();
        return problems.size() == before && settings.has("cohorts") ? cohorts : STANDARD.cohorts();
    }

    private static CohortSettings cohort(ParameterSection cohort) {
        LevelDensity density = cohort.made(() -> density(cohort), COHORT.density());
        return cohort.made(() -> new CohortSettings(cohort.text("name", COHORT.name()),
                cohort.number("share", COHORT.share()), density, cohort.number("turnover", COHORT.turnover())), COHORT);
    }

    private static LevelDensity density(ParameterSection cohort) {
        List<ParameterSection> tiers = cohort.sections("tiers", List.of("leverage", "weight"));
        List<ParameterSection> bands = cohort.sections("bands", List.of("nearest", "farthest", "weight"));
        if (cohort.has("tiers") && cohort.has("bands") && tiers.isEmpty() == bands.isEmpty()) {
            throw new InvalidValueException("cohort", cohort.text("name", COHORT.name()),
                    "must have either tiers or bands");
        }
        if (bands.isEmpty()) {
            return tiers.isEmpty() ? COHORT.density() : tiers(tiers);
        }
        return bands(bands.stream().map(ParameterReader::band).toList());
    }

    private static LevelDensity tiers(List<ParameterSection> tiers) {
        List<Double> leverages = new ArrayList<>();
        double above = 1;
        for (ParameterSection tier : tiers) {
            above = tier.number("leverage", above + 1);
            leverages.add(above);
        }
        return new LeverageTiers(leverages, tiers.stream().map(tier -> tier.number("weight", 1)).toList());
    }

    private static DistanceBand band(ParameterSection band) {
        return band.made(() -> new DistanceBand(band.number("nearest", BAND.nearest()),
                band.number("farthest", BAND.farthest()), band.number("weight", BAND.weight())), BAND);
    }

    private static LevelDensity bands(List<DistanceBand> bands) {
        DistanceBand first = bands.getFirst();
        return bands.size() == 1 && first.weight() == 1
                ? new InverseDistance(first.nearest(), first.farthest())
                : new DistanceBands(bands);
    }
}
