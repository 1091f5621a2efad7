/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.liq4j.fit.FitResult;
import org.liq4j.model.CohortSettings;
import org.liq4j.model.LevelDensity;
import org.liq4j.model.OpenInterestSettings;

/**
 * What {@code liq4j fit} prints. R^2 is the mean over horizons of 1, 5 and 15 minutes, of heat alone.
 *
 * @param chosen
 *            the winning structure, or default
 * @param defaultRSquared
 *            of the default parameters in the cross-validation
 * @param candidates
 *            every structure in the cross-validation
 * @param defaultTraining
 *            of the default parameters, in-sample
 * @param fittedTraining
 *            of the chosen parameters, in-sample: no measure of anything
 * @param cohorts
 *            one phrase for each cohort of the chosen parameters
 */
public record FitReport(Optional<String> instrument, boolean simulated, Instant from, Instant until, int rows,
        String chosen, double defaultRSquared, List<Candidate> candidates, double defaultTraining,
        double fittedTraining, double wickRetention, List<String> cohorts, int evaluations, String file,
        List<String> notes, long elapsedMillis) {

    /** A structure; the lead is over the default parameters, with its standard error over the blocks. */
    public record Candidate(String structure, String free, double rSquared, double lead, double leadError) {
    }

    /**
     * Makes a report.
     *
     * @param file
     *            where the parameters were written
     */
    public static FitReport of(Optional<String> instrument, boolean simulated, FitResult result, String file,
            List<String> notes, long elapsedMillis) {
        OpenInterestSettings settings = result.settings();
        return new FitReport(instrument, simulated, result.from(), result.until(), result.rows(),
                result.chosen().map(structure -> structure.name().toLowerCase(Locale.ROOT)).orElse("default"),
                result.defaultRSquared(),
                result.candidates().stream()
                        .map(candidate -> new Candidate(candidate.structure().name().toLowerCase(Locale.ROOT),
                                candidate.structure().description(), candidate.rSquared(), candidate.lead(),
                                candidate.leadError()))
                        .toList(),
                result.defaultTraining(), result.fittedTraining(), settings.wickRetention(),
                settings.cohorts().stream().map(FitReport::cohort).toList(), result.evaluations(), file, notes,
                elapsedMillis);
    }

    private static String cohort(CohortSettings cohort) {
        String levels = switch (cohort.density()) {
            case LevelDensity.LeverageTiers tiers -> {
                StringBuilder text = new StringBuilder("leverage");
                for (int i = 0; i < tiers.leverages().size(); i++) {
                    text.append(String.format(Locale.ROOT, "%s %.0fx", i == 0 ? "" : ",", tiers.leverages().get(i)));
                    text.append(String.format(Locale.ROOT, " (weight %.3g)", tiers.weights().get(i)));
                }
                yield text.toString();
            }
            case LevelDensity.OverDistance distances -> {
                StringBuilder text = new StringBuilder("density 1/d");
                for (LevelDensity.DistanceBand band : distances.bands()) {
                    text.append(String.format(Locale.ROOT, ", %.1f to %.0f bp (weight %.3g)", 1e4 * band.nearest(),
                            1e4 * band.farthest(), band.weight()));
                }
                yield text.toString();
            }
        };
        return String.format(Locale.ROOT, "%s: share %.4f %%, turnover %.3g, %s", cohort.name(), 100 * cohort.share(),
                cohort.turnover(), levels);
    }
}
