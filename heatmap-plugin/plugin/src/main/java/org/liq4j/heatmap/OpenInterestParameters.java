/* SPDX-License-Identifier: MIT */
package org.liq4j.heatmap;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.NumberRange;
import org.liq4j.api.extension.Parameter;
import org.liq4j.api.heatmap.LeverageBand;
import org.liq4j.margin.VolatilityMaintenance;
import org.liq4j.model.OpenInterestSettings;

/** What a user may set of the open-interest model by name; cohorts come from a file of parameters. */
final class OpenInterestParameters {

    private static final OpenInterestSettings STANDARD = OpenInterestSettings.DEFAULT;
    private static final Parameter<Double> POSITION_NOTIONAL = Parameter.number("position-notional",
            STANDARD.positionNotional(), NumberRange.above(0), "quote currency",
            "Size of the position that stands for a leverage tier; picks its margin bracket.");
    private static final Parameter<Double> WICK_RETENTION = Parameter.number("wick-retention", STANDARD.wickRetention(),
            NumberRange.closed(0, 1), "share", "What survives where only a bar's wick passed.");
    private static final Parameter<Double> CROWDED_SIDE_TILT = Parameter.number("crowded-side-tilt",
            STANDARD.crowdedSideTilt(), NumberRange.closed(0, 5), "",
            "How much the crowded side's positions move to quicker cohorts; 0 is off.");
    private static final Parameter<Duration> FUNDING_INTERVAL = Parameter.duration("funding-interval",
            STANDARD.fundingInterval(), Duration.ZERO, "Between settlements that move levels; 0s is off.");
    private static final Parameter<Double> MAINTENANCE_MULTIPLIER = Parameter.number("maintenance-multiplier", 1,
            NumberRange.closed(1, 100), "x", "How far volatility may raise maintenance margins; 1 is off.");
    private static final Parameter<String> LEVERAGE_BANDS = Parameter.text("leverage-bands", "",
            "Leverages between which levels are kept apart, for example 5/10/25/50; they change no level.");

    static final List<Parameter<?>> ALL = List.of(POSITION_NOTIONAL, WICK_RETENTION, CROWDED_SIDE_TILT,
            FUNDING_INTERVAL, MAINTENANCE_MULTIPLIER, LEVERAGE_BANDS);

    private OpenInterestParameters() {
    }

    /** The settings with what was given; what was not stays, since a file may have set it. */
    static OpenInterestSettings over(OpenInterestSettings settings, Arguments arguments) {
        OpenInterestSettings changed = settings
                .withPositionNotional(either(arguments, POSITION_NOTIONAL, settings.positionNotional()))
                .withWickRetention(either(arguments, WICK_RETENTION, settings.wickRetention()))
                .withCrowdedSideTilt(either(arguments, CROWDED_SIDE_TILT, settings.crowdedSideTilt()))
                .withFundingInterval(either(arguments, FUNDING_INTERVAL, settings.fundingInterval()))
                .withLeverageBands(arguments.isGiven(LEVERAGE_BANDS)
                        ? bands(arguments.get(LEVERAGE_BANDS))
                        : settings.leverageBands());
        return arguments.isGiven(MAINTENANCE_MULTIPLIER) && arguments.get(MAINTENANCE_MULTIPLIER) > 1
                ? changed.withMaintenance(VolatilityMaintenance.upTo(arguments.get(MAINTENANCE_MULTIPLIER)))
                : changed;
    }

    private static List<LeverageBand> bands(String edges) {
        if (!edges.matches("[0-9]{1,3}(/[0-9]{1,3}){0,9}")) {
            throw new InvalidValueException(LEVERAGE_BANDS.name(), edges,
                    "must be one to ten leverages, for example 5/10/25/50");
        }
        return LeverageBand.between(Arrays.stream(edges.split("/", -1)).mapToDouble(Double::parseDouble).toArray());
    }

    private static <T> T either(Arguments arguments, Parameter<T> parameter, T otherwise) {
        return arguments.isGiven(parameter) ? arguments.get(parameter) : otherwise;
    }
}
