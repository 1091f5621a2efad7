/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.ClusterNotional;
import org.liq4j.api.heatmap.RegimeThresholds;
import org.liq4j.api.heatmap.Side;
import org.liq4j.model.LevelDensity.InverseDistance;
import org.liq4j.model.LevelDensity.LeverageTiers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Settings of models and measures that cannot be. */
class BadSettingsTest {

    private static final double NAN = Double.NaN;
    private static final Duration AGE = Duration.ofHours(6);
    private static final LevelDensity DENSITY = new InverseDistance(0.001, 0.05);
    private static final List<CohortSettings> COHORTS = OpenInterestSettings.DEFAULT.cohorts();

    static Stream<Arguments> settings() {
        return Stream.of(
                bad("cohorts = 0.5: shares must add up to 1",
                        () -> settings(List.of(new CohortSettings("half", 0.5, DENSITY, 1)), 1, 0)),
                bad("cohorts = 0.0: shares must add up to 1", () -> settings(List.of(), 1, 0)),
                bad("positionNotional = NaN: must satisfy 0 < positionNotional < infinity",
                        () -> settings(COHORTS, NAN, 0)),
                bad("positionNotional = 0.0: must satisfy 0 < positionNotional < infinity",
                        () -> settings(COHORTS, 0, 0)),
                bad("wickRetention = 1.1: must satisfy 0 <= wickRetention <= 1", () -> settings(COHORTS, 1, 1.1)),
                bad("wickRetention = NaN: must satisfy 0 <= wickRetention <= 1", () -> settings(COHORTS, 1, NAN)),
                bad("maximumOpenInterestAge = PT-1S: must satisfy PT0S <= maximumOpenInterestAge <= PT876000H",
                        () -> new OpenInterestSettings(1e-4, COHORTS, 1, 0, Duration.ofSeconds(-1))),
                bad("maximumOpenInterestAge = PT2562047788015215H30M7S: must satisfy PT0S <= maximumOpenInterestAge <="
                        + " PT876000H",
                        () -> new OpenInterestSettings(1e-4, COHORTS, 1, 0, Duration.ofSeconds(Long.MAX_VALUE))),
                bad("crowdedSideTilt = -1.0: must satisfy 0 <= crowdedSideTilt <= 5",
                        () -> OpenInterestSettings.DEFAULT.withCrowdedSideTilt(-1)),
                bad("crowdedSideTilt = NaN: must satisfy 0 <= crowdedSideTilt <= 5",
                        () -> OpenInterestSettings.DEFAULT.withCrowdedSideTilt(NAN)),
                bad("fundingInterval = PT-8H: must satisfy PT0S <= fundingInterval <= PT8760H",
                        () -> OpenInterestSettings.DEFAULT.withFundingInterval(Duration.ofHours(-8))),
                bad("fundingInterval = PT0.000000001S: must be >= 1 ms and a number of whole milliseconds",
                        () -> OpenInterestSettings.DEFAULT.withFundingInterval(Duration.ofNanos(1))),
                bad("fundingInterval = PT2562047788015215H30M7S: must satisfy PT0S <= fundingInterval <= PT8760H",
                        () -> OpenInterestSettings.DEFAULT.withFundingInterval(Duration.ofSeconds(Long.MAX_VALUE))),
                bad("share = 0.0: must satisfy 0 < share <= 1", () -> new CohortSettings("none", 0, DENSITY, 1)),
                bad("share = NaN: must satisfy 0 < share <= 1", () -> new CohortSettings("none", NAN, DENSITY, 1)),
                bad("turnover = -1.0: must satisfy 0 <= turnover < infinity",
                        () -> new CohortSettings("all", 1, DENSITY, -1)),
                bad("turnover = Infinity: must satisfy 0 <= turnover < infinity",
                        () -> new CohortSettings("all", 1, DENSITY, Double.POSITIVE_INFINITY)),
                bad("leverages = []: must not be empty", () -> new LeverageTiers(List.of())),
                bad("leverages = [1.0]: must ascend from above 1, each finite", () -> new LeverageTiers(List.of(1.0))),
                bad("leverages = [5.0, 3.0]: must ascend from above 1, each finite",
                        () -> new LeverageTiers(List.of(5.0, 3.0))),
                bad("leverages = [NaN]: must ascend from above 1, each finite", () -> new LeverageTiers(List.of(NAN))),
                bad("nearest = 0.5, farthest = 0.1: must satisfy 0 < nearest < farthest < 1",
                        () -> new InverseDistance(0.5, 0.1)),
                bad("nearest = NaN, farthest = 0.1: must satisfy 0 < nearest < farthest < 1",
                        () -> new InverseDistance(NAN, 0.1)),
                bad("leverage = 1.0: must satisfy 1 < leverage < infinity", () -> new CandleDecaySettings(1, 0, 0, 1)),
                bad("maintenanceRate = 0.1: must satisfy 0 <= maintenanceRate < 1 / leverage",
                        () -> new CandleDecaySettings(10, 0.1, 0, 1)),
                bad("decayPerHour = NaN: must satisfy 0 <= decayPerHour < infinity",
                        () -> new CandleDecaySettings(10, 0, NAN, 1)),
                bad("bucketWidth = 0.0: must satisfy 0 < bucketWidth < infinity",
                        () -> new CandleDecaySettings(10, 0, 0, 0)),
                bad("fraction = 0.0: must satisfy 0 < fraction < 1", () -> new ClusterNotional(Side.LONG, 0)),
                bad("fraction = 1.0: must satisfy 0 < fraction < 1", () -> new ClusterNotional(Side.LONG, 1)),
                bad("fraction = NaN: must satisfy 0 < fraction < 1", () -> new ClusterNotional(Side.SHORT, NAN)),
                bad("lower = 2.0, upper = 0.5: must satisfy 0 < lower < upper < infinity",
                        () -> new RegimeThresholds(2, 0.5)));
    }

    private static Arguments bad(String message, Executable executable) {
        return Arguments.arguments(message, executable);
    }

    private static OpenInterestSettings settings(List<CohortSettings> cohorts, double notional, double retention) {
        return new OpenInterestSettings(1e-4, cohorts, notional, retention, AGE);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void areRefused(String message, Executable settings) {
        assertEquals(message, assertThrows(InvalidValueException.class, settings).getMessage());
    }
}
